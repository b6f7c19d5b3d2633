import type { SectionId } from './sections'

/** How much of a report is printed: two pages for a board, the client's report, its annex, or the last two in one file. */
export const LENGTHS = ['board', 'client', 'annex', 'full'] as const

/** What a report can be: pages, one page of HTML that stands alone, slides. */
export const REPORT_KINDS = ['pdf', 'html', 'pptx'] as const

export type ReportLength = (typeof LENGTHS)[number]

/** Pages that the client's report keeps to: sections share pages where it would have more. */
export const MOST_CLIENT_PAGES = 16

const BOARD: readonly SectionId[] = ['summary', 'plan']
/** The sections of the annex: every check, its formula and its evidence. The report leaves them out until somebody asks for them. */
export const ANNEX_SECTIONS: readonly SectionId[] = ['method', 'pieces']

const ANNEX: readonly SectionId[] = ['cover', ...ANNEX_SECTIONS]

/** Whether a length prints a section. */
export function isOfLength(section: SectionId, length: ReportLength): boolean {
  if (length === 'full') return true
  if (length === 'board') return BOARD.includes(section)
  return length === 'annex' ? ANNEX.includes(section) : section === 'cover' || !ANNEX.includes(section)
}
