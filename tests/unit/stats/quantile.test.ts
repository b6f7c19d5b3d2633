import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mad, median, quantile } from '#shared/stats/quantile'

const finite = fc.double({ noNaN: true, min: -1e6, max: 1e6 })

test('agrees with type 7 of R and numpy', () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6]
  expect([0.1, 0.25, 0.5, 0.9].map((p) => quantile(values, p))).toEqual([
    1,
    1.75,
    3.5,
    expect.closeTo(6.9, 12),
  ])
  expect([quantile(values, 0), quantile(values, 1)]).toEqual([1, 9])
})

test('the median splits the values and the MAD ignores one freak', () => {
  expect(median([5, 1, 3])).toBe(3)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(mad([1, 1, 2, 2, 4, 6, 9])).toBe(1)
  expect(mad([1, 1, 2, 2, 4, 6, 9_000_000])).toBe(1)
})

test('no values give no figure, and NaN is refused rather than passed on', () => {
  expect([median([]), mad([]), quantile([], 0.3)]).toEqual([null, null, null])
  expect(() => median([1, NaN])).toThrow(RangeError)
  expect(() => quantile([1], 1.2)).toThrow(RangeError)
})

test('quantiles stay within the values, rise with p, and ignore the order', () => {
  const p = fc.double({ noNaN: true, min: 0, max: 1 })
  fc.assert(
    fc.property(fc.array(finite, { minLength: 1 }), p, p, (values, one, two) => {
      const low = quantile(values, Math.min(one, two)) ?? NaN
      const high = quantile(values, Math.max(one, two)) ?? NaN
      expect(low).toBeGreaterThanOrEqual(Math.min(...values))
      expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      expect(low).toBeLessThanOrEqual(high + 1e-9)
      expect(quantile([...values].reverse(), one)).toBe(quantile(values, one))
    }),
  )
})
