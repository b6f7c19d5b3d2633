/** The units of figures and limits. */
export const UNITS = [
  'fraction',
  'count',
  'perDay',
  'perWeek',
  'perTenPosts',
  'days',
  'ratio',
  'index',
  'score',
] as const

export type Unit = (typeof UNITS)[number]
