import { expect, test } from 'vitest'
import { weightBand } from '#shared/stats/weight-band'

const weights = [14, 14, 15, 16, 14, 8, 11, 6, 2]

test('weights that move by a quarter keep a famous profile in 28.4–31.7 and a useful one in 63.9–65.7', () => {
  const famous = weightBand([20, 30, 25, 20, 95, 60, 10, 50, 90], weights)
  const useful = weightBand([75, 70, 70, 65, 45, 80, 60, 60, 80], weights)
  for (const [found, expected] of [
    [famous?.low, 28.4],
    [famous?.high, 31.7],
    [useful?.low, 63.9],
    [useful?.high, 65.7],
  ] as const)
    expect(Math.abs((found ?? NaN) - expected)).toBeLessThan(0.15)
})

test('equal scores cannot move, fixed weights do not move, and no weight gives no band', () => {
  expect(weightBand([40, 40], [3, 9])?.low).toBeCloseTo(40, 9)
  expect(weightBand([10, 90], [1, 1], { swing: 0 })?.high).toBeCloseTo(30, 9)
  expect(weightBand([40], [0])).toBeNull()
  expect(weightBand([10, 90], [1, 1])).toEqual(weightBand([10, 90], [1, 1]))
})
