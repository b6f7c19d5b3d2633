import { expect, test } from 'vitest'
import { mannKendall, scoreVariance } from '#shared/stats/mann-kendall'
import { createDraws } from './draws'

test('a steady rise of 10: S = 45, variance 125, z = 44/√125', () => {
  const result = mannKendall([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(result).toMatchObject({ s: 45, tau: 1, n: 10 })
  expect(scoreVariance([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeCloseTo(125, 9)
  expect(result?.z).toBeCloseTo(44 / Math.sqrt(125), 9)
  expect(result?.p).toBeCloseTo(0.000083, 6)
})

test('ties lower the variance; without the continuity correction z is the one of SciPy (p = .02419)', () => {
  const ys = [3, 1, 4, 4, 5, 9, 2, 6, 8, 8]
  const result = mannKendall(ys)
  // Two pairs of ties: (10·9·25 − 2·2·1·9) / 18.
  const variance = (2250 - 36) / 18
  expect(result?.s).toBe(25)
  expect(result?.z).toBeCloseTo(24 / Math.sqrt(variance), 9)
  expect(result?.tau).toBeCloseTo(0.5683286, 6)
  expect(scoreVariance(ys, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeCloseTo(variance, 9)
})

test('the order of the times counts, not the order of the list', () => {
  const rising = mannKendall([1, 2, 3, 4, 5, 6, 7, 8])
  expect(mannKendall([8, 7, 6, 5, 4, 3, 2, 1], [8, 7, 6, 5, 4, 3, 2, 1])).toEqual(rising)
  expect(mannKendall([8, 7, 6, 5, 4, 3, 2, 1])?.s).toBe(-28)
})

test('under 8 values, or when nothing moves, there is no test', () => {
  expect(mannKendall([1, 2, 3, 4, 5, 6, 7])).toBeNull()
  expect(mannKendall(new Array<number>(12).fill(3))).toBeNull()
})

test('p is under .05 at most about once in twenty without a trend', () => {
  const draws = createDraws(61)
  const ps = draws.times(1000, () => mannKendall(draws.normals(10))?.p ?? NaN)
  const share = ps.filter((p) => p <= 0.05).length / ps.length
  expect(share).toBeGreaterThan(0.02)
  expect(share).toBeLessThan(0.065)
})
