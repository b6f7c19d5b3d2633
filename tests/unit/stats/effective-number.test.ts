import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectiveNumber, entropy } from '#shared/stats/effective-number'
import { createDraws } from './draws'

const plain = { corrected: false }
const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 })

test('50/30/20 is 2.8 themes, five equal ones 5.0, one of 60 % with eight of 5 % 4.5', () => {
  expect(effectiveNumber([0.5, 0.3, 0.2], plain)).toBeCloseTo(2.8, 3)
  expect(effectiveNumber([20, 20, 20, 20, 20], plain)).toBeCloseTo(5, 12)
  expect(effectiveNumber([60, 5, 5, 5, 5, 5, 5, 5, 5], plain)).toBeCloseTo(4.5, 2)
  expect(
    effectiveNumber(
      [0.25, 0.25, 0.25, 0.25].map((share) => share * 8),
      plain,
    ),
  ).toBeCloseTo(4, 12)
  expect(entropy([0.5, 0.5])).toBeCloseTo(Math.LN2, 12)
})

test('the small-sample correction adds (K − 1)/2n to the entropy and stops at the grid', () => {
  expect(effectiveNumber([10, 6, 4, 0, 0])).toBeCloseTo(
    (effectiveNumber([10, 6, 4], plain) ?? NaN) * Math.exp(2 / 40),
    9,
  )
  expect(effectiveNumber([4, 4, 4])).toBe(3)
  expect(effectiveNumber([12])).toBe(1)
})

test('the correction brings the average of small samples nearer to the truth', () => {
  const truth = effectiveNumber([0.4, 0.3, 0.2, 0.1], plain) ?? NaN
  const draws = createDraws(7)
  const samples = draws.times(600, () => {
    const sample = [0, 0, 0, 0]
    for (let i = 0; i < 20; i++) {
      const u = draws.unit()
      const theme = u < 0.4 ? 0 : u < 0.7 ? 1 : u < 0.9 ? 2 : 3
      sample[theme] = (sample[theme] ?? NaN) + 1
    }
    return sample
  })
  const average = (corrected: boolean) =>
    samples.reduce((sum, sample) => sum + (effectiveNumber(sample, { corrected }) ?? NaN), 0) / samples.length
  expect(Math.abs(average(true) - truth)).toBeLessThan(Math.abs(average(false) - truth))
})

test('nothing counted gives no number, a negative count is refused', () => {
  expect(effectiveNumber([])).toBeNull()
  expect(effectiveNumber([0, 0])).toBeNull()
  expect(() => effectiveNumber([1, -1])).toThrow(RangeError)
})

test('lies between 1 and the number of categories, ignores their order and empty ones', () => {
  fc.assert(
    fc.property(counts, (list) => {
      const value = effectiveNumber(list)
      if (value === null) return
      expect(value).toBeGreaterThanOrEqual(1 - 1e-12)
      expect(value).toBeLessThanOrEqual(list.length)
      expect(effectiveNumber([...list].reverse())).toBeCloseTo(value, 9)
      expect(effectiveNumber([...list, 0], plain)).toBeCloseTo(effectiveNumber(list, plain) ?? NaN, 9)
    }),
  )
})
