import type { FormatId } from '#shared/locale/keys'
import { RowError } from '#shared/model/app-error'
import { parseDate, type DayOrder, type ParsedDate } from '#shared/time/dates'
import { foldLabel } from '#shared/values/labels'
import type { Format, FormatContext, FormatResult } from '../../format'
import { cell, type ReadFile, type Row, type Sheet } from '../../read/table'
import type { Places } from './columns'
import { dateError, orderOf } from './date-order'
import { countIn } from './figures'
import { localDayOf, localMoment } from './local-moment'
import { decimalOf, moneyOf, type Money } from './money'
import { startReading, type Reading } from './reading'
import { repeatedRows } from './repeated-rows'
import { filled, firstText, sheetName, sheetsOf, width } from './sheets'
import { saysTotal } from './totals'

/** How far down the header may be: formatted reports put a block of titles above it. */
const HEADER_WITHIN = 16

/** What a table of another tool looks like: the names of its columns, folded, in any order. */
export interface ToolLayout<Column extends string> {
  id: FormatId
  names: Record<Column, readonly (string | RegExp)[]>
  /** Columns without which it is another file; of a list, one is enough. */
  needs: readonly (NoInfer<Column> | readonly NoInfer<Column>[])[]
  /** Columns that no file of this kind has, folded. */
  without?: readonly string[]
  dates: readonly NoInfer<Column>[]
  /** The column whose ids hold the time of the dates. */
  link?: NoInfer<Column>
  amounts?: readonly NoInfer<Column>[]
  /** What to call a column that is not there, English and French. */
  absent?: Partial<Record<NoInfer<Column>, readonly [string, string]>>
  /** Tells a folded title that only a French file has. */
  french?: RegExp
  portuguese?: RegExp
  /** The order of day and month that the tool is known to write, where the dates leave it open. */
  order?: DayOrder
  /** Puts the rows in order before they are read, e.g. glues what belongs together. */
  prepare?: (rows: Row[], table: ToolTable<NoInfer<Column>>) => Row[]
  /** True for a row that is not data: a total, a footer. */
  noise?: (row: ToolRow<NoInfer<Column>>) => boolean
  /** Takes one row; throws a `RowError` to reject it. */
  row: (row: ToolRow<NoInfer<Column>>, reading: Reading, context: FormatContext) => void
  /** Called once, after the rows. */
  end?: (reading: Reading) => void
}

/** Where a table is and where its columns are. */
export interface ToolTable<Column extends string> {
  sheet: Sheet
  header: Row
  places: Places<Column>
  delimiter: string
}

/** One row by column name. */
export interface ToolRow<Column extends string> {
  row: Row
  /** The cell without the white space around it, '' where it is blank or the column is absent. */
  text: (column: Column) => string
  /** The column's name in the header, or what it would be called there. */
  title: (column: Column) => string
  has: (column: Column) => boolean
  /** The date of a cell, null where it is blank; throws `dateAmbiguous` or `dateInvalid`. */
  date: (column: Column) => ParsedDate | null
  /** The same as a day of the workspace. */
  day: (column: Column) => string | null
  /** The same as a UTC moment, a time without a zone being the workspace's. */
  moment: (column: Column) => string | null
  count: (column: Column) => number | null
  money: (column: Column) => Money
}

/** A format that reads one table by the names of its columns, from text or from a workbook. */
export function toolFormat<Column extends string>(layout: ToolLayout<Column>): Format {
  return {
    id: layout.id,
    recognises: (file) => findTables(file, layout).length > 0,
    read: (file, context) => readTable(file, layout, context),
  }
}

/** The table of each sheet that has one: a sheet a year, or a month. */
function findTables<Column extends string>(file: ReadFile, layout: ToolLayout<Column>): ToolTable<Column>[] {
  const delimiter = file.kind === 'csv' ? file.delimiter : '\t'
  return sheetsOf(file).flatMap((sheet) => {
    for (const header of sheet.rows.slice(0, HEADER_WITHIN)) {
      const places = placesIn(header, layout)
      if (places) return [{ sheet, header, places, delimiter }]
    }
    return []
  })
}

function placesIn<Column extends string>(header: Row, layout: ToolLayout<Column>): Places<Column> | null {
  if (header.cells.length < layout.needs.length) return null
  const labels = header.cells.map((text) => (text.length > 120 ? '' : foldLabel(text)))
  if (layout.without?.some((name) => labels.includes(name))) return null
  const places: Places<Column> = {}
  const taken = new Set<number>()
  const take = (column: Column, at: number) => {
    if (at < 0 || places[column] !== undefined) return
    places[column] = at
    taken.add(at)
  }
  const columns = Object.entries(layout.names) as [Column, readonly (string | RegExp)[]][]
  for (const [column, names] of columns)
    for (const name of names) if (typeof name === 'string') take(column, labels.indexOf(name))
  for (const [column, names] of columns) {
    take(
      column,
      labels.findIndex(
        (label, at) => !taken.has(at) && names.some((name) => name instanceof RegExp && name.test(label)),
      ),
    )
  }
  const found = layout.needs.every((need) =>
    typeof need === 'string'
      ? places[need] !== undefined
      : need.some((column) => places[column] !== undefined),
  )
  return found ? places : null
}

