import { AppError } from '#shared/model/app-error'
import { parseDay } from '#shared/values/dates'
import { csvFormat } from './support/csv-format'

/** New connections, counted by day and never named (Connections.csv of the member export, with or without its note on top). */
export const linkedinConnections = csvFormat({
  id: 'linkedin-connections',
  columns: { first: ['first name'], last: ['last name'], on: ['connected on'] },
  needs: ['first', 'last', 'on'],
  dates: 'on',
  start: (extract) => {
    extract.complete = ['connection']
  },
  row: (row, { activities }) => {
    // A closed account leaves a row without a name.
    if (row.blank('on')) throw new AppError('empty')
    const found = row.text('on')
    if (found === '') throw new AppError('dateMissing')
    // "1/8/18, 6:14 PM" is the export's own form of 2018, month first.
    const order = /[ap]\.?m\.?$/i.test(found) ? 'mdy' : row.order
    const day = order ? parseDay(found, { order }) : parseDay(found)
    if (day === null) throw new AppError('dateInvalid', { found, expected: '08 Oct 2026' })
    activities.push({ kind: 'connection', at: day, target: null, count: 1 })
  },
})
