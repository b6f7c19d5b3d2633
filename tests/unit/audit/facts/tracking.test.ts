import { expect, it } from 'vitest'
import { tracking } from '#shared/audit/facts/tracking'
import { anInput } from '../build'

it('holds the answer and the agreed target, without a log', () => {
  const client = {
    outcomesTracked: 'no' as const,
    targets: { jobTitles: [], industries: [], seniorities: [], locations: [], contactsPerTenPosts: 3 },
  }
  expect(tracking.of(anInput({ client }))).toEqual({
    answer: 'no',
    log: null,
    // 16 November to 15 November cuts two months.
    partial: 'both',
    target: 3,
    previous: null,
  })
})

it.each([
  ['2026-10-31', 'none'],
  ['2026-11-15', 'both'],
])('a year to %s cuts %s of its months at the ends', (asOf, partial) => {
  expect(tracking.of(anInput({ asOf }))).toMatchObject({ partial })
})
