import { quantileSorted } from './quantile'
import type { Interval } from './interval'

/** Options of every method that draws at random: seed of the generator, number of draws, level of the interval. */
export interface Resampling {
  seed?: number
  runs?: number
  level?: number
}

/** The defaults of `Resampling`: the same input always gives the same figures. */
export const RESAMPLING = { seed: 1, runs: 2000, level: 0.95 } satisfies Required<Resampling>

/** Equal-tailed interval of ascending `sorted` replicates (at least one). */
export function percentileInterval(sorted: readonly number[], level: number): Interval {
  const tail = (1 - level) / 2
  return { low: quantileSorted(sorted, tail), high: quantileSorted(sorted, 1 - tail) }
}

/** Collects `runs` replicates in ascending order; null when over a tenth of them are undefined. */
export function replicates(runs: number, draw: () => number | null): number[] | null {
  const defined: number[] = []
  for (let run = 0; run < runs; run++) {
    const value = draw()
    if (value !== null) defined.push(value)
  }
  return defined.length < 0.9 * runs || defined.length === 0 ? null : defined.sort((a, b) => a - b)
}

/** Monte Carlo p-value (extreme + 1) / (runs + 1), never 0 (Phipson and Smyth 2010). */
export function monteCarloP(extreme: number, runs: number): number {
  return (extreme + 1) / (runs + 1)
}
