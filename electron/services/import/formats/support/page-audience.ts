import { RowError } from '#shared/model/app-error'
import type { Demographic } from '#shared/model/records'
import { cell, type Sheet } from '../../read/table'
import { pageCategory } from './audience'
import { habitIn, requiredCount } from './figures'
import type { Reading } from './reading'
import { headerRow, rowsBelow, sheetName, width } from './sheets'

const LISTS = 'Location, Job function, Seniority, Industry, Company size'

/** Reads the two-column lists (name, count) of a page's followers or visitors file, recognised by name, else by position. */
export function readPageAudience(reading: Reading, sheets: Sheet[], scope: Demographic['scope']): void {
  sheets.forEach((sheet, place) => {
    const header = headerRow(sheet, 2)
    if (!header || width(header) !== 2) return
    const category = pageCategory(sheet.name, place)
    for (const row of rowsBelow(sheet, header)) {
      reading.row(row, sheetName(sheet), () => {
        const name = cell(row, 0).trim()
        if (name === '') throw new RowError('required', { column: cell(header, 0) })
        if (category === null)
          throw new RowError('valueUnknown', { column: sheet.name, found: cell(header, 0), expected: LISTS })
        const count = requiredCount(cell(row, 1), cell(header, 1), habitIn(sheet.rows, 1))
        reading.extract.demographics.push({
          who: 'page',
          scope,
          category,
          name,
          share: null,
          upper: null,
          count,
        })
      })
    }
  })
}
