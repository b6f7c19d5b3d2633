import { expect, it } from 'vitest'
import { expectedScore } from '#shared/stats/expected-score'
import { linearScore } from '#shared/stats/score'

const LIMITS = { pass: 0.75, fail: 0.5 }

it('is the score of a figure that is known', () => {
  expect(expectedScore({ estimate: 0.6, low: 0.6, high: 0.6 }, LIMITS)).toBeCloseTo(linearScore(0.6, LIMITS))
})

it('comes nearer to the middle the less is known', () => {
  const wide = expectedScore({ estimate: 0.9, low: 0.3, high: 1.5 }, LIMITS)
  expect(wide).toBeLessThan(linearScore(0.9, LIMITS))
})
