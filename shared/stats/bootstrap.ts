import { normalCdf, normalQuantile } from './distributions'
import type { Interval } from './interval'
import { quantileSorted } from './quantile'
import { createRandom, resampled } from './random'
import { percentileInterval, replicates, RESAMPLING, type Resampling } from './resampling'

const MINIMUM = 8
/** Minimum size of a group: fewer values say nothing about its spread. */
export const MINIMUM_PER_GROUP = 4

/** A statistic with its percentile and its bias-corrected, accelerated interval, in the statistic's unit. */
export interface Bootstrapped {
  estimate: number
  percentile: Interval
  bca: Interval
  n: number
}

/** A statistic of two groups with its percentile interval. */
export interface BootstrappedPair {
  estimate: number
  percentile: Interval
  n: [number, number]
}

/**
 * Bootstrap of independent observations (Efron 1979; BCa Efron 1987); null when n < 8 or the statistic is undefined
 * for the sample or for over a tenth of its resamples.
 */
export function bootstrap<T>(
  statistic: (sample: readonly T[]) => number | null,
  sample: readonly T[],
  options: Resampling = {},
): Bootstrapped | null {
  const { seed, runs, level } = { ...RESAMPLING, ...options }
  const n = sample.length
  const estimate = n < MINIMUM ? null : statistic(sample)
  if (estimate === null) return null
  const random = createRandom(seed)
  const sorted = replicates(runs, () => statistic(resampled(sample, random)))
  if (!sorted) return null
  const jackknife = sample.map((_, left) => statistic(sample.filter((_value, index) => index !== left)))
  const bca = bcaInterval(sorted, estimate, acceleration(jackknife), level)
  return { estimate, percentile: percentileInterval(sorted, level), bca, n }
}

/** Bootstrap of a statistic of two groups, each resampled on its own; null under 4 in a group or when undefined. */
export function bootstrapTwoSamples<T>(
  statistic: (a: readonly T[], b: readonly T[]) => number | null,
  a: readonly T[],
  b: readonly T[],
  options: Resampling = {},
): BootstrappedPair | null {
  const { seed, runs, level } = { ...RESAMPLING, ...options }
  const estimate = Math.min(a.length, b.length) < MINIMUM_PER_GROUP ? null : statistic(a, b)
  if (estimate === null) return null
  const random = createRandom(seed)
  const sorted = replicates(runs, () => statistic(resampled(a, random), resampled(b, random)))
  return sorted && { estimate, percentile: percentileInterval(sorted, level), n: [a.length, b.length] }
}

function bcaInterval(sorted: readonly number[], estimate: number, a: number, level: number): Interval {
  // Half of the ties, so that a statistic with few values is not pushed to one side.
  const below = sorted.reduce((acc, value) => acc + (value < estimate ? 1 : value === estimate ? 0.5 : 0), 0)
  const edge = 0.5 / sorted.length
  const bias = normalQuantile(Math.min(1 - edge, Math.max(edge, below / sorted.length)))
  const shifted = (p: number) => {
    const z = bias + normalQuantile(p)
    return normalCdf(bias + z / (1 - a * z))
  }
  const tail = (1 - level) / 2
  return { low: quantileSorted(sorted, shifted(tail)), high: quantileSorted(sorted, shifted(1 - tail)) }
}

function acceleration(jackknife: readonly (number | null)[]): number {
  const values = jackknife.filter((value) => value !== null)
  const centre = values.reduce((acc, value) => acc + value, 0) / values.length
  const squares = values.reduce((acc, value) => acc + (centre - value) ** 2, 0)
  const cubes = values.reduce((acc, value) => acc + (centre - value) ** 3, 0)
  return squares === 0 || values.length < jackknife.length ? 0 : cubes / (6 * squares * Math.sqrt(squares))
}
