import { RowError } from '#shared/model/app-error'
import { parseDate } from '#shared/time/dates'
import { foldLabel } from '#shared/values/labels'
import { parseQuantity } from '#shared/values/numbers'
import { cell, type ReadFile, type Row, type Sheet } from '../../read/table'

/** How far down a header may be: exports put one note or total, and a blank line, above it. */
const HEADER_WITHIN = 6

/** The sheets of a workbook; a text table (a sheet saved again as CSV) is one sheet without a name. */
export function sheetsOf(file: ReadFile): Sheet[] {
  if (file.kind === 'workbook') return file.sheets
  return file.kind === 'csv' ? [{ name: '', rows: file.rows, ...(file.start && { start: file.start }) }] : []
}

/** The name to show in a rejection, null where the file has no sheets. */
export function sheetName(sheet: Sheet): string | null {
  return sheet.name === '' ? null : sheet.name
}

/** The first of the top rows with at least `columns` texts and nothing that is a figure, a date or a link; null without one. */
export function headerRow(sheet: Sheet, columns: number): Row | null {
  return topRows(sheet).find((row) => filled(row) >= columns && row.cells.every(isTitle)) ?? null
}

/** Rows of the sheet's first lines, where headers and notes are. */
export function topRows(sheet: Sheet): Row[] {
  const last = (sheet.start ?? 1) - 1 + HEADER_WITHIN
  return sheet.rows.slice(0, HEADER_WITHIN).filter((row) => row.line <= last)
}

/** The rows under the header. */
export function rowsBelow(sheet: Sheet, header: Row): Row[] {
  return sheet.rows.filter((row) => row.line > header.line)
}

/** How many cells of the row have text. */
export function filled(row: Row | undefined): number {
  return row?.cells.filter((text) => text.trim() !== '').length ?? 0
}

/** The first cell with text, without the white space around it; '' in a blank row. */
export function firstText(row: Row): string {
  return row.cells.find((text) => text.trim() !== '')?.trim() ?? ''
}

/** Number of columns up to the last one with text. */
export function width(row: Row | undefined): number {
  return (row?.cells.findLastIndex((text) => text.trim() !== '') ?? -1) + 1
}

/** The cell as a folded label, for comparing with names. */
export function label(row: Row | undefined, index: number): string {
  return foldLabel(cell(row, index))
}

/**
 * Whether a row has cells under no title. In a text table a separator stood without quotes then, and every cell after it is in the wrong
 * column: throws `columnsWrong`. In a sheet cells stay where they are.
 */
export function goesBeyond(found: number, expected: number, sheet: string | null): boolean {
  if (found <= expected) return false
  if (sheet === null) throw new RowError('columnsWrong', { found, expected })
  return true
}

/** True for text that starts like a web address. */
export function isLink(text: string): boolean {
  return /^\s*https?:\/\//i.test(text)
}

/** True for text that can be read as a date in one order or the other. */
export function isDate(text: string): boolean {
  return parseDate(text, { order: 'dmy' }) !== null || parseDate(text, { order: 'mdy' }) !== null
}

function isTitle(text: string): boolean {
  return text.trim() === '' || (!isLink(text) && parseQuantity(text) === null && !isDate(text))
}
