import fc from 'fast-check'
import { expect, test } from 'vitest'
import { poissonRateTest } from '#shared/stats/poisson-rate-test'

test('agrees with the example of R’s poisson.test: 11 in 800 against 21 in 3,011', () => {
  const result = poissonRateTest({ count: 11, exposure: 800 }, { count: 21, exposure: 3011 })
  expect(result?.ratio).toBeCloseTo(1.971488, 6)
  expect(result?.low).toBeCloseTo(0.858426, 5)
  expect(result?.high).toBeCloseTo(4.277266, 5)
  // Twice the upper binomial tail; R's default p (0.0797) follows another rule that can contradict the interval.
  expect(result?.p).toBeCloseTo(0.112017, 6)
})

test('zeros give open intervals and no event at all gives no result', () => {
  const none = { count: 0, exposure: 10 }
  const five = { count: 5, exposure: 10 }
  expect(poissonRateTest(none, none)).toBeNull()
  expect(poissonRateTest(five, none)).toMatchObject({ ratio: null, high: null })
  expect(poissonRateTest(none, five)).toMatchObject({ ratio: 0, low: 0 })
  expect(poissonRateTest(five, none)?.p).toBeCloseTo(2 * 0.5 ** 5, 12)
})

test('an exposure of 0 is refused', () => {
  expect(() => poissonRateTest({ count: 1, exposure: 0 }, { count: 1, exposure: 5 })).toThrow(RangeError)
})

test('p is under .05 exactly when the interval leaves out 1, and swapping the sides inverts the ratio', () => {
  const rate = fc.record({
    count: fc.integer({ min: 1, max: 60 }),
    exposure: fc.integer({ min: 1, max: 50 }),
  })
  fc.assert(
    fc.property(rate, rate, (a, b) => {
      const one = poissonRateTest(a, b)
      const other = poissonRateTest(b, a)
      if (!one || !other || one.high === null || other.high === null)
        throw new Error('both sides have events')
      expect(one.p < 0.05).toBe(one.low > 1 || one.high < 1)
      expect(one.p).toBeCloseTo(other.p, 8)
      expect(one.high * other.low).toBeCloseTo(1, 6)
    }),
  )
})