function readTable<Column extends string>(
  file: ReadFile,
  layout: ToolLayout<Column>,
  context: FormatContext,
): FormatResult {
  const reading = startReading(file)
  const tables = findTables(file, layout)
  const isRepeated = repeatedRows()
  for (const table of tables) readSheet(table, layout, context, { reading, isRepeated })
  layout.end?.(reading)
  const [first] = tables
  return reading.result(first ? languageOf(first.header, layout) : null)
}

function readSheet<Column extends string>(
  table: ToolTable<Column>,
  layout: ToolLayout<Column>,
  context: FormatContext,
  { reading, isRepeated }: { reading: Reading; isRepeated: ReturnType<typeof repeatedRows> },
): void {
  const { sheet, header, places } = table
  const language = languageOf(header, layout)
  reading.took(sheet.name)
  reading.above(header, sheet.rows)
  const below = sheet.rows.filter((row) => row.line > header.line)
  const rows = layout.prepare?.(below, table) ?? below
  reading.columns(header, Object.values<number>(places as Record<string, number>), rows)
  const textsOf = (column: Column) => rows.map((row) => cell(row, places[column] ?? -1))
  const order = orderIn(rows, layout, places) ?? layout.order ?? (language === 'fr' ? 'dmy' : null)
  const decimal = decimalOf((layout.amounts ?? []).flatMap(textsOf))
  for (const row of rows) {
    const date = (column: Column) => dateOf(text(column), order)
    const text = (column: Column) => cell(row, places[column] ?? -1).trim()
    const title = (column: Column) => {
      const absent: readonly [string, string] | undefined = layout.absent?.[column]
      return cell(header, places[column] ?? -1).trim() || (absent?.[language === 'fr' ? 1 : 0] ?? column)
    }
    const tool: ToolRow<Column> = {
      row,
      text,
      title,
      has: (column) => places[column] !== undefined,
      date,
      day: (column) => {
        const found = date(column)
        return found && localDayOf(found, context.timezone)
      },
      moment: (column) => {
        const found = date(column)
        return found && localMoment(found, context.timezone)
      },
      count: (column) => countIn(rows, row, places[column] ?? -1, title(column)),
      money: (column) => moneyOf(text(column), title(column), decimal),
    }
    if (layout.noise?.(tool)) continue
    if (filled(row) > 1 && isRepeated(row)) {
      reading.repeated(sheetName(sheet))
      continue
    }
    reading.row(row, sheetName(sheet), () => {
      reading.fits(row, sheetName(sheet), width(row), width(header))
      if (isSum(tool, layout)) throw new RowError('total')
      layout.row(tool, reading, context)
    })
  }
}

/** A row that adds up or evens out others. What has a number of its own is a record, whatever its name ("Total" is a firm too). */
function isSum<Column extends string>({ row, text }: ToolRow<Column>, layout: ToolLayout<Column>): boolean {
  const told = layout.needs.flatMap((need) => (typeof need === 'string' ? text(need) : []))
  if (![firstText(row), ...told].some(saysTotal)) return false
  const id = 'id' in layout.names ? text('id' as Column) : ''
  return id === '' || saysTotal(id)
}

function languageOf<Column extends string>(header: Row, { french, portuguese }: ToolLayout<Column>): string {
  const holds = (words: RegExp | undefined) =>
    words !== undefined && header.cells.some((text) => words.test(foldLabel(text)))
  return holds(french) ? 'fr' : holds(portuguese) ? 'pt' : 'en'
}

function orderIn<Column extends string>(
  rows: readonly Row[],
  layout: ToolLayout<Column>,
  places: Places<Column>,
): DayOrder | null {
  const at = (row: Row, column: Column | undefined) =>
    column === undefined ? '' : cell(row, places[column] ?? -1)
  const texts = layout.dates.flatMap((column) => rows.map((row) => at(row, column)))
  const posts =
    layout.link === undefined
      ? []
      : rows.map((row) => ({ text: at(row, layout.dates[0]), link: at(row, layout.link) }))
  return orderOf({ texts, posts })
}

function dateOf(text: string, order: DayOrder | null): ParsedDate | null {
  if (text === '') return null
  const date = parseDate(text, order ? { order } : {})
  if (date === null) throw dateError(text, order)
  return date
}
