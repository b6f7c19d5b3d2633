import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cliffsDelta } from '#shared/stats/cliffs-delta'

const values = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 25 })

test('groups apart give 1 or −1, equal groups 0, an empty group nothing', () => {
  expect(cliffsDelta([4, 5], [1, 2, 3])).toBe(1)
  expect(cliffsDelta([1, 2, 3], [4, 5])).toBe(-1)
  expect(cliffsDelta([2, 2], [2, 2, 2])).toBe(0)
  expect(cliffsDelta([], [1])).toBeNull()
})

test('agrees with the Mann–Whitney U of SciPy on tied values: 2U/mn − 1', () => {
  expect(cliffsDelta([1, 2, 2, 3, 5, 8], [2, 2, 1, 0, 4])).toBeCloseTo(0.4333333333, 9)
})

test('is wins minus losses over all pairs, and changes sign with the groups', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      const score = a.flatMap((x) => b.map((y) => Math.sign(x - y))).reduce((sum, sign) => sum + sign, 0)
      expect(cliffsDelta(a, b)).toBeCloseTo(score / (a.length * b.length), 10)
      expect(cliffsDelta(b, a)).toBeCloseTo(-(cliffsDelta(a, b) ?? NaN), 10)
    }),
  )
})
