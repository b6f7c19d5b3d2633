import { betaCdf, betaQuantile } from './distributions'
import { assertCount } from './guard'

/** Events counted over an exposure > 0 (posts, days, weeks: the same unit on both sides). */
export interface CountedRate {
  count: number
  exposure: number
}

/** Ratio of two rates with its exact interval; `ratio` and `high` are null where they are unbounded. */
export interface RateRatio {
  ratio: number | null
  low: number
  high: number | null
  /** Two-sided, twice the smaller tail, so that p < 1 − level exactly when the interval leaves out 1. */
  p: number
}

/**
 * Compares rate `first` to rate `second` given their total count, which makes the first count binomial
 * (Przyborowski and Wilenski 1940; interval of Clopper and Pearson 1934); null when there is no event at all.
 */
export function poissonRateTest(first: CountedRate, second: CountedRate, level = 0.95): RateRatio | null {
  assertCount(first.count, 'poissonRateTest')
  assertCount(second.count, 'poissonRateTest')
  if (!(first.exposure > 0 && second.exposure > 0))
    throw new RangeError('poissonRateTest: exposure must be > 0')
  const a = first.count
  const b = second.count
  if (a + b === 0) return null
  const tail = (1 - level) / 2
  const exposures = second.exposure / first.exposure
  const share = first.exposure / (first.exposure + second.exposure)
  const low = a === 0 ? 0 : odds(betaQuantile(tail, a, b + 1)) * exposures
  const high = b === 0 ? null : odds(betaQuantile(1 - tail, a + 1, b)) * exposures
  const atLeast = a === 0 ? 1 : betaCdf(share, a, b + 1)
  const atMost = b === 0 ? 1 : 1 - betaCdf(share, a + 1, b)
  return {
    ratio: b === 0 ? null : (a / b) * exposures,
    low,
    high,
    p: Math.min(1, 2 * Math.min(atLeast, atMost)),
  }
}

function odds(share: number): number {
  return share / (1 - share)
}
