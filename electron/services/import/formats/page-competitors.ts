import { RowError } from '#shared/model/app-error'
import { foldLabel } from '#shared/values/labels'
import { parseNumber } from '#shared/values/numbers'
import type { Format } from '../format'
import { cell, type ReadFile, type Row, type Sheet } from '../read/table'
import { datesIn } from './support/creator-sheets'
import { startReading } from './support/reading'
import { sheetLanguage } from './support/sheet-language'
import { headerRow, label, rowsBelow, sheetName, sheetsOf, topRows, width } from './support/sheets'

/**
 * A company page's competitors export. Its rows are read and counted but leave no record: they are figures of other
 * pages, and which row is the client's own page is not known here.
 */
export const pageCompetitors: Format = {
  id: 'page-competitors',
  recognises: (file) => table(file) !== null,
  read(file) {
    const reading = startReading(file)
    const found = table(file)
    if (!found) return reading.result(null)
    const { sheet, header } = found
    reading.took(sheet.name)
    for (const row of rowsBelow(sheet, header)) {
      reading.row(row, sheetName(sheet), () => {
        checkRow(row, header)
      })
    }
    reading.warn('competitorsUnused', {})
    return reading.result(sheetLanguage([sheet]))
  },
}

/** The sheet keeps its English name in every language; above its header stands the period. */
function table(file: ReadFile): { sheet: Sheet; header: Row } | null {
  for (const sheet of sheetsOf(file)) {
    const header = headerRow(sheet, 5)
    if (!header || width(header) > 8) continue
    const dated = topRows(sheet).some(
      (row) => row.line < header.line && datesIn(row.cells.slice(0, 3).join(' ')),
    )
    const named = foldLabel(sheet.name) === 'competitors'
    const english = label(header, 0) === 'page' && /followers/.test(label(header, 1))
    if ((named && dated) || (english && (named || dated))) return { sheet, header }
  }
  return null
}

function checkRow(row: Row, header: Row): void {
  if (cell(row, 0).trim() === '') throw new RowError('required', { column: cell(header, 0) })
  for (let at = 1; at < width(header); at++) {
    const text = cell(row, at)
    if (text.trim() !== '' && parseNumber(text) === null) {
      throw new RowError('numberInvalid', { column: cell(header, at), found: text.trim() })
    }
  }
}
