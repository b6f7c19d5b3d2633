import { countActivity } from '#shared/records/count-activity'
import { csvFormat, momentOf } from './support/csv-format'

/** New connections, counted by day and never named (Connections.csv of the member export, with or without its note on top). */
export const linkedinConnections = csvFormat({
  id: 'linkedin-connections',
  private: true,
  columns: { first: ['first name'], last: ['last name'], on: ['connected on'] },
  needs: ['first', 'last', 'on'],
  dates: 'on',
  once: (row) => (row.text('first') === '' && row.text('last') === '' ? null : row.all()),
  start: (extract) => {
    extract.complete = ['connection']
  },
  row: (row, { activities }, _, reading) => {
    // A closed account leaves a row without a name: nobody one is connected with.
    if (row.text('first') === '' && row.blank('on')) {
      reading.count('accountsClosed')
      return
    }
    // "1/8/18, 6:14 PM" is the export's own form of 2018, month first.
    const order = /[ap]\.?m\.?$/i.test(row.text('on')) ? 'mdy' : row.order
    const day = momentOf(row.text('on'), order).slice(0, 10)
    countActivity(activities, { kind: 'connection', at: day, target: null })
  },
})
