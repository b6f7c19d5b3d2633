import { describe, expect, test } from 'vitest'
import { bootstrap, bootstrapTwoSamples } from '#shared/stats/bootstrap'
import type { Interval } from '#shared/stats/interval'
import { mean } from '#shared/stats/mean'
import { median } from '#shared/stats/quantile'
import { createDraws } from './draws'

// Efron and Tibshirani 1993: the 15 law schools (LSAT, GPA) and test A of the spatial data.
const lsat = [576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594]
const gpa = [3.39, 3.3, 2.81, 3.03, 3.44, 3.07, 3.0, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96]
const spatial = [
  48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41,
]
const ratioOfMedians = (a: readonly number[], b: readonly number[]) => {
  const [first, second] = [median(a), median(b)]
  return first === null || second === null || first === 0 ? null : second / first
}

test('law schools: correlation .776, 90 % between .52 and .95 by percentiles and .43 and .92 by BCa', () => {
  const correlation = (pairs: readonly (readonly number[])[]) =>
    correlationOf(
      pairs.map((pair) => pair[0] ?? NaN),
      pairs.map((pair) => pair[1] ?? NaN),
    )
  const pairs = lsat.map((score, index) => [score, gpa[index] ?? NaN])
  const result = bootstrap(correlation, pairs, { level: 0.9, runs: 6000 })
  expect(result?.estimate).toBeCloseTo(0.776, 3)
  expectNear(result?.percentile, [0.52, 0.95], 0.02)
  expectNear(result?.bca, [0.43, 0.92], 0.025)
})

test('spatial test: variance 171.5, 90 % between 100.8 and 233.9 by percentiles and 115.8 and 259.6 by BCa', () => {
  const result = bootstrap(variance, spatial, { level: 0.9, runs: 6000 })
  expect(result?.estimate).toBeCloseTo(171.5, 1)
  expectNear(result?.percentile, [100.8, 233.9], 5)
  expectNear(result?.bca, [115.8, 259.6], 5)
})

test('the result is the same at each run and another seed gives nearly the same', () => {
  const one = bootstrap(median, spatial)
  expect(bootstrap(median, spatial)).toEqual(one)
  const other = bootstrap(variance, spatial, { seed: 99 })
  expectNear(bootstrap(variance, spatial)?.bca, [other?.bca.low ?? NaN, other?.bca.high ?? NaN], 12)
})

test('a constant sample gives a point, a short or undefined one nothing', () => {
  expect(bootstrap(median, new Array<number>(9).fill(4))).toMatchObject({
    percentile: { low: 4, high: 4 },
    bca: { low: 4, high: 4 },
  })
  expect(bootstrap(median, [1, 2, 3, 4, 5, 6, 7])).toBeNull()
  expect(bootstrap(() => null, spatial)).toBeNull()
  expect(bootstrapTwoSamples(ratioOfMedians, [1, 2, 3], spatial)).toBeNull()
  // Zero in most resamples of the first group: the ratio is undefined too often to have an interval.
  expect(bootstrapTwoSamples(ratioOfMedians, [0, 0, 0, 5, 5, 5, 5], spatial)).toBeNull()
})

test('each group of a pair is resampled on its own', () => {
  const result = bootstrapTwoSamples(ratioOfMedians, [10, 10, 10, 10], [20, 20, 20, 20, 20])
  expect(result).toEqual({ estimate: 2, percentile: { low: 2, high: 2 }, n: [4, 5] })
})

describe('coverage of the 95 % intervals in simulation', () => {
  const coverage = (truth: number, draw: (seed: number) => Interval | undefined) => {
    const hits = Array.from({ length: 250 }, (_, seed) => draw(seed)).filter(
      (interval) => interval && interval.low <= truth && truth <= interval.high,
    )
    return hits.length / 250
  }

  test('both kinds for a log-normal mean at n = 30 (SciPy: .92 and .93)', () => {
    const truth = Math.exp(0.5 ** 2 / 2)
    const run = (kind: 'bca' | 'percentile') =>
      coverage(
        truth,
        (seed) => bootstrap(mean, createDraws(seed).logNormals(30, 0.5, 1), { runs: 250 })?.[kind],
      )
    for (const kind of ['bca', 'percentile'] as const) {
      expect(run(kind)).toBeGreaterThan(0.88)
      expect(run(kind)).toBeLessThan(0.97)
    }
  })

  test('percentiles of a median at n = 20', () => {
    const share = coverage(
      1,
      (seed) => bootstrap(median, createDraws(seed).logNormals(20, 1, 1), { runs: 250 })?.percentile,
    )
    expect(share).toBeGreaterThan(0.9)
    expect(share).toBeLessThan(0.985)
  })

  test.each([
    [4, 0.86],
    [12, 0.9],
  ])('ratio of the medians of two halves of %i', (n, least) => {
    const share = coverage(1, (seed) => {
      const draws = createDraws(seed)
      return bootstrapTwoSamples(ratioOfMedians, draws.logNormals(n, 0.7, 1), draws.logNormals(n, 0.7, 1), {
        runs: 250,
      })?.percentile
    })
    expect(share).toBeGreaterThan(least)
  })
})

function variance(values: readonly number[]): number {
  const centre = mean(values) ?? NaN
  return mean(values.map((value) => (value - centre) ** 2)) ?? NaN
}

function expectNear(
  interval: Interval | undefined,
  [low, high]: readonly [number, number],
  within: number,
): void {
  expect(Math.abs((interval?.low ?? NaN) - low)).toBeLessThan(within)
  expect(Math.abs((interval?.high ?? NaN) - high)).toBeLessThan(within)
}

function correlationOf(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [mean(x) ?? NaN, mean(y) ?? NaN]
  const products = x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] ?? NaN) - meanY), 0)
  return (
    products /
    Math.sqrt(
      x.reduce((sum, value) => sum + (value - meanX) ** 2, 0) *
        y.reduce((sum, value) => sum + (value - meanY) ** 2, 0),
    )
  )
}
