// Apart from the schemas of the records, so that the page's worker does not load the validator for two lists.

/** Where a post appeared; an audit is about LinkedIn alone. */
export const NETWORKS = ['linkedin', 'x', 'instagram', 'facebook'] as const
export type Network = (typeof NETWORKS)[number]

/** Kinds of concrete results, from a first contact to a contract. */
export const OUTCOME_KINDS = [
  'contact',
  'lead',
  'meeting',
  'opportunity',
  'deal',
  'hire',
  'speaking',
] as const
