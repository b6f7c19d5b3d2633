import type { Format } from '../format'
import { cell, type ReadFile, type Row, type Sheet } from '../read/table'
import { dayOf, orderOf, withDatesMeant } from './support/date-order'
import { countsOf } from './support/figures'
import { readPageAudience } from './support/page-audience'
import { startReading } from './support/reading'
import { sheetLanguage } from './support/sheet-language'
import { headerRow, isDate, label, rowsBelow, sheetName, sheetsOf, width } from './support/sheets'

const COLUMNS = 25
/** Last group of three (desktop, mobile, total) for page views, and for unique visitors. */
const TOTALS = [
  ['pageViews', 21],
  ['uniqueVisitors', 24],
] as const

/** A company page's visitors export: page views and unique visitors per day, all sections and devices together. */
export const pageVisitors: Format = {
  id: 'page-visitors',
  recognises: (file) => dailySheet(file) !== null,
  read(file) {
    const reading = startReading(file)
    const daily = dailySheet(file)
    if (!daily) return reading.result(null)
    const { sheet, header } = daily
    const { rows, exchanged } = withDatesMeant(rowsBelow(sheet, header), 0)
    if (exchanged > 0) reading.warn('datesExchanged', { count: exchanged })
    reading.took(sheet.name)
    const texts = rows.map((row) => cell(row, 0))
    const order = orderOf({ texts, daily: texts }) ?? 'mdy'
    for (const row of rows) {
      reading.row(row, sheetName(sheet), () => {
        const date = dayOf(cell(row, 0), order)
        for (const { metric, value } of countsOf(row, { rows: sheet.rows, header }, TOTALS, reading.left)) {
          reading.extract.measures.push({ who: 'page', metric, from: null, date, value })
        }
      })
    }
    const sheets = sheetsOf(file)
    readPageAudience(
      reading,
      sheets.filter((other) => other !== sheet),
      'visitors',
    )
    return reading.result(sheetLanguage(sheets))
  },
}

/** The columns are the same, in the same order, in every language. */
function dailySheet(file: ReadFile): { sheet: Sheet; header: Row } | null {
  for (const sheet of sheetsOf(file)) {
    const header = headerRow(sheet, COLUMNS)
    if (!header || width(header) !== COLUMNS) continue
    const first = rowsBelow(sheet, header)[0]
    const english = label(header, TOTALS[0][1]).startsWith('total page views')
    if (english || isDate(cell(first, 0))) return { sheet, header }
  }
  return null
}
