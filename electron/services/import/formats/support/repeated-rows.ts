import type { Row } from '../../read/table'

/** Tells of each row of a file whether the same one, cell by cell, stood in it before. */
export function repeatedRows(): (row: Pick<Row, 'cells'>) => boolean {
  const seen = new Set<string>()
  return ({ cells }) => {
    const before = seen.size
    const texts = cells.map((text) => text.trim())
    // Empty cells at the end are no cells.
    const filled = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
    return seen.add(filled.join('\u0000')).size === before
  }
}
