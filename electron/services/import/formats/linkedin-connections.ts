import { countActivity } from '#shared/records/count-activity'
import type { Identity } from '#shared/model/identity'
import { nameWords } from '#shared/values/names'
import { csvFormat, momentOf } from './support/csv-format'

/** New connections, counted by day and never named (Connections.csv of the member export, with or without its note on top). */
export const linkedinConnections = csvFormat({
  id: 'linkedin-connections',
  private: true,
  columns: { first: ['first name'], last: ['last name'], url: ['url'], on: ['connected on'] },
  needs: ['first', 'last', 'on'],
  unread: ['email address', 'company', 'position'],
  dates: 'on',
  once: (row) => (row.text('first') === '' && row.text('last') === '' ? null : row.all()),
  start: (extract) => {
    extract.complete = ['connection']
  },
  row: (row, extract, { whose }, reading) => {
    // A closed account leaves a row without a name, which is no connection any more.
    if (row.text('first') === '' && row.blank('on')) {
      reading.count('accountsClosed')
      return
    }
    // "1/8/18, 6:14 PM" is the export's own form of 2018, month first.
    const order = /[ap]\.?m\.?$/i.test(row.text('on')) ? 'mdy' : row.order
    const day = momentOf(row.text('on'), order).slice(0, 10)
    if (whose && isThePerson(`${row.text('first')} ${row.text('last')}`, row.text('url'), whose))
      extract.owner = { name: '', from: 'connections' }
    countActivity(extract.activities, { kind: 'connection', at: day, target: null })
  },
})

/** Nobody is a connection of himself: by the address of the profile where both are known, else by the whole name. */
function isThePerson(name: string, url: string, { person }: Identity): boolean {
  const [own, other] = [memberIn(person.profileUrl ?? ''), memberIn(url)]
  if (own !== null && other !== null) return own === other
  const [words, found] = [nameWords(person.name), nameWords(name)]
  return words.length > 1 && words.toSorted().join(' ') === found.toSorted().join(' ')
}

/** The member's part of a profile address. */
function memberIn(url: string): string | null {
  return /\/in\/([^/?#]+)/.exec(url)?.[1]?.toLowerCase() ?? null
}
