import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shrinkLogMean } from '#shared/stats/shrink-log-mean'
import { createDraws } from './draws'

const tier = { median: 2.74, sigma: 0.58 }

test('follows the published formula on a case worked by hand', () => {
  // logs 0, ln 2, ln 4: mean ln 2, s² = ln²2; precision 3/ln²2 = 6.244; prior N(0, 1).
  const result = shrinkLogMean([1, 2, 4], { median: 1, sigma: 1 })
  const precision = 3 / Math.LN2 ** 2
  expect(result?.weight).toBeCloseTo(precision / (precision + 1), 12)
  expect(result?.estimate).toBeCloseTo(Math.exp((precision * Math.LN2) / (precision + 1)), 12)
  expect(result?.high).toBeCloseTo(
    (result?.estimate ?? NaN) * Math.exp(1.959964 / Math.sqrt(precision + 1)),
    6,
  )
})

test('few posts stay near the tier, many stand on their own', () => {
  const draws = createDraws(5)
  const few = shrinkLogMean([9, 2, 30], tier)
  const many = shrinkLogMean(draws.logNormals(400, 1, 9), tier)
  expect(few?.weight).toBeLessThan(0.6)
  expect(many?.weight).toBeGreaterThan(0.98)
  expect(many?.estimate).toBeGreaterThan(8)
})

test('the median as centre is trusted less and ignores a freak', () => {
  const values = [2, 2.5, 3, 3.5, 4, 3, 2.8, 3.2, 90]
  const byMedian = shrinkLogMean(values, tier, { centre: 'median' })
  const byMean = shrinkLogMean(values, tier)
  expect(byMedian?.weight).toBeLessThan(byMean?.weight ?? NaN)
  expect(byMedian?.estimate).toBeLessThan(byMean?.estimate ?? NaN)
})

test('zeros count as half of the smallest rate, equal rates keep a little doubt', () => {
  expect(shrinkLogMean([0, 2, 4], tier)).toEqual(shrinkLogMean([1, 2, 4], tier))
  expect(shrinkLogMean([3, 3, 3], tier)?.weight).toBeLessThan(1)
  expect(shrinkLogMean([0, 0, 0], tier)).toBeNull()
  expect(shrinkLogMean([3], tier)).toBeNull()
  expect(() => shrinkLogMean([1, 2], { median: 0, sigma: 1 })).toThrow(RangeError)
})

test('the estimate lies between the own centre and the tier, inside its interval', () => {
  const rates = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(rates, (list) => {
      const values = list.map((rate) => rate / 100)
      const own = Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
      const { estimate, low, high } = shrinkLogMean(values, tier) ?? { estimate: NaN, low: NaN, high: NaN }
      expect(estimate).toBeGreaterThanOrEqual(Math.min(own, tier.median) - 1e-9)
      expect(estimate).toBeLessThanOrEqual(Math.max(own, tier.median) + 1e-9)
      expect(low < estimate && estimate < high).toBe(true)
    }),
  )
})

test('on profiles drawn from the prior, shrinking errs less than the raw mean and covers at about its level', () => {
  const draws = createDraws(71)
  let raw = 0
  let shrunk = 0
  let covered = 0
  for (let run = 0; run < 1000; run++) {
    const truth = Math.log(tier.median) + tier.sigma * draws.normal()
    const values = draws.logNormals(8, 0.9, Math.exp(truth))
    const result = shrinkLogMean(values, tier) ?? { estimate: NaN, low: NaN, high: NaN }
    raw += (values.reduce((sum, value) => sum + Math.log(value), 0) / 8 - truth) ** 2
    shrunk += (Math.log(result.estimate) - truth) ** 2
    if (result.low <= Math.exp(truth) && Math.exp(truth) <= result.high) covered++
  }
  expect(shrunk).toBeLessThan(0.9 * raw)
  expect(covered / 1000).toBeGreaterThan(0.9)
})
