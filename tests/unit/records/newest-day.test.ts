import { expect, it } from 'vitest'
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
