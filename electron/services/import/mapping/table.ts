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
  return mappableTables(file)[0] ?? null
}

/** Every sheet with a row of titles and rows below it. */
export function mappableTables(file: ReadFile): MappableTable[] {
  return sheetsOf(file).flatMap((sheet) => {
    const header = headerRow(sheet, 2)
    if (!header) return []
    const rows = sheet.rows.filter((row) => row.line > header.line)
    return rows.length > 0 && filled(header) <= 200 ? [{ sheet, header, rows }] : []
  })
}

/** The shape that a mapping is remembered by: the folded titles, whatever their order. */
export function headerShape(titles: readonly string[]): string {
  return titles
    .map(foldLabel)
    .filter((title) => title !== '')
    .sort()
    .join('|')
}
