import fc from 'fast-check'
import { expect, test } from 'vitest'
import { burstiness } from '#shared/stats/burstiness'
import { median } from '#shared/stats/quantile'
import { createDraws } from './draws'

test('a strict rhythm is −1 and a single burst of any size is 1', () => {
  expect(burstiness([7, 7, 7, 7, 7])).toBe(-1)
  expect(burstiness([0, 0, 0, 30])).toBeCloseTo(1, 12)
  expect(burstiness([...new Array<number>(49).fill(0), 30])).toBeCloseTo(1, 12)
})

test('a weekly rhythm that slips by a tenth is about −.83 to −.87, chance about 0 whatever the number of posts', () => {
  const draws = createDraws(51)
  const typical = (draw: () => number[]) => median(draws.times(400, () => burstiness(draw()) ?? NaN)) ?? NaN
  expect(typical(() => draws.normals(20).map((z) => 7 + 0.7 * z))).toBeCloseTo(-0.85, 1)
  const random = (n: number) => typical(() => draws.times(n, () => -Math.log(1 - draws.unit())))
  for (const n of [9, 20, 80]) expect(Math.abs(random(n))).toBeLessThan(0.08)
})

test('bursts and silences score high', () => {
  expect(burstiness([0, 0, 1, 0, 60, 0, 1, 0, 0, 45])).toBeGreaterThan(0.5)
})

test('under two gaps or with no time between there is no figure', () => {
  expect([burstiness([]), burstiness([3]), burstiness([0, 0])]).toEqual([null, null, null])
  expect(() => burstiness([1, -1])).toThrow(RangeError)
})

test('lies in −1 to 1 and ignores the unit and the order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 50 }), (gaps) => {
      const value = burstiness(gaps)
      if (value === null) return
      expect(value >= -1 && value <= 1).toBe(true)
      expect(burstiness(gaps.map((gap) => gap * 24))).toBeCloseTo(value, 9)
      expect(burstiness([...gaps].reverse())).toBeCloseTo(value, 9)
    }),
  )
})
