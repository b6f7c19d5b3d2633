import { countActivity } from '#shared/records/count-activity'
import { csvFormat, timeOf } from './support/csv-format'

/** Votes the person gave in polls; in which ones, and for what, is not kept (Votes.csv of the member export). */
export const linkedinVotes = csvFormat({
  id: 'linkedin-votes',
  columns: { date: ['date'], link: ['link'], option: ['optiontext', 'option text'] },
  needs: ['date', 'link', 'option'],
  dates: 'date',
  once: (row) => (row.raw('link') === '' ? null : row.all()),
  start: (extract) => {
    extract.complete = ['vote']
  },
  row: (row, { activities }) => {
    countActivity(activities, { kind: 'vote', at: timeOf(row.raw('date'), row.order), target: null })
  },
})
