import { csvFormat, momentOf } from './support/csv-format'

/** Reactions the person gave, to posts and to comments alike; to which ones is not kept (Reactions.csv of the member export). */
export const linkedinReactions = csvFormat({
  id: 'linkedin-reactions',
  columns: { date: ['date'], type: ['type'], link: ['link'] },
  needs: ['date', 'type', 'link'],
  only: true,
  dates: 'date',
  scans: true,
  start: (extract) => {
    extract.complete = ['reaction']
  },
  row: (row, { activities }) => {
    const at = momentOf(row.text('date'), row.order)
    activities.push({ kind: 'reaction', at, target: null, count: 1 })
  },
})
