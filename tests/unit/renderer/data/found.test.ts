import { expect, test } from 'vitest'
import { foundIn } from '#renderer/screens/data/found'
import type { FiguresRow } from '#renderer/store/rows'

const measure = (who: 'person' | 'page', date: string, value: number): FiguresRow['measures'][number] => ({
  ...{ who, date, value },
  ...{ metric: 'followersTotal', from: null, source: 'file.xlsx' },
})

test('the newest followers and the headline of the files are found, each side apart', () => {
  const profile = { name: 'Ada', headline: ' Engineer ', summary: null, industry: null }
  const measures = [
    measure('person', '2026-05-01', 4_700),
    measure('person', '2026-11-01', 4_812),
    measure('page', '2026-10-01', 250),
    { ...measure('person', '2026-12-01', 9), metric: 'followersNew' as const },
  ]
  expect(
    foundIn({ measures, profile: { ...profile, positions: [], skills: [], source: 'Profile.csv' } }),
  ).toEqual({ headline: 'Engineer', followers: 4_812, pageFollowers: 250 })
})

test('files that say nothing propose nothing, never zero', () => {
  const nothing = { headline: null, followers: null, pageFollowers: null }
  expect(foundIn(undefined)).toEqual(nothing)
  expect(foundIn({ measures: [], profile: null })).toEqual(nothing)
})
