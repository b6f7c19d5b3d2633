import type { ReportLength } from '#shared/model/report-length'
import type { SectionId } from './sections'

/** Page limit of the client's report: sections share pages to stay within it. */
export const MOST_CLIENT_PAGES = 16

const BOARD: readonly SectionId[] = ['summary', 'plan']
/** The sections of the annex: every check with its formula and evidence. The report includes them only on request. */
export const ANNEX_SECTIONS: readonly SectionId[] = ['method', 'pieces']

const ANNEX: readonly SectionId[] = ['cover', ...ANNEX_SECTIONS]

/** Whether a report of this length prints a section. */
export function isOfLength(section: SectionId, length: ReportLength): boolean {
  if (length === 'full') return true
  if (length === 'board') return BOARD.includes(section)
  return length === 'annex' ? ANNEX.includes(section) : section === 'cover' || !ANNEX.includes(section)
}
