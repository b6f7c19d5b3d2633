import type { FormatId } from '#shared/locale/keys'
import { RowError } from '#shared/model/app-error'
import type { Extract } from '#shared/records/extract'
import { isMoment, millisOfMoment } from '#shared/time/zone'
import { parseDate, type DayOrder } from '#shared/time/dates'
import { foldLabel } from '#shared/values/labels'
import type { Format, FormatContext, FormatResult } from '../../format'
import { scanCsv } from '../../read/csv-scan'
import { restoreLineBreaks } from '../../read/shares-text'
import {
  cell,
  cursorOver,
  type CsvTable,
  type ReadFile,
  type Row,
  type RowCursor,
  type Sheet,
} from '../../read/table'
import { exportMillis, exportMoment, exportUrn, isYearFirst } from './export-forms'
import { orderOf } from './date-order'
import { sheetName, sheetsOf, width } from './sheets'
import { startReading, type Reading } from './reading'

/** How far down the header of an export may be: a note and a blank line can stand above it. */
const HEADER_WITHIN = 12

/** One kind of text table: what its columns are called and what one row of it means. */
export interface CsvLayout<Column extends string> {
  id: FormatId
  /** Accepted names of every column, folded. */
  columns: Record<Column, readonly string[]>
  /** Columns without which it is another kind of file. */
  needs: readonly NoInfer<Column>[]
  /** Titles of columns that the export has and that say nothing for an audit, folded. */
  unread?: readonly string[]
  /** True: a header with any other column is another kind of file. */
  only?: boolean
  /** Column whose dates decide, all together, whether a re-saved file writes the day or the month first. */
  dates?: NoInfer<Column>
  /** Column of links to what the dates are of: the ids hold their time. */
  link?: NoInfer<Column>
  /** True for a row that continues the one before; never called for the first row. */
  continues?: (at: (column: Column) => string) => boolean
  /** The column that has each of its line breaks in quotes of their own; the row gives it without them. */
  quotedBreaks?: NoInfer<Column>
  /** True if the last column is a text that is not counted, in which separators may be unquoted. */
  open?: boolean
  /** True for a list of third persons. */
  private?: boolean
  /** True where there are files of hundreds of thousands of rows. */
  scans?: boolean
  /** Takes one row; throws a `RowError` to reject it. */
  row: (row: CsvRow<Column>, extract: Extract, context: FormatContext, reading: Reading) => void
  /**
   * What a row is about, by which the same row again is told; null: nothing of its own, so that equal rows are several things. Absent where
   * merging tells, by the ids of posts.
   */
  once?: (row: CsvRow<Column>) => string | null
  /** Called once, before the rows. */
  start?: (extract: Extract) => void
  /** Called once, after the rows. */
  end?: (reading: Reading) => void
}

/** The data row being read, by column name; cells that are not there are ''. Not to be kept: the next row takes its place. */
export interface CsvRow<Column extends string> {
  line: number
  /** Number of cells up to the last one with text. */
  width: number
  /** The cell as it is in the file, or meant to be. */
  raw: (column: Column) => string
  /** The cell without the white space around it. */
  text: (column: Column) => string
  /** All cells as one text. */
  all: () => string
  /** True if no cell besides those named has text. */
  blank: (...besides: Column[]) => boolean
  order: DayOrder | null
}

/** A format of the member export: found by its header, read row by row. */
export function csvFormat<Column extends string>(layout: CsvLayout<Column>): Format {
  return {
    id: layout.id,
    recognises: (file) => findHeader(file, layout) !== null,
    read: (file, context) => readTable(file, layout, context),
    ...(layout.private && { private: true }),
    ...(layout.scans && { scan: (opening, bytes, context) => readScan(opening, bytes, layout, context) }),
  }
}

/** The moment of a date cell, its bare day where it has no time; throws `dateMissing`, `dateAmbiguous` or `dateInvalid`. */
export function momentOf(text: string, order: DayOrder | null): string {
  const moment = exportMoment(text)
  if (moment !== null) return moment
  const found = text.trim()
  if (found === '') throw new RowError('dateMissing')
  const date = order ? parseDate(found, { order }) : parseDate(found)
  if (date) return date.time === null ? date.day : `${date.day}T${date.time}Z`
  if (order === null && parseDate(found, { order: 'dmy' }) !== null)
    throw new RowError('dateAmbiguous', { found })
  throw new RowError('dateInvalid', { found, expected: '2026-10-08 16:45:00' })
}

