import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mean, weightedGeometricMean, weightedMean } from '#shared/stats/mean'

// Order: OV, EL, SA, BA, RR, CA, OC, PG, PR with the weights of the catalogue.
const weights = [14, 14, 15, 16, 14, 8, 11, 6, 2]
const famous = [20, 30, 25, 20, 95, 60, 10, 50, 90]
const useful = [75, 70, 70, 65, 45, 80, 60, 60, 80]
const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 20 })), {
  minLength: 1,
})

test('a famous and a useful profile get 30.0 and 64.8 where the plain mean gives 38.0 and 65.7', () => {
  expect(weightedGeometricMean(famous, weights)).toBeCloseTo(30.0, 1)
  expect(weightedGeometricMean(useful, weights)).toBeCloseTo(64.8, 1)
  expect(weightedMean(famous, weights)).toBeCloseTo(37.95, 10)
  expect(weightedMean(useful, weights)).toBeCloseTo(65.7, 10)
})

test('a score of 0 counts as the floor instead of wiping out everything', () => {
  expect(weightedGeometricMean([0, 80], [1, 1])).toBeCloseTo(20, 10)
  expect(weightedGeometricMean([0, 80], [1, 1], 20)).toBeCloseTo(40, 10)
})

test('no weight gives no mean and broken weights are refused', () => {
  expect([mean([]), weightedMean([], []), weightedMean([3], [0]), weightedGeometricMean([3], [0])]).toEqual([
    null,
    null,
    null,
    null,
  ])
  expect(mean([1, 2, 6])).toBe(3)
  expect(() => weightedMean([1, 2], [1])).toThrow(RangeError)
  expect(() => weightedMean([1, 2], [2, -1])).toThrow(RangeError)
})

test('both means lie between the scores, the geometric one never above the arithmetic one', () => {
  fc.assert(
    fc.property(scores, (pairs) => {
      const values = pairs.map(([value]) => Math.max(5, value))
      const w = pairs.map(([, weight]) => weight)
      const plain = weightedMean(values, w) ?? NaN
      const geometric = weightedGeometricMean(values, w) ?? NaN
      expect(geometric).toBeLessThanOrEqual(plain + 1e-9)
      expect(geometric).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
      expect(plain).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
    }),
  )
})

test('raising one score never lowers the mean, and doubling all weights changes nothing', () => {
  fc.assert(
    fc.property(scores, fc.nat(), fc.integer({ min: 1, max: 50 }), (pairs, at, rise) => {
      const values = pairs.map(([value]) => value)
      const w = pairs.map(([, weight]) => weight)
      const before = weightedGeometricMean(values, w) ?? NaN
      const raised = values.map((value, i) => (i === at % values.length ? value + rise : value))
      expect(weightedGeometricMean(raised, w)).toBeGreaterThanOrEqual(before - 1e-9)
      const doubled = w.map((weight) => 2 * weight)
      expect(weightedGeometricMean(values, doubled)).toBeCloseTo(before, 9)
    }),
  )
})
