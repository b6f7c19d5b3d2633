import { RowError } from '#shared/model/app-error'
import { parseDate, type DayOrder, type ParsedDate } from '#shared/time/dates'
import { foldLabel } from '#shared/values/labels'
import { parsePostRef } from '#shared/values/urn'
import type { FormatContext, FormatResult } from '../../format'
import { cell, type ReadFile, type Row, type Sheet } from '../../read/table'
import { columnsByName, type Aliases, type Places } from './columns'
import { dateError, orderOf, withDatesMeant } from './date-order'
import { keptCountIn } from './figures'
import { localDayOf } from './local-moment'
import { startReading, type Reading } from './reading'
import { repeatedRows } from './repeated-rows'
import { firstText, isLink, sheetName, sheetsOf, topRows, width } from './sheets'
import { tellingColumns } from './telling-columns'
import { saysTotal } from './totals'

/** One of our own three lists: its columns in English and French, folded, and those without which it is another file. */
export interface SeenLayout<Column extends string> {
  names: Aliases<Column>
  needs: readonly Column[]
  /** Columns that belong to another of the three lists. */
  without?: readonly string[]
  /** Columns of which one with text makes a row a thing of its own: the same row again is that thing again, and no second one. */
  tells: readonly NoInfer<Column>[]
  /** True if other columns may exclude a row from the client's audit: another network, somebody else's, a draft. */
  ofClient?: boolean
  /** French names that tell the language of the file. */
  french: readonly string[]
}

/** One typed row by column name. */
export interface SeenRow<Column extends string> {
  /** The cell without the white space around it, '' where it is blank or the column is absent. */
  text: (column: Column) => string
  /** The column's name as typed in the header. */
  title: (column: Column) => string
  /** The count in the cell, null where it is blank. */
  count: (column: Column) => number | null
  /** The key whose words, in either language, the cell holds; throws `required` or `valueUnknown`. */
  word: <Key extends string>(column: Column, words: Record<Key, Words>) => Key
  /** The typed date; throws `dateMissing`, `dateAmbiguous` or `dateInvalid`. */
  date: () => ParsedDate
  /** The same as a day of the workspace. */
  day: () => string
}

/** Longer than this, a cell is no title. */
const LONGEST_TITLE = 80

interface Found<Column extends string> {
  sheet: Sheet
  header: Row
  places: Places<Column>
}

/** True where a sheet (or the text table) is this list. */
export function isSeen<Column extends string>(file: ReadFile, layout: SeenLayout<Column>): boolean {
  return find(file, layout).length > 0
}

/** Reads a list row by row, in every sheet that holds it; rows whose first cell begins with # are comments. */
export function readSeen<Column extends 'date' | 'url' | (string & {})>(
  file: ReadFile,
  layout: SeenLayout<Column>,
  context: FormatContext,
  read: (row: SeenRow<Column>, extract: Reading['extract'], reading: Reading) => void,
): FormatResult {
  const reading = startReading(file)
  const isRepeated = repeatedRows()
  const tables = find(file, layout)
  const sheets = tables.map(({ sheet }) => sheet.name)
  const languages = tables.map((found) =>
    readSheet(found, layout, { context, reading, isRepeated, sheets }, read),
  )
  return reading.result(languages.includes('fr') ? 'fr' : (languages[0] ?? null))
}

