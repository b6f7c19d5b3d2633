import { normalMultiplier } from './distributions'
import { assertFinite } from './guard'
import type { Interval } from './interval'
import { meanOf, varianceOf } from './moments'
import { quantileSorted, ascending } from './quantile'

const MINIMUM = 2
/** No sample is trusted to be steadier than 5 % from post to post: an own spread of 0 is luck or rounding. */
const LEAST_SPREAD = 0.05
/** Variance of a normal sample's median over that of its mean. */
const MEDIAN_COST = Math.PI / 2

/** What is usual elsewhere: the median in the unit of the values, and the standard deviation of its logarithm. */
export interface LogPrior {
  median: number
  sigma: number
}

/** The shrunk centre in the unit of the values; `weight` is the share of the own data in it, 0–1. */
export interface Shrunk extends Interval {
  estimate: number
  weight: number
  n: number
}

/**
 * Empirical-Bayes centre of positive values on the log scale: (n·ȳ/s² + μ₀/τ²) / (n/s² + 1/τ²) (Efron and Morris
 * 1975), back in their unit. Values ≤ 0 count as half of the smallest positive one; null under 2 values or when none
 * is positive. `centre: 'median'` puts the sample median in place of ȳ, at π/2 times its variance.
 */
export function shrinkLogMean(
  values: readonly number[],
  prior: LogPrior,
  options: { centre?: 'mean' | 'median'; level?: number } = {},
): Shrunk | null {
  const { centre, level } = { centre: 'mean', level: 0.95, ...options }
  assertFinite(values, 'shrinkLogMean')
  if (!(prior.median > 0 && prior.sigma > 0))
    throw new RangeError('shrinkLogMean: the prior must be positive')
  const n = values.length
  const positive = values.filter((value) => value > 0)
  if (n < MINIMUM || positive.length === 0) return null
  const floor = positive.reduce((least, value) => Math.min(least, value)) / 2
  const logs = ascending(values.map((value) => Math.log(value > 0 ? value : floor)))
  const own = centre === 'median' ? quantileSorted(logs, 0.5) : meanOf(logs)
  const variance =
    Math.max(LEAST_SPREAD ** 2, varianceOf(logs, 'sample')) * (centre === 'median' ? MEDIAN_COST : 1)
  const ownPrecision = n / variance
  const precision = ownPrecision + 1 / prior.sigma ** 2
  const weight = ownPrecision / precision
  const log = weight * own + (1 - weight) * Math.log(prior.median)
  const reach = normalMultiplier(level) / Math.sqrt(precision)
  return { estimate: Math.exp(log), low: Math.exp(log - reach), high: Math.exp(log + reach), weight, n }
}
