import type { RowCode } from '#shared/locale/keys'
import type { Message, MessageValues } from '#shared/model/app-error'
import type { ByteEncoding } from './old-encoding'

/** One row: `line` is the 1-based physical line where it starts in the file, or its row number in the sheet. */
export interface Row {
  line: number
  cells: string[]
}

/** The row being looked at, one after the other: nothing of it may be kept but its texts. */
export interface RowCursor {
  line: number
  width: number
  /** Advances to the next row with text; false if there is none. */
  next: () => boolean
  /** The text of a cell, `''` if there is none. */
  cell: (place: number) => string
}

/** A row that could not be read: its line, the key of the reason in `rows.json` and the values of that text. */
export interface RejectedRow {
  line: number
  code: RowCode
  values: MessageValues
}

/** Character encodings a text file may come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | ByteEncoding

/** Cell separators of a text table. */
export type Delimiter = ',' | ';' | '\t' | '|'

/** How a quote inside a quoted cell is written: doubled (RFC 4180) or after a backslash. */
export type Dialect = 'rfc4180' | 'backslash'

/** A text table with header and preamble as ordinary rows; rows without any text are left out. */
export interface CsvTable {
  kind: 'csv'
  file: string
  /** True where the last row is not ended by a line break. */
  endsOpen?: boolean
  encoding: Encoding
  delimiter: Delimiter
  dialect: Dialect
  rows: Row[]
  /** The line where it begins, where it stands under another table. */
  start?: number
  rejected: RejectedRow[]
  warnings: Message[]
}

/** One sheet: cells as text, trailing empty cells cut, rows without any text left out. */
export interface Sheet {
  name: string
  rows: Row[]
  /** The line where it begins, where it stands under another table. */
  start?: number
}

/** A spreadsheet file, whatever its name says. */
export interface Workbook {
  kind: 'workbook'
  file: string
  container: 'biff8' | 'xlsx'
  sheets: Sheet[]
  warnings: Message[]
}

/** A file that is text but no table. */
export interface TextFile {
  kind: 'text' | 'html' | 'json'
  file: string
  text: string
  warnings: Message[]
}

/** Everything the reading layer can hand to a format. */
export type ReadFile = CsvTable | Workbook | TextFile

/** The text of a cell, `''` where the row or the cell is absent. */
export function cell(row: Row | undefined, index: number): string {
  return row?.cells[index] ?? ''
}

/** The row with this line number, or undefined where that line is blank. */
export function rowAt(rows: readonly Row[], line: number): Row | undefined {
  return rows.find((row) => row.line === line)
}

/** Rows that are there all together, gone through one by one. */
export function cursorOver(rows: readonly Row[]): RowCursor {
  let at = -1
  const cursor: RowCursor = {
    line: 0,
    width: 0,
    next: () => {
      const row = rows[++at]
      cursor.line = row?.line ?? 0
      cursor.width = row?.cells.length ?? 0
      return row !== undefined
    },
    cell: (place) => cell(rows[at], place),
  }
  return cursor
}
