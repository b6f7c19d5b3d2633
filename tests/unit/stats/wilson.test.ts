import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from '#shared/stats/wilson'

test.each([
  [3, 5, 23, 88],
  [6, 10, 31, 83],
  [12, 20, 39, 78],
  [30, 50, 46, 72],
  [60, 100, 50, 69],
  [0, 10, 0, 28],
])('%i of %i may be anything from %i to %i %%', (k, n, low, high) => {
  const interval = wilson(k, n)
  expect(Math.round(100 * (interval?.low ?? NaN))).toBe(low)
  expect(Math.round(100 * (interval?.high ?? NaN))).toBe(high)
})

test('agrees with the worked example of Newcombe 1998: 81 of 263 gives .2553 to .3662', () => {
  const interval = wilson(81, 263)
  expect(interval?.low).toBeCloseTo(0.2553, 4)
  expect(interval?.high).toBeCloseTo(0.3662, 4)
})

test('nothing counted gives no interval and impossible counts are refused', () => {
  expect(wilson(0, 0)).toBeNull()
  expect(() => wilson(6, 5)).toThrow(RangeError)
  expect(() => wilson(1.5, 5)).toThrow(RangeError)
  expect(() => wilson(-1, 5)).toThrow(RangeError)
})

test('the interval stays in 0–1, holds the share, mirrors failures and narrows with n', () => {
  const counts = fc
    .integer({ min: 1, max: 2000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  fc.assert(
    fc.property(counts, ([k, n]) => {
      const { low, high } = wilson(k, n) ?? { low: NaN, high: NaN }
      const mirror = wilson(n - k, n) ?? { low: NaN, high: NaN }
      const bigger = wilson(4 * k, 4 * n) ?? { low: NaN, high: NaN }
      expect(low >= 0 && high <= 1 && low <= k / n && high >= k / n).toBe(true)
      expect(mirror.low).toBeCloseTo(1 - high, 10)
      expect(bigger.high - bigger.low).toBeLessThan(high - low)
    }),
  )
})

// Brown, Cai, DasGupta 2001: close to the level on average over the shares, which the simple (Wald) interval is not.
test.each([5, 10, 20, 50, 100])(
  'covers the true share of n = %i at its level, averaged over the shares',
  (n) => {
    const shares = Array.from({ length: 199 }, (_, i) => (i + 1) / 200)
    const covered = shares.map((share) => {
      let term = (1 - share) ** n
      let inside = 0
      for (let k = 0; k <= n; k++) {
        const { low, high } = wilson(k, n) ?? { low: NaN, high: NaN }
        if (low <= share && share <= high) inside += term
        term *= ((n - k) / (k + 1)) * (share / (1 - share))
      }
      return inside
    })
    const average = covered.reduce((sum, value) => sum + value, 0) / covered.length
    expect(average).toBeGreaterThan(0.945)
    expect(average).toBeLessThan(0.965)
  },
)
