import { expect, test } from 'vitest'
import {
  betaCdf,
  betaQuantile,
  chiSquareQuantile,
  normalCdf,
  normalMultiplier,
  normalQuantile,
} from '#shared/stats/distributions'

test('quantiles are those of the printed tables', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6)
  expect(normalMultiplier(0.95)).toBeCloseTo(1.959964, 6)
  expect(normalMultiplier(0.9)).toBeCloseTo(1.644854, 6)
  expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841459, 6)
  expect(chiSquareQuantile(0.95, 10)).toBeCloseTo(18.307038, 6)
  expect(betaQuantile(0.5, 1, 1)).toBeCloseTo(0.5, 12)
})

test('each distribution function undoes its quantile', () => {
  for (const p of [0.001, 0.025, 0.3, 0.5, 0.9, 0.999]) {
    expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 10)
    expect(betaCdf(betaQuantile(p, 3, 8), 3, 8)).toBeCloseTo(p, 10)
  }
})
