import type { ReportLength } from '#shared/model/report-length'
import type { SectionId } from './sections'

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
