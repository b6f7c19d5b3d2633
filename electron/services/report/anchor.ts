import type { SectionId } from '#shared/report/sections'

/** The anchor of a section, for links and page numbers. */
export function anchorOf(id: SectionId): string {
  return `section-${id}`
}

/** The anchor of a check's evidence in the annex. */
export function pieceOf(check: string): string {
  return `piece-${check}`
}