/** The same for what is only counted: a moment in UTC milliseconds, a bare day as text. */
export function timeOf(text: string, order: DayOrder | null): number | string {
  const millis = exportMillis(text)
  if (millis !== null) return millis
  const at = momentOf(text, order)
  return isMoment(at) ? millisOfMoment(at) : at
}

/** The header row of a text table and where its columns are, or null where it is another kind of file. */
export function findHeader<Column extends string>(
  file: ReadFile,
  layout: Pick<CsvLayout<Column>, 'columns' | 'needs' | 'only'>,
): Header<Column> | null {
  // A list saved again as a workbook has it in one sheet, which may not be the first.
  for (const sheet of sheetsOf(file)) {
    for (const row of sheet.rows.slice(0, HEADER_WITHIN)) {
      const places = placesIn(row, layout)
      if (places) return { sheet, row, places }
    }
  }
  return null
}

function placesIn<Column extends string>(
  row: Row,
  { columns, needs, only }: Pick<CsvLayout<Column>, 'columns' | 'needs' | 'only'>,
): Map<Column, number> | null {
  const labels = row.cells.map(foldLabel)
  const places = new Map<Column, number>()
  for (const column of Object.keys(columns) as Column[]) {
    const place = labels.findIndex((label) => columns[column].includes(label))
    if (place >= 0) places.set(column, place)
  }
  if (!needs.every((column) => places.has(column))) return null
  const named = labels.filter((label) => label !== '').length
  return only && named !== places.size ? null : places
}

function readTable<Column extends string>(file: ReadFile, layout: CsvLayout<Column>, context: FormatContext) {
  const header = headerOf(file, layout)
  const { rows } = header.sheet
  const order = layout.dates ? orderIn(file, rows, header.places, layout) : null
  const reading = startReading(file)
  const cursor = restored(cursorOver(rows), quotedBreaksAt(layout, header))
  reading.took(header.sheet.name)
  const take = rowTaker(layout, rowView(cursor, header.places, order), reading, context, header)
  while (cursor.next()) if (cursor.line > header.row.line) take(true)
  if (isCut(file, header))
    reading.warnings.push({
      key: 'errors.read.cutShort',
      values: { file: file.file, line: rows.at(-1)?.line ?? 0 },
    })
  reading.columns(header.row, knownColumns(header, layout), rows)
  layout.end?.(reading)
  return reading.result('en')
}

/** The positions of the export's own columns: any other was added by somebody. */
function knownColumns<Column extends string>(
  { row, places }: Header<Column>,
  { unread = [] }: CsvLayout<Column>,
): number[] {
  const known = row.cells.flatMap((title, at) => (unread.includes(foldLabel(title)) ? [at] : []))
  return [...places.values(), ...known]
}

/**
 * Only for dates that start with the year: the order of others takes the whole file to decide. Where a row may stand there twice, only
 * for moments in order, none of them twice: what is about another moment is another thing.
 */
function readScan<Column extends string>(
  opening: CsvTable,
  bytes: Uint8Array,
  layout: CsvLayout<Column>,
  context: FormatContext,
): FormatResult | null {
  const header = headerOf(opening, layout)
  const last = bytes.at(-1)
  // What may have been cut, and what was added to, is looked at whole.
  if (last !== LF && last !== CR) return null
  const known = new Set(knownColumns(header, layout))
  if (header.row.cells.some((title, at) => title.trim() !== '' && !known.has(at))) return null
  const date = layout.dates ? (header.places.get(layout.dates) ?? -1) : -1
  const scan = scanCsv(opening, bytes, { quotedBreaks: quotedBreaksAt(layout, header) })
  const reading = startReading(opening)
  const take = rowTaker(layout, rowView(scan, header.places, null), reading, context, header)
  const isNext = inOrder()
  while (scan.next()) {
    if (scan.line <= header.row.line) continue
    const at = scan.cell(date)
    if (!isUndisputed(at) || (layout.once && !isNext(at))) return null
    take(at === '')
  }
  const warnings = scan.end()
  if (warnings === null) return null
  layout.end?.(reading)
  reading.warnings.push(...warnings)
  return reading.result('en')
}

/** The index of the column with line breaks in quotes, -1 if there is none. */
function quotedBreaksAt<Column extends string>(
  { quotedBreaks }: CsvLayout<Column>,
  { places }: Header<Column>,
): number {
  return (quotedBreaks && places.get(quotedBreaks)) ?? -1
}

