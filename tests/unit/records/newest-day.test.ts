import { expect, it } from 'vitest'
import { emptyExtract } from '#shared/records/extract'
import { bulkDay, newestDay } from '#shared/records/newest-day'
import { activitiesFile, mergeAll, postsFile } from './make'

const late = postsFile('Shares.csv', { urns: ['a'], publishedAt: '2026-07-01T23:30:00Z' })

it('is the day that people of the zone saw', () => {
  expect(newestDay(mergeAll(late), 'Europe/Paris')).toBe('2026-07-02')
  expect(newestDay(mergeAll(late), 'UTC')).toBe('2026-07-01')
})

it('is the newest of everything, and null of nothing', () => {
  const typed = activitiesFile('vus.csv', [{ kind: 'comment', at: '2026-08-01', target: null, count: 1 }])
  expect(newestDay(mergeAll(late, typed), 'Europe/Paris')).toBe('2026-08-01')
  expect(newestDay(mergeAll(), 'UTC')).toBeNull()
})

it('of the bulk leaves out one or two dates months after all others, and keeps all of a short list', () => {
  const posts = (...days: string[]) =>
    mergeAll(
      postsFile(
        'Shares.csv',
        ...days.map((day, at) => ({ urns: [`share:${String(at)}`], publishedAt: `${day}T08:00:00Z` })),
      ),
    )
  const autumn = Array.from({ length: 12 }, (_, at) => `2026-09-${String(10 + at)}`)
  expect(bulkDay(posts(...autumn, '2062-09-11'), 'Europe/Paris')).toBe('2026-09-21')
  expect(bulkDay(posts(...autumn, '2027-03-01', '2062-09-11'), 'Europe/Paris')).toBe('2026-09-21')
  expect(bulkDay(posts(...autumn, '2026-11-01'), 'Europe/Paris')).toBe('2026-11-01')
  expect(bulkDay(posts('2026-01-05', '2026-09-10'), 'Europe/Paris')).toBe('2026-09-10')
  expect(bulkDay(mergeAll(late), 'Europe/Paris')).toBe('2026-07-02')
  expect(bulkDay(mergeAll(), 'UTC')).toBeNull()
})

const typed = (...days: string[]) =>
  postsFile('posts.csv', ...days.map((day) => ({ publishedAt: day, text: `Post of ${day}` })))
const listed = (...days: string[]) =>
  postsFile(
    'Shares.csv',
    ...days.map((day, at) => ({ urns: [`share:${String(at)}`], publishedAt: `${day}T08:00:00Z` })),
  )
const bulk = (...files: Parameters<typeof mergeAll>) => bulkDay(mergeAll(...files), 'Europe/Paris')
const weekly = ['2026-09-02', '2026-09-09', '2026-09-16', '2026-09-23', '2026-09-30']

it('is not moved by one typed post, however near to the others, nor by posts planned without figures', () => {
  expect(bulk(listed(...weekly), typed('2026-10-28'))).toBe('2026-09-30')
  expect(bulk(typed(...weekly, '2026-10-07'))).toBe('2026-10-07')
  expect(bulk(typed(...weekly, '2026-11-20'))).toBe('2026-09-30')
  expect(bulk(typed(...weekly.slice(2), '2062-10-07'))).toBe('2026-09-30')
  const seen = weekly.map((day) => ({ publishedAt: day, text: day, metrics: { impressions: 300 } }))
  const planned = ['2026-10-14', '2026-10-21', '2026-10-28'].map((day) => ({ publishedAt: day, text: day }))
  expect(bulk(postsFile('posts.csv', ...seen, ...planned))).toBe('2026-09-30')
})

it('is not moved by one figure that is set for months later, and is by one of the month', () => {
  const figure = (day: string) => ({
    source: 'figures.csv',
    extract: {
      ...emptyExtract(),
      measures: [
        { who: 'person' as const, metric: 'followersTotal' as const, from: null, date: day, value: 1 },
      ],
    },
  })
  expect(bulk(listed(...weekly), figure('2026-11-10'))).toBe('2026-09-30')
  expect(bulk(listed(...weekly), figure('2026-10-15'))).toBe('2026-10-15')
  const quarters = ['2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30']
  expect(bulk(...quarters.map(figure))).toBe('2026-09-30')
})

it('is moved by several typed posts after an older export', () => {
  expect(bulk(listed('2025-01-10', '2025-01-20', '2025-02-01'), typed(...weekly))).toBe('2026-09-30')
})
