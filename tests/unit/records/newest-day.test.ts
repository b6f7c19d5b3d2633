import { expect, it } from 'vitest'
import { newestDay } from '#shared/records/newest-day'
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
