import { RowError } from '#shared/model/app-error'
import { parseDay, type DayOrder } from '#shared/time/dates'
import { foldLabel } from '#shared/values/labels'
import type { Format } from '../format'
import { cell, rowAt, type Row, type Sheet } from '../read/table'
import { audienceCategory } from './support/audience'
import { listed, readTopPosts } from './support/creator-posts'
import { creatorSheets, dateIn, datesIn } from './support/creator-sheets'
import { dayOf, orderOf, withDatesMeant } from './support/date-order'
import { countsOf, habitIn, requiredCount, shareOf } from './support/figures'
import { startReading, type Reading } from './support/reading'
import { sheetLanguage } from './support/sheet-language'
import { filled, headerRow, isDate, label, rowsBelow, sheetName, topRows } from './support/sheets'

/** A person's own analytics workbook ("Content_…" until early 2026, then "AggregateAnalytics_…"), in any language. */
export const creatorAnalytics: Format = {
  id: 'creator-analytics',
  recognises: (file) => Object.keys(creatorSheets(file)).length > 0,
  read(file, { timezone }) {
    const sheets = creatorSheets(file)
    const all = Object.values(sheets).flat()
    const language = sheetLanguage(all)
    const reading = startReading(file)
    for (const sheet of all) reading.took(sheet.name)
    const order = fileOrder(sheets) ?? orderOfLanguage(language)
    const span = spanOf(sheets.discovery?.[0], order) ?? spanOfDays(sheets.engagement?.[0], order)
    for (const sheet of sheets.discovery ?? []) readDiscovery(reading, sheet, span)
    for (const sheet of sheets.engagement ?? []) readEngagement(reading, sheet, order)
    readTopPosts(reading, sheets.topPosts ?? [], order, timezone)
    for (const sheet of sheets.followers ?? []) readFollowers(reading, sheet, order, span)
    ;(sheets.demographics ?? []).forEach((sheet, place) => {
      readDemographics(reading, sheet, place)
    })
    return reading.result(language)
  },
}

interface Span {
  from: string
  to: string
}

/** The account's language decides only where no date of the file does. */
function orderOfLanguage(language: string | null): DayOrder | null {
  if (language === null) return null
  return language === 'en' ? 'mdy' : 'dmy'
}

function fileOrder(sheets: ReturnType<typeof creatorSheets>): DayOrder | null {
  const period = datesIn(cell(sheets.discovery?.[0]?.rows[0], 1)) ?? []
  const total = dateIn(cell(sheets.followers?.[0]?.rows[0], 0))
  const daily = [...(sheets.engagement ?? []), ...(sheets.followers ?? [])].flatMap(dailyTexts)
  const posts = (sheets.topPosts ?? []).flatMap((sheet) => sheet.rows.flatMap(listed))
  const texts = [...period, ...(total === null ? [] : [total]), ...daily, ...posts.map(({ date }) => date)]
  return orderOf({ texts, daily, posts: posts.map(({ link, date }) => ({ link, text: date })) })
}

function dailyTexts(sheet: Sheet): string[] {
  return sheet.rows.map((row) => cell(row, 0)).filter(isDate)
}

function spanOf(sheet: Sheet | undefined, order: DayOrder | null): Span | null {
  const texts = datesIn(cell(sheet?.rows[0], 1))
  const [from, to] = texts?.map((text) => parseDay(text, order ? { order } : {})) ?? []
  return from && to ? { from, to } : null
}

function spanOfDays(sheet: Sheet | undefined, order: DayOrder | null): Span | null {
  const days = (sheet ? dailyTexts(sheet) : []).map((text) => parseDay(text, order ? { order } : {}))
  const sorted = days.filter((day) => day !== null).toSorted()
  const [from, to] = [sorted[0], sorted.at(-1)]
  return from && to ? { from, to } : null
}

const TOTALS: ['impressions' | 'reached' | 'engagements', RegExp][] = [
  ['impressions', /^(impress|weergaven|impresion|visualizzaz)/],
  ['reached', /reached|unique views|touche|alcanc|atteint|bereik|raggiunt|erreicht/],
  ['engagements', /^(engag|interac|interaz|interakt)/],
]

