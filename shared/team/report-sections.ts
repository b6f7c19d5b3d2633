import type { TeamAudit } from './model'

/** Two pages for the board, or the full report for those who do the work. */
export const TEAM_LENGTHS = ['board', 'client'] as const
export type TeamLength = (typeof TEAM_LENGTHS)[number]

interface TeamSectionRow {
  id: string
  lengths: readonly TeamLength[]
  hasContent: (team: TeamAudit) => boolean
}

const always = () => true
const [both, full] = [TEAM_LENGTHS, ['client']] as const

const ROWS = [
  { id: 'cover', lengths: full, hasContent: always },
  { id: 'summary', lengths: both, hasContent: always },
  { id: 'people', lengths: full, hasContent: always },
  { id: 'matrix', lengths: both, hasContent: always },
  {
    id: 'answers',
    lengths: full,
    hasContent: ({ questions }) =>
      questions.some(({ page, people }) => [page, ...people].some(({ answers }) => answers.length > 0)),
  },
  { id: 'themes', lengths: full, hasContent: always },
  { id: 'copies', lengths: full, hasContent: always },
  { id: 'voice', lengths: full, hasContent: always },
  { id: 'person', lengths: full, hasContent: ({ people }) => people.length > 0 },
  { id: 'method', lengths: full, hasContent: always },
] as const satisfies readonly TeamSectionRow[]

/** A section of a team's report; its name is `team.<id>.head`. */
export type TeamSectionId = (typeof ROWS)[number]['id']

/** The ids of all sections, in the usual order. */
export const TEAM_SECTION_IDS: readonly TeamSectionId[] = ROWS.map(({ id }) => id)

/** The sections a team's report can print at a length, in the usual order. */
export function teamSectionsOf(team: TeamAudit, length: TeamLength): TeamSectionId[] {
  const rows: readonly (TeamSectionRow & { id: TeamSectionId })[] = ROWS
  return rows.flatMap(({ id, lengths, hasContent }) =>
    lengths.includes(length) && hasContent(team) ? [id] : [],
  )
}

/** The sections to print: the chosen ones in their order (default: all), the cover first; unknown ids are ignored. */
export function printedTeamSections(
  team: TeamAudit,
  { length, sections }: { length: TeamLength; sections?: readonly string[] },
): TeamSectionId[] {
  const all = teamSectionsOf(team, length)
  if (sections === undefined) return all
  const chosen = sections.flatMap((id) => all.find((each) => each === id && each !== 'cover') ?? [])
  return [...all.filter((id) => id === 'cover'), ...new Set(chosen)]
}
