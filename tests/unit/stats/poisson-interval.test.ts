import fc from 'fast-check'
import { expect, test } from 'vitest'
import { poissonInterval } from '#shared/stats/poisson-interval'

test.each([
  [0, 0, 3.689],
  [1, 0.025, 5.572],
  [3, 0.619, 8.767],
  [5, 1.623, 11.668],
  [10, 4.795, 18.39],
  [50, 37.111, 65.919],
])('%i events are compatible with a mean of %f to %f', (k, low, high) => {
  expect(poissonInterval(k).low).toBeCloseTo(low, 3)
  expect(poissonInterval(k).high).toBeCloseTo(high, 3)
})

test('the limits solve the two tail equations that define an exact interval', () => {
  const { low, high } = poissonInterval(4)
  expect(atMost(4, high)).toBeCloseTo(0.025, 9)
  expect(1 - atMost(3, low)).toBeCloseTo(0.025, 9)
})

test('the interval holds the count and grows with it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (k) => {
      const here = poissonInterval(k)
      const next = poissonInterval(k + 1)
      expect(here.low <= k && here.high > k && next.low > here.low && next.high > here.high).toBe(true)
    }),
  )
})

test('a negative or broken count is refused', () => {
  expect(() => poissonInterval(-1)).toThrow(RangeError)
  expect(() => poissonInterval(2.5)).toThrow(RangeError)
})

test('covers the true mean at its level or more, whatever the mean', () => {
  for (const mean of [0.5, 1, 2.5, 4, 7, 12, 25, 40]) {
    let covered = 0
    for (let k = 0; k <= 120; k++) {
      const { low, high } = poissonInterval(k)
      if (low <= mean && mean <= high) covered += atMost(k, mean) - (k === 0 ? 0 : atMost(k - 1, mean))
    }
    expect(covered).toBeGreaterThanOrEqual(0.95)
    expect(covered).toBeLessThanOrEqual(1)
  }
})

function atMost(k: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = term
  for (let i = 1; i <= k; i++) sum += term *= mean / i
  return sum
}
