import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roganGladen } from '#shared/stats/rogan-gladen'

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('a perfect classifier changes nothing and a useless one tells nothing', () => {
  expect(roganGladen(0.37, 1, 1)).toBeCloseTo(0.37, 12)
  expect(roganGladen(0.37, 0.5, 0.5)).toBeNull()
})

test('a share under the false alarms is 0, one over the sensitivity is 1', () => {
  expect(roganGladen(0.05, 0.9, 0.9)).toBe(0)
  expect(roganGladen(0.97, 0.9, 0.9)).toBe(1)
  expect(() => roganGladen(1.2, 0.9, 0.9)).toThrow(RangeError)
})

test('recovers the true share from what a flawed classifier would report', () => {
  const skill = fc.double({ min: 0.6, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, skill, skill, (truth, sensitivity, specificity) => {
      const observed = truth * sensitivity + (1 - truth) * (1 - specificity)
      expect(roganGladen(observed, sensitivity, specificity)).toBeCloseTo(truth, 9)
    }),
  )
})
