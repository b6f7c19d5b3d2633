import fc from 'fast-check'
import { expect, test } from 'vitest'
import { benjaminiHochberg } from '#shared/stats/benjamini-hochberg'

test('the 15 p-values of Benjamini and Hochberg 1995: four are rejected at .05', () => {
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ]
  const adjusted = benjaminiHochberg(ps)
  expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4)
  const expected = [
    0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182, 0.714875,
    0.753231, 0.813214, 1,
  ]
  adjusted.forEach((p, index) => expect(p).toBeCloseTo(expected[index] ?? NaN, 6))
})

test('keeps the input order, never falls under the raw p, and keeps their ranking', () => {
  const p = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(p, { maxLength: 30 }), (ps) => {
      const adjusted = benjaminiHochberg(ps)
      expect(adjusted).toHaveLength(ps.length)
      ps.forEach((raw, i) => {
        const own = adjusted[i] ?? NaN
        expect(own >= raw && own <= 1).toBe(true)
        ps.forEach((other, j) => {
          if (raw < other) expect(own).toBeLessThanOrEqual(adjusted[j] ?? NaN)
        })
      })
    }),
  )
})

test('refuses what is not a p-value', () => {
  expect(() => benjaminiHochberg([0.5, 1.1])).toThrow(RangeError)
  expect(() => benjaminiHochberg([NaN])).toThrow(RangeError)
})
