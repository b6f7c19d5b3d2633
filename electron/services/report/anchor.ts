import type { SectionId } from '#shared/report/sections'

/** The place of a section in the document, for links and page numbers. */
export function anchorOf(id: SectionId): string {
  return `section-${id}`
}

/** The place of the evidence of a check in the annex. */
export function pieceOf(check: string): string {
  return `piece-${check}`
}
