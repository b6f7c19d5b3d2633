import { Missing, type Fact } from '../define/define-fact'
import type { AuditInput } from '../define/input'

/** The value of a fact, null where it is missing. */
export function known<T>(fact: Fact<T>, input: AuditInput): T | null {
  const value = fact.of(input)
  return value instanceof Missing ? null : value
}
