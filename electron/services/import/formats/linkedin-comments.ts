import { countActivity } from '#shared/records/count-activity'
import { parseDate } from '#shared/time/dates'
import { csvFormat, timeOf } from './support/csv-format'
import { exportUrn, isExportMoment } from './support/export-forms'

type Column = 'date' | 'link' | 'message'

/**
 * Comments the person wrote, counted by moment and commented post (Comments.csv of the member export, backslash dialect).
 * The export leaves some without a date: they answer on a post, and belong to no day.
 */
export const linkedinComments = csvFormat<Column>({
  id: 'linkedin-comments',
  columns: { date: ['date'], link: ['link'], message: ['message'] },
  needs: ['date', 'link', 'message'],
  only: true,
  dates: 'date',
  continues,
  open: true,
  scans: true,
  // A word of thanks may be said twice under a post; where the export leaves out when, only a longer text tells.
  once: (row) => (row.raw('date') === '' && row.text('message').length < OWN_WORDS ? null : row.all()),
  start: (extract) => {
    extract.complete = ['comment']
  },
  row: (row, { activities }, _, reading) => {
    const target = exportUrn(row.text('link'))
    const undated = target !== null && row.text('date') === ''
    if (undated) reading.count('commentsUndated')
    const at = undated ? null : timeOf(row.raw('date'), row.order)
    // A comment without a word is something done; it answers nobody.
    const answered = row.text('message') === '' ? null : target
    countActivity(activities, { kind: 'comment', at, target: answered })
  },
})

/** Minimum length of a comment that nobody would write twice under the same post. */
const OWN_WORDS = 40

/** Old and re-saved files have line breaks outside quotes: a row that starts with neither a date nor a link goes to the one before. */
function continues(at: (column: Column) => string): boolean {
  const date = at('date')
  return !isExportMoment(date) && !isDate(date) && exportUrn(at('link')) === null
}

function isDate(text: string): boolean {
  return (
    parseDate(text) !== null ||
    parseDate(text, { order: 'mdy' }) !== null ||
    parseDate(text, { order: 'dmy' }) !== null
  )
}
