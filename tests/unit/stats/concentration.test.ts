import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dominance, gini, hIndex } from '#shared/stats/concentration'
import { mean } from '#shared/stats/mean'
import { logSpaced } from './draws'

const counts = fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 2, maxLength: 80 })
const articles = logSpaced(45, 4500, 20)

test('equal shares give a Gini of 0 and one owner of everything gives 1', () => {
  expect(gini([7, 7, 7, 7])).toBe(0)
  expect(gini([0, 0, 0, 9])).toBe(1)
  // By hand: Σ(2i − 5)x = −3 − 2 + 3 + 12 = 10, over (4 − 1) × 10.
  expect(gini([1, 2, 3, 4])).toBeCloseTo(1 / 3, 12)
})

test('one freak of 20,000 views moves the Gini and the mean but not the h-index', () => {
  const withFreak = [...articles, 20_000]
  expect([hIndex(articles, 100), hIndex(withFreak, 100)]).toEqual([8, 8])
  expect([mean(articles), mean(withFreak)]).toEqual([expect.closeTo(1037, 0), expect.closeTo(1940, 0)])
  // Uncorrected .60 and .73; times n/(n − 1) .63 and .77.
  expect(gini(articles)).toBeCloseTo(0.633, 3)
  expect(gini(withFreak)).toBeCloseTo(0.772, 3)
  expect(dominance(withFreak)).toBeCloseTo(0.491, 3)
})

test('the h-index of the usual citation examples', () => {
  expect(hIndex([10, 8, 5, 4, 3])).toBe(4)
  expect(hIndex([25, 8, 5, 3, 3])).toBe(3)
  expect(hIndex([])).toBe(0)
  expect(hIndex([0, 0])).toBe(0)
  expect(() => hIndex([1], 0)).toThrow(RangeError)
})

test('dominance takes a fuller total where there is one', () => {
  expect(dominance([50, 30, 20])).toBe(0.5)
  expect(dominance([50, 30, 20], 200)).toBe(0.25)
  expect(dominance([50], 40)).toBe(1)
})

test('nothing to share gives no figure, and negative counts are refused', () => {
  expect([gini([5]), gini([0, 0]), dominance([]), dominance([0])]).toEqual([null, null, null, null])
  expect(() => gini([1, -1])).toThrow(RangeError)
})

test('all three ignore the order, and the shares ignore the unit', () => {
  fc.assert(
    fc.property(counts, (values) => {
      const back = [...values].reverse()
      expect(gini(back)).toBe(gini(values))
      expect(hIndex(back, 10)).toBe(hIndex(values, 10))
      const scaled = values.map((value) => 3 * value)
      expect(gini(scaled) ?? -1).toBeCloseTo(gini(values) ?? -1, 9)
      expect(hIndex(scaled, 30)).toBe(hIndex(values, 10))
      const h = hIndex(values, 10)
      expect(values.filter((value) => value >= 10 * h).length).toBeGreaterThanOrEqual(h)
      expect(values.filter((value) => value >= 10 * (h + 1)).length).toBeLessThan(h + 1)
    }),
  )
})

test('giving from the richest to the poorest lowers the Gini', () => {
  fc.assert(
    fc.property(counts, (values) => {
      const sorted = [...values].sort((a, b) => a - b)
      const poorest = sorted[0] ?? NaN
      const richest = sorted.at(-1) ?? NaN
      fc.pre(richest - poorest >= 2)
      const moved = [poorest + 1, ...sorted.slice(1, -1), richest - 1]
      expect(gini(moved)).toBeLessThan(gini(values) ?? NaN)
    }),
  )
})
