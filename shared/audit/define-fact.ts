import type { Message, MessageValues } from '#shared/model/app-error'
import type { AuditInput } from './input'

/** A fact that the records cannot give, and why (`missing.<key>` in the locale files). */
export class Missing {
  readonly message: Message

  constructor(key: string, values: MessageValues = {}) {
    this.message = { key: `missing.${key}`, values }
  }
}

export interface Fact<T> {
  id: string
  of: (input: AuditInput) => T | Missing
}

/** A fact: computed once per audit input, `Missing` where the records cannot tell. */
export function defineFact<T>(id: string, compute: (input: AuditInput) => T | Missing): Fact<T> {
  const computed = new WeakMap<AuditInput, T | Missing>()
  return {
    id,
    of(input) {
      const known = computed.get(input)
      if (known !== undefined) return known
      const value = compute(input)
      computed.set(input, value)
      return value
    },
  }
}