/** The same rows with the line breaks of that column as they are meant. */
function restored(cursor: RowCursor, quotedBreaks: number): RowCursor {
  const { cell } = cursor
  cursor.cell = (place) => (place === quotedBreaks ? restoreLineBreaks(cell(place)) : cell(place))
  return cursor
}

const LF = 10
const CR = 13

/** Whether a file without a final line break stops within the link of its last row, which the export writes whole. */
function isCut<Column extends string>(file: ReadFile, { sheet, row, places }: Header<Column>): boolean {
  if (file.kind !== 'csv' || !file.endsOpen) return false
  const at = (places as ReadonlyMap<string, number>).get('link')
  const last = sheet.rows.at(-1)
  if (at === undefined || !last || last.line <= row.line || last.cells.length > at + 1) return false
  const link = cell(last, at).trim()
  return (
    link !== '' && exportUrn(link) === null && sheet.rows.some((other) => exportUrn(cell(other, at)) !== null)
  )
}

/** True as long as dates go one way, those that are blank left out. */
function inOrder(): (at: string) => boolean {
  let last = ''
  let isRising: boolean | null = null
  return (at) => {
    if (at === '') return true
    if (at === last) return false
    const rises = at > last
    if (last !== '') {
      if (isRising !== null && rises !== isRising) return false
      isRising = rises
    }
    last = at
    return true
  }
}

function isUndisputed(date: string): boolean {
  return date === '' || isYearFirst(date)
}

interface Header<Column extends string> {
  sheet: Sheet
  row: Row
  places: Map<Column, number>
}

function headerOf<Column extends string>(file: ReadFile, layout: CsvLayout<Column>): Header<Column> {
  const header = findHeader(file, layout)
  if (header === null) throw new Error(`${layout.id} was asked to read a file that it does not recognise`)
  return header
}

/** Takes the row that the view shows into the reading; `mayRepeat`: whether it may have stood in the file before. */
function rowTaker<Column extends string>(
  layout: CsvLayout<Column>,
  view: CsvRow<Column>,
  reading: Reading,
  context: FormatContext,
  { sheet, row: header }: Header<Column>,
): (mayRepeat: boolean) => void {
  const titles = width(header)
  const name = sheetName(sheet)
  layout.start?.(reading.extract)
  const read = () => {
    if (!layout.open) reading.fits(view, name, view.width, titles)
    layout.row(view, reading.extract, context, reading)
  }
  let isFirst = true
  const seen = new Set<string>()
  return (mayRepeat) => {
    if (!isFirst && layout.continues?.(view.raw)) return
    isFirst = false
    const key = mayRepeat ? (layout.once?.(view) ?? null) : null
    if (key !== null) {
      if (seen.has(key)) {
        reading.repeated(name)
        return
      }
      seen.add(key)
    }
    reading.row(view, name, read)
  }
}

/** One view of whatever row is the current one: a view per row would be most of the work. */
function rowView<Column extends string>(
  cursor: RowCursor,
  places: Map<Column, number>,
  order: DayOrder | null,
): CsvRow<Column> {
  const raw = (column: Column) => cursor.cell(places.get(column) ?? -1)
  return {
    get line() {
      return cursor.line
    },
    get width() {
      let last = cursor.width
      while (last > 0 && cursor.cell(last - 1).trim() === '') last--
      return last
    },
    order,
    raw,
    all: () => Array.from({ length: cursor.width }, (_, place) => cursor.cell(place)).join('\u0000'),
    text: (column) => raw(column).trim(),
    blank: (...besides) => {
      const left = new Set(besides.map((column) => places.get(column)))
      for (let place = 0; place < cursor.width; place++)
        if (!left.has(place) && cursor.cell(place).trim() !== '') return false
      return true
    },
  }
}

/** Unmodified exports write the year first; only a file saved again by a spreadsheet leaves the question. */
function orderIn<Column extends string>(
  file: ReadFile,
  rows: readonly Row[],
  places: Map<Column, number>,
  { dates, link }: CsvLayout<Column>,
): DayOrder | null {
  const at = (row: Row, column: Column | undefined) => cell(row, (column && places.get(column)) ?? -1)
  const posts = rows
    .map((row) => ({ text: at(row, dates), link: at(row, link) }))
    .filter(({ text }) => !isYearFirst(text))
  if (posts.length === 0) return null
  // Only spreadsheets of countries that write the day first separate cells by semicolons.
  return (
    orderOf({ texts: posts.map(({ text }) => text), posts }) ??
    (file.kind === 'csv' && file.delimiter === ';' ? 'dmy' : null)
  )
}
