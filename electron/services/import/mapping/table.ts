import { foldLabel } from '#shared/values/labels'
import type { ReadFile, Row, Sheet } from '../read/table'
import { filled, headerRow, sheetsOf } from '../formats/support/sheets'

/** A table whose columns may be mapped: the sheet, its header and the rows below. */
export interface MappableTable {
  sheet: Sheet
  header: Row
  rows: Row[]
}

/** The first sheet with a row of titles and rows below it, or null. */
export function mappableTable(file: ReadFile): MappableTable | null {
  for (const sheet of sheetsOf(file)) {
    const header = headerRow(sheet, 2)
    if (!header) continue
    const rows = sheet.rows.filter((row) => row.line > header.line)
    if (rows.length > 0 && filled(header) <= 200) return { sheet, header, rows }
  }
  return null
}

/** The shape that a mapping is remembered by: the folded titles, whatever their order. */
export function headerShape(titles: readonly string[]): string {
  return titles
    .map(foldLabel)
    .filter((title) => title !== '')
    .sort()
    .join('|')
}
