import { parseDate } from '#shared/values/dates'
import { canonicalRef } from '#shared/values/urn'
import type { Row } from '../read/table'
import { csvFormat, momentOf } from './support/csv-format'

type Column = 'date' | 'link' | 'message'

/** Comments the person wrote, counted by moment and commented post (Comments.csv of the member export, backslash dialect). */
export const linkedinComments = csvFormat<Column>({
  id: 'linkedin-comments',
  columns: { date: ['date'], link: ['link'], message: ['message'] },
  needs: ['date', 'link', 'message'],
  only: true,
  dates: 'date',
  prepare: glue,
  start: (extract) => {
    extract.complete = ['comment']
  },
  row: (row, { activities }) => {
    const at = momentOf(row.text('date'), row.order)
    activities.push({ kind: 'comment', at, target: canonicalRef(row.text('link')), count: 1 })
  },
})

/** Old and re-saved files have line breaks outside quotes: a row that starts with neither a date nor a link goes to the one before. */
function glue(rows: Row[], at: (row: Row, column: Column) => string): Row[] {
  return rows.filter((row, index) => {
    const starts =
      parseDate(at(row, 'date')) !== null ||
      isSlashDate(at(row, 'date')) ||
      canonicalRef(at(row, 'link')) !== null
    return starts || index === 0
  })
}

function isSlashDate(text: string): boolean {
  return parseDate(text, { order: 'mdy' }) !== null || parseDate(text, { order: 'dmy' }) !== null
}
