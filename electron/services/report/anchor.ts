import { isAnecdote } from '#shared/charts/table-chart'
import type { CheckResult, EvidenceTable } from '#shared/model/audit'
import type { SectionId } from '#shared/report/sections'
import type { ReportContext } from './section'

/** The anchor of a section, for links and page numbers. */
export function anchorOf(id: SectionId): string {
  return `section-${id}`
}

/** The anchor of a check's evidence in the annex. */
export function pieceOf(check: string): string {
  return `piece-${check}`
}

/** The tables of a check that the annex prints. */
export function printedPieces({ evidence }: Pick<CheckResult, 'evidence'>): EvidenceTable[] {
  return evidence.filter((table) => table.rows.length > 0 && !isAnecdote(table))
}

/** A link to a check's evidence, where this document prints it. */
export function linkToPiece(
  check: CheckResult,
  { printed }: Pick<ReportContext, 'printed'>,
): { linkTo?: string } {
  return printed.includes('pieces') && printedPieces(check).length > 0 ? { linkTo: pieceOf(check.id) } : {}
}