function readSheet<Column extends 'date' | 'url' | (string & {})>(
  { sheet, header, places }: Found<Column>,
  layout: SeenLayout<Column>,
  {
    context,
    reading,
    isRepeated,
    sheets,
  }: {
    context: FormatContext
    reading: Reading
    isRepeated: ReturnType<typeof repeatedRows>
    sheets: readonly string[]
  },
  read: (row: SeenRow<Column>, extract: Reading['extract'], reading: Reading) => void,
): 'fr' | 'en' {
  const language = header.cells.some((text) => layout.french.includes(foldLabel(text))) ? 'fr' : 'en'
  const at = (row: Row, column: Column) => cell(row, places[column] ?? -1).trim()
  const typed = sheet.rows.filter((row) => row.line > header.line && !isComment(row))
  const { rows, exchanged } = withDatesMeant(typed, places['date' as Column] ?? -1)
  if (exchanged > 0) reading.warn('datesExchanged', { count: exchanged })
  const dates = rows.map((row) => ({ text: at(row, 'date' as Column), link: at(row, 'url' as Column) }))
  const order =
    orderOf({ texts: dates.map(({ text }) => text), posts: dates }) ?? (language === 'fr' ? 'dmy' : null)
  const title = (column: Column) => cell(header, places[column] ?? -1).trim() || column
  reading.took(sheet.name)
  reading.above(header, sheet.rows)
  const known = Object.values<number>(places as Record<string, number>)
  const telling = layout.ofClient
    ? tellingColumns(header, rows, {
        person: context.whose?.person.name ?? context.personName,
        url: places['url' as Column] ?? -1,
        read: known,
        sheet: sheet.name,
        sheets,
      })
    : null
  reading.columns(header, [...known, ...(telling?.places ?? [])], rows)
  for (const row of rows) {
    if (layout.tells.some((column) => at(row, column) !== '') && isRepeated(row)) {
      reading.repeated(sheetName(sheet))
      continue
    }
    reading.row(row, sheetName(sheet), () => {
      reading.fits(row, sheetName(sheet), width(row), width(header))
      if (saysTotal(firstText(row)) || layout.tells.some((column) => saysTotal(at(row, column))))
        throw new RowError('total')
      if (telling?.setAside(row, reading)) return
      read(
        {
          text: (column) => at(row, column),
          title,
          count: (column) => keptCountIn(rows, row, places[column] ?? -1, title(column)),
          word: (column, words) => wordOf(at(row, column), title(column), words, language),
          date: () => dateOf(at(row, 'date' as Column), order),
          day: () => localDayOf(dateOf(at(row, 'date' as Column), order), context.timezone),
        },
        reading.extract,
        reading,
      )
    })
  }
  return language
}

/** A link that was typed or pasted, null where blank; throws `idDamaged` or `urlInvalid`. */
export function linkOf(text: string): string | null {
  if (text === '') return null
  if (/\d[.,]\d+E\+?\d+/i.test(text) || /^\d{15}0{2,}$/.test(text))
    throw new RowError('idDamaged', { found: text })
  if (isLink(text) && URL.canParse(text)) return text
  if (/^(\w+\.)?linkedin\.com\//i.test(text)) return `https://${text}`
  if (parsePostRef(text)) return text
  throw new RowError('urlInvalid', { found: text })
}

/** Words for one key besides the key itself; an error lists the first French one in a French file. */
export interface Words {
  fr: readonly [string, ...string[]]
  en?: readonly string[]
}

function wordOf<Key extends string>(
  text: string,
  column: string,
  words: Record<Key, Words>,
  language: 'fr' | 'en',
): Key {
  if (text === '') throw new RowError('required', { column })
  const folded = plain(text)
  const keys = Object.keys(words) as Key[]
  const key = keys.find((candidate) => {
    const { fr, en = [] } = words[candidate]
    return [candidate, ...fr, ...en].some((word) => plain(word) === folded)
  })
  if (key !== undefined) return key
  const expected = keys.map((candidate) => (language === 'fr' ? words[candidate].fr[0] : candidate))
  throw new RowError('valueUnknown', { column, found: text, expected: expected.join(', ') })
}

function plain(text: string): string {
  return foldLabel(text)
    .replace(/[-'\s]+/g, ' ')
    .replace(/(\w)s\b/g, '$1')
}

function find<Column extends string>(file: ReadFile, layout: SeenLayout<Column>): Found<Column>[] {
  return sheetsOf(file).flatMap((sheet) => {
    const header = topRows(sheet).find((row) => isHeaderOf(row, layout))
    return header ? [{ sheet, header, places: columnsByName(header, layout.names) }] : []
  })
}

/** True for a row of titles that this list begins with. */
export function isHeaderOf<Column extends string>(row: Row, layout: SeenLayout<Column>): boolean {
  if (row.cells.length < layout.needs.length || row.cells.some((text) => text.length > LONGEST_TITLE))
    return false
  const places = columnsByName(row, layout.names)
  const other = row.cells.some((text) => layout.without?.includes(foldLabel(text)))
  return !other && layout.needs.every((column) => places[column] !== undefined)
}

function isComment(row: Row): boolean {
  return firstText(row).startsWith('#')
}

function dateOf(text: string, order: DayOrder | null): ParsedDate {
  const date = parseDate(text, order ? { order } : {})
  if (date === null) throw dateError(text, order)
  return date
}
