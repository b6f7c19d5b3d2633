/** Kinds of outcomes in the order in which they are drawn, from first contact to invitation; the same as those of records. */
export const OUTCOME_NAMES = [
  'contact',
  'lead',
  'meeting',
  'opportunity',
  'deal',
  'hire',
  'speaking',
] as const

export type OutcomeName = (typeof OUTCOME_NAMES)[number]
