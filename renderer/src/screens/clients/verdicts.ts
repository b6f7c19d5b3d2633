import type { Verdict } from '#shared/model/audit'

export type { Verdict }

/** The verdicts, in the order of the list's filters. */
export const VERDICTS = [
  'audience-without-influence',
  'authority',
  'hidden-expert',
  'quiet',
  'undetermined',
] as const satisfies readonly Verdict[]
