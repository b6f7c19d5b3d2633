import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concordance, kendallTauB, kendallTest } from '#shared/stats/kendall'
import { createDraws } from './draws'

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 2,
  maxLength: 40,
})

test('agrees with the tied example of Kendall’s Rank Correlation Methods: S = 33, τ_b = .859', () => {
  const x = [1, 2.5, 2.5, 4.5, 4.5, 6.5, 6.5, 8, 9.5, 9.5]
  const y = [1, 2, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10]
  expect(concordance(x, y)).toBe(33)
  expect(kendallTauB(x, y)).toBeCloseTo(33 / Math.sqrt(41 * 36), 12)
  expect(kendallTauB(x, y)).toBeCloseTo(0.859, 3)
})

test('counts pairs as the definition does', () => {
  fc.assert(
    fc.property(pairs, (list) => {
      let score = 0
      list.forEach(([xi, yi], i) => {
        for (const [xj, yj] of list.slice(i + 1)) score += Math.sign(xi - xj) * Math.sign(yi - yj)
      })
      const x = list.map((pair) => pair[0])
      const y = list.map((pair) => pair[1])
      expect(concordance(x, y)).toBe(score)
      expect(kendallTauB(y, x)).toBe(kendallTauB(x, y))
      const mirrored = kendallTauB(
        x,
        y.map((value) => -value),
      )
      expect(mirrored ?? 0).toBeCloseTo(-(kendallTauB(x, y) ?? 0), 12)
      const stretched = kendallTauB(
        x.map((value) => value ** 3),
        y,
      )
      expect(stretched).toBe(kendallTauB(x, y))
    }),
  )
})

test('agreement gives 1, reversal −1, and a constant side nothing', () => {
  expect(kendallTauB([1, 2, 3, 4], [10, 20, 30, 40])).toBe(1)
  expect(kendallTauB([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1)
  expect(kendallTauB([1, 2, 3], [5, 5, 5])).toBeNull()
  expect(kendallTauB([], [])).toBeNull()
  expect(() => kendallTauB([1, 2], [1])).toThrow(RangeError)
})

test('the permutation p is near the exact one: n = 8 with one exchange has 2·(1 + 7) of 40,320 orders as far', () => {
  // At most one inversion: the identity and 7 exchanges of neighbours, and as many on the other side.
  const result = kendallTest([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 5, 4, 6, 7, 8], { runs: 20_000 })
  expect(result?.tau).toBeCloseTo(26 / 28, 12)
  expect(Math.abs((result?.p ?? NaN) - 16 / 40_320)).toBeLessThan(0.0004)
  // |τ| ≥ .571 at n = 8 (6 inversions): p = .061 exactly, from Kendall's table A 5.
  const border = kendallTest([1, 2, 3, 4, 5, 6, 7, 8], [4, 1, 2, 3, 8, 5, 6, 7], { runs: 20_000 })
  expect(border?.tau).toBeCloseTo(16 / 28, 12)
  expect(border?.p).toBeCloseTo(0.061, 2)
})

test('unrelated lists of 12 are not established, and under 8 nothing is said', () => {
  const x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
  const y = [6, 11, 2, 9, 5, 1, 12, 4, 8, 3, 10, 7]
  const result = kendallTest(x, y)
  expect(result?.p).toBeGreaterThan(0.3)
  expect(result && result.low < 0 && result.high > 0).toBe(true)
  expect(kendallTest(x.slice(5), y.slice(5))).toBeNull()
  expect(kendallTest(x, y)).toEqual(result)
})

test('on unrelated lists p is under .05 about once in twenty', () => {
  const draws = createDraws(31)
  const ps = draws.times(300, () => kendallTest(draws.normals(12), draws.normals(12), { runs: 99 })?.p ?? NaN)
  const share = ps.filter((p) => p <= 0.05).length / ps.length
  expect(share).toBeGreaterThan(0.015)
  expect(share).toBeLessThan(0.09)
})