/** Totals over the period: labels with their figure, which is in the first column that has one. */
function readDiscovery(reading: Reading, sheet: Sheet, span: Span | null): void {
  const unknown: string[] = []
  for (const row of sheet.rows) {
    if (datesIn(row.cells.join(' ')) || filled(row) < 2) continue
    const metric = TOTALS.find(([, names]) => names.test(label(row, 0)))?.[0] ?? byPlace(sheet, row)
    if (!metric) {
      unknown.push(cell(row, 0).trim())
      continue
    }
    reading.row(row, sheetName(sheet), () => {
      const at = row.cells.findIndex((text, place) => place > 0 && text.trim() !== '')
      const value = requiredCount(cell(row, at), cell(row, 0).trim(), habitIn(sheet.rows, at))
      if (!span) throw new RowError('dateMissing')
      reading.extract.measures.push({ who: 'person', metric, from: span.from, date: span.to, value })
    })
  }
  if (unknown.length > 0) {
    reading.warn('labelsUnknown', { sheet: sheet.name, count: unknown.length, labels: unknown })
  }
}

/** In a language without a known label, rows 2 and 3 are impressions and people reached. */
function byPlace(sheet: Sheet, row: Row): 'impressions' | 'reached' | null {
  const known = sheet.rows.some((other) => TOTALS.some(([, names]) => names.test(label(other, 0))))
  if (known) return null
  return row.line === 2 ? 'impressions' : row.line === 3 ? 'reached' : null
}

function readEngagement(reading: Reading, sheet: Sheet, order: DayOrder | null): void {
  const header = headerRow(sheet, 2)
  if (!header) return
  const { rows, exchanged } = withDatesMeant(rowsBelow(sheet, header), 0)
  if (exchanged > 0) reading.warn('datesExchanged', { count: exchanged })
  for (const row of rows) {
    reading.row(row, sheetName(sheet), () => {
      const date = dayOf(cell(row, 0), order)
      const figures = countsOf(
        row,
        { rows: sheet.rows, header },
        [
          ['impressions', 1],
          ['engagements', 2],
        ],
        reading.left,
      )
      for (const { metric, value } of figures) {
        reading.extract.measures.push({ who: 'person', metric, from: null, date, value })
      }
    })
  }
}

function readFollowers(reading: Reading, sheet: Sheet, order: DayOrder | null, span: Span | null): void {
  const header = headerRow(sheet, 2)
  const total = rowAt(sheet.rows, 1)
  if (total && total !== header && cell(total, 1).trim() !== '') {
    reading.row(total, sheetName(sheet), () => {
      const text = dateIn(cell(total, 0))
      const date = text === null ? span?.to : dayOf(text, order)
      if (!date) throw new RowError('dateMissing')
      const value = requiredCount(cell(total, 1), cell(total, 0).trim(), habitIn(sheet.rows, 1))
      reading.extract.measures.push({ who: 'person', metric: 'followersTotal', from: null, date, value })
    })
  }
  if (!header) return
  const { rows, exchanged } = withDatesMeant(rowsBelow(sheet, header), 0)
  if (exchanged > 0) reading.warn('datesExchanged', { count: exchanged })
  for (const row of rows) {
    reading.row(row, sheetName(sheet), () => {
      const date = dayOf(cell(row, 0), order)
      const value = requiredCount(cell(row, 1), cell(header, 1), habitIn(sheet.rows, 1))
      reading.extract.measures.push({ who: 'person', metric: 'followersNew', from: null, date, value })
    })
  }
}

/** Until 2026 one list (of the followers), since then one of the audience and one of the content's readers. */
function readDemographics(reading: Reading, sheet: Sheet, place: number): void {
  const header = headerRow(sheet, 3) ?? topRows(sheet)[0]
  const scope = scopeOf(foldLabel(sheet.name), place)
  if (!header) return
  const unknown = new Map<string, number>()
  for (const row of rowsBelow(sheet, header)) {
    const found = cell(row, 0).trim()
    const category = audienceCategory(found)
    if (category === null && found !== '') {
      unknown.set(found, (unknown.get(found) ?? 0) + 1)
      continue
    }
    reading.row(row, sheetName(sheet), () => {
      const name = cell(row, 1).trim()
      if (category === null) throw new RowError('required', { column: cell(header, 0) })
      if (name === '') throw new RowError('required', { column: cell(header, 1) })
      const { share, upper } = shareOf(cell(row, 2), cell(header, 2))
      reading.extract.demographics.push({ who: 'person', scope, category, name, share, upper, count: null })
    })
  }
  if (unknown.size > 0) {
    const labels = [...unknown.keys()]
    reading.warn('labelsUnknown', { sheet: sheet.name, count: labels.length, labels })
  }
}

function scopeOf(name: string, place: number): 'audience' | 'content' {
  if (/audience|public/.test(name)) return 'audience'
  return /conte[nu]/.test(name) || place > 0 ? 'content' : 'audience'
}
