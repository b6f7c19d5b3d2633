import { RowError } from '#shared/model/app-error'
import { parseMonth, parseYear } from '#shared/time/dates'
import { csvFormat } from './support/csv-format'

/** Jobs held, the current one without an end (Positions.csv of the member export). */
export const linkedinPositions = csvFormat({
  id: 'linkedin-positions',
  columns: { company: ['company name'], title: ['title'], from: ['started on'], to: ['finished on'] },
  needs: ['company', 'title', 'from', 'to'],
  unread: ['description', 'location'],
  start: (extract) => {
    extract.profile = { positions: [] }
  },
  row: (row, { profile }) => {
    if (row.blank()) throw new RowError('empty')
    profile?.positions?.push({
      company: row.text('company'),
      title: row.text('title'),
      from: monthOf(row.text('from')),
      to: monthOf(row.text('to')),
    })
  },
})

/** `2023-07`, or `2023` where the export gives only the year. */
function monthOf(text: string): string | null {
  return parseMonth(text) ?? parseYear(text)?.toString() ?? null
}
