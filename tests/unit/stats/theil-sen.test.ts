import fc from 'fast-check'
import { expect, test } from 'vitest'
import { theilSen } from '#shared/stats/theil-sen'
import { createDraws } from './draws'

test('the example of Sen 1968: slope 4', () => {
  const line = theilSen([9, 15, 19, 20, 45, 55, 78], [1, 2, 3, 4, 10, 12, 18])
  expect(line).toMatchObject({ slope: 4, intercept: 4, n: 7 })
  // As SciPy's theilslopes.
  expect(line?.low).toBeCloseTo(3.7142857, 6)
  expect(line?.high).toBeCloseTo(4.375, 6)
})

test('the cloud-seeding ratios of Hollander and Wolfe: −.056 a year', () => {
  expect(theilSen([1.26, 1.27, 1.12, 1.16, 1.03])?.slope).toBeCloseTo(-0.05625, 6)
})

test('one freak month does not move a straight line', () => {
  const straight = [1, 3, 5, 7, 9, 11, 13, 15, 17, 19]
  expect(theilSen(straight.with(4, 5000))?.slope).toBe(2)
})

test('needs three points at two different times', () => {
  expect(theilSen([1, 2])).toBeNull()
  expect(theilSen([1, 2, 3], [5, 5, 5])).toBeNull()
  expect(() => theilSen([1, 2, 3], [1, 2])).toThrow(RangeError)
})

test('follows a change of unit and holds its slope in its interval', () => {
  const ys = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength: 24 })
  fc.assert(
    fc.property(ys, (list) => {
      const line = theilSen(list)
      const scaled = theilSen(list.map((y) => 3 * y + 7))
      expect(scaled?.slope).toBeCloseTo(3 * (line?.slope ?? NaN), 8)
      expect(line && line.low <= line.slope && line.slope <= line.high).toBe(true)
    }),
  )
})

test('the 95 % interval covers the true slope about as often in noise of 12 months', () => {
  const hits = Array.from({ length: 500 }, (_, seed) => {
    const line = theilSen(
      createDraws(seed)
        .normals(12)
        .map((z, month) => 0.3 * month + z),
    )
    return line && line.low <= 0.3 && line.high >= 0.3
  }).filter(Boolean).length
  expect(hits / 500).toBeGreaterThan(0.92)
})
