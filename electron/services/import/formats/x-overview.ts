import { RowError } from '#shared/model/app-error'
import { toolFormat } from './support/tool-table'

/**
 * The days of an X account (`account_overview_analytics.csv`). Its rows are read, checked and counted but leave no record: dated figures
 * are LinkedIn's, and those of another network must not be added to them.
 */
export const xOverview = toolFormat({
  id: 'x-overview',
  names: {
    date: ['date'],
    impressions: ['impressions'],
    likes: ['likes'],
    engagements: ['engagements'],
    bookmarks: ['bookmarks'],
    shares: ['shares'],
    follows: ['new follows'],
    unfollows: ['unfollows'],
    replies: ['replies'],
    reposts: ['reposts'],
    profileVisits: ['profile visits'],
    created: ['create post'],
  },
  needs: ['date', 'impressions', 'engagements', ['unfollows', 'created'], 'profileVisits'],
  without: ['post id', 'post link'],
  dates: ['date'],
  order: 'mdy',
  row(row) {
    if (row.date('date') === null) throw new RowError('dateMissing')
    for (const column of FIGURES) row.count(column)
  },
  end(reading) {
    reading.warn('otherNetwork', { network: 'X' })
  },
})

const FIGURES = [
  'impressions',
  'likes',
  'engagements',
  'bookmarks',
  'shares',
  'follows',
  'unfollows',
  'replies',
  'reposts',
  'profileVisits',
] as const
