import { chiSquareQuantile } from './distributions'
import type { Interval } from './interval'
import { mean } from './mean'
import { meanOf, varianceOf } from './moments'
import { median, medianOfRanks, ranked } from './quantile'
import type { Resampling } from './resampling'
import { stationaryBootstrap } from './stationary-bootstrap'

/** Counts under ½ (0, and the impossible negatives) are read as ½ in logarithms. */
const FLOOR = 0.5

/** Median over mean of some counts; null where there are none or all are 0. */
export function medianOverMean(values: readonly number[]): number | null {
  const [middle, average] = [median(values), mean(values)]
  return middle === null || !average ? null : middle / average
}

/**
 * Median over mean with an interval for heavy tails: that of a lognormal distribution, whose ratio is exp(−σ²/2) (chi-square of the variance of
 * the logarithms), and that of a stationary bootstrap, at each end the wider. Resampling alone ignores extreme values not seen yet:
 * it covered 74 to 91 % at up to fifty posts. Null under twelve values.
 */
export function medianOverMeanTest(
  values: readonly number[],
  { level = 0.95, ...options }: Resampling = {},
): (Interval & { estimate: number }) | null {
  const { sorted, ranks } = ranked(values)
  const middleOf = medianOfRanks({ sorted })
  const ratio = (drawn: readonly number[]) => {
    const average = meanOf(drawn.map((rank) => sorted[rank] as number))
    return average === 0 ? null : middleOf(drawn) / average
  }
  const spread = stationaryBootstrap(ratio, ranks, { level, ...options })
  if (!spread) return null
  const freedom = values.length - 1
  const squares =
    varianceOf(
      values.map((value) => Math.log(Math.max(value, FLOOR))),
      'sample',
    ) * freedom
  const tail = (1 - level) / 2
  const { low, high } = spread.percentile
  return {
    estimate: spread.estimate,
    low: Math.min(low, Math.exp(-squares / chiSquareQuantile(tail, freedom) / 2)),
    high: Math.max(high, Math.exp(-squares / chiSquareQuantile(1 - tail, freedom) / 2)),
  }
}
