import type { Under } from '#shared/locale/keys'
import type { Message, MessageValues } from '#shared/model/app-error'
import type { Records } from '#shared/model/records'
import type { AuditInput } from './input'

/** A fact that the records cannot give, and why (`missing.<key>` in the locale files). */
export class Missing {
  readonly message: Message

  constructor(key: Under<'missing'>, values: MessageValues = {}) {
    this.message = { key: `missing.${key}`, values }
  }
}

export interface Fact<T> {
  id: string
  /** Whether it can change with a label; every other fact outlives the labelling of a post. */
  restsOnLabels: boolean
  of: (input: AuditInput) => T | Missing
}

/** A fact: computed once per audit input, `Missing` where the records cannot tell; once per records where it does not rest on labels. */
export function defineFact<T>(
  id: string,
  compute: (input: AuditInput) => T | Missing,
  { restsOnLabels = false } = {},
): Fact<T> {
  const computed = new WeakMap<AuditInput, T | Missing>()
  const kept = new WeakMap<Records, { key: string; value: T | Missing }>()
  return {
    id,
    restsOnLabels,
    of(input) {
      const known = computed.get(input)
      if (known !== undefined) return known
      const value = restsOnLabels ? compute(input) : keptOr(kept, input, compute)
      computed.set(input, value)
      return value
    },
  }
}

function keptOr<T>(
  kept: WeakMap<Records, { key: string; value: T }>,
  input: AuditInput,
  compute: (input: AuditInput) => T,
): T {
  const key = keyOf(input)
  const before = kept.get(input.records)
  if (before?.key === key) return before.value
  const value = compute(input)
  kept.set(input.records, { key, value })
  return value
}

const keys = new WeakMap<AuditInput, string>()

// Everything a fact can depend on besides the records and the labels.
function keyOf(input: AuditInput): string {
  const known = keys.get(input)
  if (known !== undefined) return known
  const { client, asOf, period, language } = input
  const key = JSON.stringify([
    { ...client, labels: null, validation: null, rules: null },
    asOf,
    period,
    language,
  ])
  keys.set(input, key)
  return key
}
