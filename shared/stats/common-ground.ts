import { normalMultiplier } from './distributions'
import type { Interval } from './interval'
import { jensenShannon } from './jensen-shannon'

/** The distance between two distributions of labels, without the part due to chance, with its interval. */
export interface Apart extends Interval {
  /** Jensen–Shannon divergence, bias removed, 0 to 1. */
  divergence: number
  /** The bias removed: what two samples of the same labels would show. */
  expected: number
}

/**
 * Jensen–Shannon divergence of two sets of counts on one grid, less its bias (Miller and Madow: so many classes, so many labels), with an interval
 * from the delta method and the second-order term that is left where both are the same. `inflation`: how much more the counts vary
 * than those of independent labels. Null where a side is empty.
 */
export function apart(
  a: readonly number[],
  b: readonly number[],
  { inflation = 1, level = 0.95 } = {},
): Apart | null {
  const observed = jensenShannon(a, b)
  if (observed === null) return null
  const [n, m] = [total(a), total(b)]
  const classes = a.filter((count, index) => count + (b[index] ?? 0) > 0).length
  const unit = (inflation * (1 / n + 1 / m)) / (8 * Math.LN2)
  const expected = Math.min(observed, (classes - 1) * unit)
  const divergence = observed - expected
  const variance =
    inflation * (slopeVariance(a, b) / n + slopeVariance(b, a) / m) + 2 * (classes - 1) * unit ** 2
  // A class that one side has not shown yet, and the bias itself, are known no better than this.
  const reach = normalMultiplier(level) * Math.sqrt(variance) + expected / 2 + 1 / (2 * Math.min(n, m))
  return {
    divergence,
    expected,
    low: Math.max(0, divergence - reach),
    high: Math.min(1, divergence + reach),
  }
}

// Variance of the slope of the divergence along the counts of one side.
function slopeVariance(own: readonly number[], other: readonly number[]): number {
  const [n, m] = [total(own), total(other)]
  let mean = 0
  let squares = 0
  own.forEach((count, index) => {
    if (count === 0) return
    const share = count / n
    const slope = Math.log2((2 * share) / (share + (other[index] ?? 0) / m)) / 2
    mean += share * slope
    squares += share * slope ** 2
  })
  return Math.max(0, squares - mean ** 2)
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
