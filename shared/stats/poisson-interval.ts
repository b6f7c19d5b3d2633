import { chiSquareQuantile } from './distributions'
import { assertCount } from './guard'
import type { Interval } from './interval'

/** Exact interval of the mean of a Poisson count k ≥ 0, in events: ½χ² quantiles (Garwood 1936). */
export function poissonInterval(k: number, level = 0.95): Interval {
  assertCount(k, 'poissonInterval')
  const tail = (1 - level) / 2
  return {
    low: k === 0 ? 0 : chiSquareQuantile(tail, 2 * k) / 2,
    high: chiSquareQuantile(1 - tail, 2 * k + 2) / 2,
  }
}
