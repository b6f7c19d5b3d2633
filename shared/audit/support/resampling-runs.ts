const MOST = 2000
const LEAST = 100
const BUDGET = 2_000_000

/** Number of resamples for a sample of n: 2,000 for what one person publishes, fewer for very long lists, so that an audit stays quick. */
export function runsFor(n: number): number {
  return Math.max(LEAST, Math.min(MOST, Math.floor(BUDGET / Math.max(1, n))))
}
