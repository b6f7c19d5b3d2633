/** What a figure is measured or limited in. */
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

/** A unit in which a figure is measured or limited. */
export type Unit = (typeof UNITS)[number]
