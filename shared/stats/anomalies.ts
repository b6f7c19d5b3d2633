import { normalQuantile } from './distributions'
import { assertFinite } from './guard'
import { ascending, quantileAt } from './quantile'

/** Log-scale spread of one person's posts that is assumed before seeing any (own choice, to be calibrated). */
const PRIOR_SPREAD = 1
/** Number of posts that the assumed spread is worth (own choice). */
const PRIOR_WEIGHT = 10
const MINIMUM = 8
/** Makes the MAD of a normal sample estimate its standard deviation. */
const MAD_TO_SD = 1.4826

/** One value compared with all the others. */
export interface Anomaly {
  index: number
  value: number
  /** Robust distance on the log scale, in shrunk standard deviations; negative below the usual. */
  z: number
  threshold: number
  /** Value divided by the median of the others; null when that median is 0. */
  ratio: number | null
  flagged: boolean
}

/** `sides`: only peaks, or collapses too. `floor`: what a value under it counts as, for the logarithm. */
export interface AnomalyOptions {
  sides?: 'high' | 'both'
  floor?: number
}

/**
 * Leave-one-out log-MAD with shrunk scale, on counts such as views, in input order; null when n < 8.
 * Counts under ½ (0, and the impossible negatives) are read as ½. Source: own rule, checked by simulation:
 * mean + k SD cannot fire below n = k² and raw MAD or Tukey fences flag most clean skewed samples.
 */
export function anomalies(values: readonly number[], options: AnomalyOptions = {}): Anomaly[] | null {
  const { sides = 'high', floor = 0.5 } = options
  assertFinite(values, 'anomalies')
  if (values.length < MINIMUM) return null
  const logs = values.map((value) => Math.log(Math.max(value, floor)))
  const usual = leaveOneOut(logs)
  const plainMedian = leaveOneOut(values).centre
  const threshold = anomalyThreshold(values.length, sides)
  return values.map((value, index) => {
    const log = logs[index] as number
    const z = (log - usual.centre(log)) / shrink(MAD_TO_SD * usual.deviation(log), values.length - 1)
    const others = plainMedian(value)
    const flagged = (sides === 'both' ? Math.abs(z) : z) >= threshold
    return { index, value, z, threshold, ratio: others > 0 ? value / others : null, flagged }
  })
}

/** The z from which one of n values is flagged: max(3, Φ⁻¹(1 − 0.05/n)), or 0.025/n for both sides. */
export function anomalyThreshold(n: number, sides: 'high' | 'both' = 'high'): number {
  return Math.max(3, normalQuantile(1 - (sides === 'both' ? 0.025 : 0.05) / n))
}

function shrink(spread: number, n: number): number {
  return Math.sqrt((n * spread ** 2 + PRIOR_WEIGHT * PRIOR_SPREAD ** 2) / (n + PRIOR_WEIGHT))
}

/** Median and MAD of all values but one, which must be among them. Sorted once, so 20,000 posts stay quick. */
function leaveOneOut(values: readonly number[]) {
  const sorted = ascending(values)
  const deviations = new Map<number, number[]>()
  const centre = (left: number) => medianWithout(sorted, left)
  const deviation = (left: number) => {
    const middle = centre(left)
    // Leaving out a low or a high value gives at most three different medians.
    let spread = deviations.get(middle)
    if (!spread) deviations.set(middle, (spread = ascending(sorted.map((value) => Math.abs(value - middle)))))
    return medianWithout(spread, Math.abs(left - middle))
  }
  return { centre, deviation }
}

function medianWithout(sorted: readonly number[], left: number): number {
  const hole = rankOf(sorted, left)
  return quantileAt(sorted.length - 1, 0.5, (rank) => sorted[rank < hole ? rank : rank + 1] as number)
}

function rankOf(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
