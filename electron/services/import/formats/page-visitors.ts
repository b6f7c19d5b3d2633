import type { Format } from '../format'
import { cell, type ReadFile, type Row, type Sheet } from '../read/table'
import { dayOf, orderOf } from './support/date-order'
import { requiredCount } from './support/figures'
import { readPageAudience } from './support/page-audience'
import { startReading } from './support/reading'
import { sheetLanguage } from './support/sheet-language'
import { headerRow, isDate, label, rowsBelow, sheetName, sheetsOf, width } from './support/sheets'

const COLUMNS = 25
/** Last group of three (desktop, mobile, total) for page views, and for unique visitors. */
const TOTAL_VIEWS = 21
const TOTAL_VISITORS = 24

/** A company page's visitors export: page views and unique visitors per day, all sections and devices together. */
export const pageVisitors: Format = {
  id: 'page-visitors',
  recognises: (file) => dailySheet(file) !== null,
  read(file) {
    const reading = startReading(file)
    const daily = dailySheet(file)
    if (!daily) return reading.result(null)
    const { sheet, header } = daily
    const rows = rowsBelow(sheet, header)
    const texts = rows.map((row) => cell(row, 0))
    const order = orderOf({ texts, daily: texts }) ?? 'mdy'
    for (const row of rows) {
      reading.row(row, sheetName(sheet), () => {
        const date = dayOf(cell(row, 0), order)
        const views = requiredCount(cell(row, TOTAL_VIEWS), cell(header, TOTAL_VIEWS))
        const visitors = requiredCount(cell(row, TOTAL_VISITORS), cell(header, TOTAL_VISITORS))
        reading.extract.measures.push(
          { who: 'page', metric: 'pageViews', from: null, date, value: views },
          { who: 'page', metric: 'uniqueVisitors', from: null, date, value: visitors },
        )
      })
    }
    const sheets = sheetsOf(file)
    readPageAudience(reading, sheets.filter((other) => other !== sheet), 'visitors')
    return reading.result(sheetLanguage(sheets))
  },
}

/** The columns are the same, in the same order, in every language. */
function dailySheet(file: ReadFile): { sheet: Sheet; header: Row } | null {
  for (const sheet of sheetsOf(file)) {
    const header = headerRow(sheet, COLUMNS)
    if (!header || width(header) !== COLUMNS) continue
    const first = rowsBelow(sheet, header)[0]
    const english = label(header, TOTAL_VIEWS).startsWith('total page views')
    if (english || isDate(cell(first, 0))) return { sheet, header }
  }
  return null
}
