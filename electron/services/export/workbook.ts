import writeExcelFile from 'write-excel-file/node'
import { edit, sealed, type FileFacts, type OfficeParts } from './office-file'

/** The kind of a cell: a number format, an ISO day, or text. */
export type CellKind = 'text' | 'integer' | 'decimal' | 'percent' | 'day' | 'month' | 'head' | 'title'

export interface SheetCell {
  value: string | number | null
  kind: CellKind
}

/** A sheet: rows of typed cells. If the first row is a header, it stays in view and its columns can be filtered. */
export interface Sheet {
  name: string
  rows: SheetCell[][]
  hasHeads: boolean
}

const FORMATS: Partial<Record<CellKind, string>> = {
  integer: '#,##0',
  decimal: '#,##0.##',
  percent: '0.0%',
  day: 'yyyy-mm-dd',
  month: 'mmm yyyy',
}
/** Minimum and maximum column width, in characters. */
const WIDTHS = { least: 9, most: 70 } as const
/** The maximum length of a sheet name, and the characters it may not contain. */
const NAME = { most: 31, barred: /[[\]:*?/\\]/g } as const

/** The sheets as .xlsx bytes; the same sheets give the same bytes. Text stays text, whatever it begins with. */
export async function writeWorkbook(sheets: readonly Sheet[], facts: FileFacts): Promise<Uint8Array> {
  const buffer = await writeExcelFile(
    sheets.map(({ name, rows, hasHeads }) => ({
      sheet: name.replace(NAME.barred, ' ').slice(0, NAME.most),
      data: rows.map((row) => row.map(written)),
      columns: widthsOf(rows).map((width) => ({ width })),
      ...(hasHeads ? { stickyRowsCount: 1 } : {}),
    })),
  ).toBuffer()
  return sealed(new Uint8Array(buffer), facts, (files) => withFilters(files, sheets))
}

function written({ value, kind }: SheetCell) {
  if (value === null || value === '') return null
  const isDate = (kind === 'day' || kind === 'month') && /^\d{4}-\d{2}(-\d{2})?/.test(String(value))
  if (isDate) {
    const day = String(value).length === 7 ? `${value}-01` : String(value).slice(0, 10)
    return { value: new Date(`${day}T00:00:00Z`), type: Date, format: FORMATS[kind] ?? '' }
  }
  if (typeof value === 'number') return { value, type: Number, format: FORMATS[kind] ?? '#,##0.##' }
  const isBold = kind === 'head' || kind === 'title'
  // The text format keeps a cell that begins like a formula as text even when edited.
  return {
    value,
    type: String,
    format: '@',
    wrap: value.length > WIDTHS.most,
    alignVertical: 'top' as const,
    ...(isBold ? { fontWeight: 'bold' as const } : {}),
    ...(kind === 'head' ? { bottomBorderStyle: 'thin' as const } : {}),
  }
}

function widthsOf(rows: readonly SheetCell[][]): number[] {
  const count = Math.max(1, ...rows.map(({ length }) => length))
  return Array.from({ length: count }, (_, index) => {
    const lengths = rows.flatMap((row) => {
      const cell = row[index]
      // A title overflows into the next cells.
      return cell === undefined || cell.value === null || cell.kind === 'title' ? [] : [lengthOf(cell)]
    })
    return Math.min(WIDTHS.most, Math.max(WIDTHS.least, ...lengths) + 2)
  })
}

function lengthOf({ value, kind }: SheetCell): number {
  return typeof value === 'number'
    ? kind === 'percent'
      ? 7
      : 11
    : kind === 'day'
      ? 10
      : String(value).length
}

// Adds a filter to each header row; the library cannot.
function withFilters(files: OfficeParts, sheets: readonly Sheet[]): void {
  sheets.forEach(({ rows, hasHeads }, index) => {
    const heads = rows[0]?.length ?? 0
    if (!hasHeads || heads === 0) return
    const range = `A1:${letters(heads)}${rows.length}`
    edit(
      files,
      `xl/worksheets/sheet${index + 1}.xml`,
      '<autoFilter',
      '</sheetData>',
      (end) => `${end}<autoFilter ref="${range}"/>`,
    )
  })
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? `${letters(Math.floor((column - 1) / 26))}${last}` : last
}
