import { countActivity } from '#shared/records/count-activity'
import { csvFormat, timeOf } from './support/csv-format'

/** Reactions the person gave, to posts and to comments alike; to which ones is not kept (Reactions.csv of the member export). */
export const linkedinReactions = csvFormat({
  id: 'linkedin-reactions',
  columns: { date: ['date'], type: ['type'], link: ['link'] },
  needs: ['date', 'type', 'link'],
  only: true,
  dates: 'date',
  scans: true,
  once: (row) => (row.raw('link') === '' ? null : row.all()),
  start: (extract) => {
    extract.complete = ['reaction']
  },
  row: (row, { activities }) => {
    countActivity(activities, { kind: 'reaction', at: timeOf(row.raw('date'), row.order), target: null })
  },
})
