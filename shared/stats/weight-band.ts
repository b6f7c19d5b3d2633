import type { Interval } from './interval'
import { weightedGeometricMean } from './mean'
import { createRandom } from './random'
import { percentileInterval, replicates, RESAMPLING, type Resampling } from './resampling'

/**
 * Band of the weighted geometric mean (score 0–100) when every weight moves on its own, uniformly within ± `swing`
 * (0.25), at level 0.9: 5 % to 95 % of the draws (Saisana, Saltelli, Tarantola 2005); null when the weights sum to 0.
 */
export function weightBand(
  values: readonly number[],
  weights: readonly number[],
  options: Resampling & { swing?: number; floor?: number } = {},
): Interval | null {
  const { seed, runs, level, swing, floor } = { ...RESAMPLING, level: 0.9, swing: 0.25, floor: 5, ...options }
  const random = createRandom(seed)
  const moved = () => weights.map((weight) => weight * (1 + swing * (2 * random.unit() - 1)))
  const sorted = replicates(runs, () => weightedGeometricMean(values, moved(), floor))
  return sorted && percentileInterval(sorted, level)
}
