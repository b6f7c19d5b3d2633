import type { Interval } from './interval'
import { createRandom } from './random'
import { percentileInterval, replicates, RESAMPLING, type Resampling } from './resampling'

const MINIMUM = 12

/** A statistic of a series with its percentile interval; `blockLength` is the mean length of the blocks drawn. */
export interface SeriesBootstrapped {
  estimate: number
  percentile: Interval
  n: number
  blockLength: number
}

/**
 * Stationary bootstrap (Politis and Romano 1994) of values in time order: blocks of random length, wrapped at the
 * end, keep the autocorrelation; mean length ∛n unless given; null when n < 12 or the statistic is undefined.
 */
export function stationaryBootstrap<T>(
  statistic: (series: readonly T[]) => number | null,
  series: readonly T[],
  options: Resampling & { blockLength?: number } = {},
): SeriesBootstrapped | null {
  const n = series.length
  const { seed, runs, level, blockLength } = {
    ...RESAMPLING,
    blockLength: Math.max(1, Math.cbrt(n)),
    ...options,
  }
  if (!(blockLength >= 1)) throw new RangeError(`stationaryBootstrap: blocks of ${blockLength}`)
  const estimate = n < MINIMUM ? null : statistic(series)
  if (estimate === null) return null
  const random = createRandom(seed)
  const draw = () => {
    let at = 0
    return series.map((_, index) => {
      const jump = index === 0 || random.unit() < 1 / blockLength
      at = jump ? random.below(n) : (at + 1) % n
      return series[at] as T
    })
  }
  const sorted = replicates(runs, () => statistic(draw()))
  return sorted && { estimate, percentile: percentileInterval(sorted, level), n, blockLength }
}
