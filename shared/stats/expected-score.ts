import { normalQuantile } from './distributions'
import { linearScore, type Thresholds } from './score'

const POINTS = 40
const REACH = 1.959964

/**
 * The mean score of a figure that is only known within a 95 % interval: over forty equally likely values of a normal distribution on
 * each side of the estimate. The wider the interval, the nearer a score at either end comes to the middle; none jumps at a limit.
 */
export function expectedScore(
  { estimate, low, high }: { estimate: number; low: number; high: number },
  thresholds: Thresholds,
): number {
  let total = 0
  for (let index = 0; index < POINTS; index += 1) {
    const z = normalQuantile((index + 0.5) / POINTS)
    const spread = z < 0 ? Math.max(0, estimate - low) : Math.max(0, high - estimate)
    total += linearScore(estimate + (z * spread) / REACH, thresholds)
  }
  return total / POINTS
}
