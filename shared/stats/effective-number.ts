import { assertFinite } from './guard'
import type { Interval } from './interval'

/**
 * Effective number of categories exp(H), from 1 to `counts.length` (Shannon 1948, Hill 1973); null when the counts
 * sum to 0. `corrected` (default) adds (K − 1)/2n to H for small samples (Miller 1955) and needs counts; without it
 * shares will do. Give a 0 for each known category that is empty: the correction never exceeds the grid.
 */
export function effectiveNumber(
  counts: readonly number[],
  options: { corrected?: boolean } = {},
): number | null {
  assertFinite(counts, 'effectiveNumber')
  if (counts.some((count) => count < 0)) throw new RangeError('effectiveNumber: a count is negative')
  const total = counts.reduce((acc, count) => acc + count, 0)
  if (total === 0) return null
  const present = counts.filter((count) => count > 0)
  const correction = (options.corrected ?? true) ? (present.length - 1) / (2 * total) : 0
  return Math.min(counts.length, Math.exp(entropy(present.map((count) => count / total)) + correction))
}

/** Under so many labels no interval of the effective number covers what it says: rare categories are still to come. */
const LEAST_FOR_INTERVAL = 36
/** Standard errors on each side: in simulation 1.96 cover a little less than 95 %. */
const REACH = 2.2

/**
 * 95 % interval of the effective number of `counts`: the delta method around the corrected entropy, opened to the estimate that allows for
 * categories not seen yet (Chao and Shen 2003). Null under 36 labels.
 */
export function effectiveNumberInterval(counts: readonly number[]): Interval | null {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const value = effectiveNumber(counts)
  if (value === null || n < LEAST_FOR_INTERVAL) return null
  const shares = counts.filter((count) => count > 0).map((count) => count / n)
  const plain = entropy(shares)
  const squares = shares.reduce((sum, share) => sum + share * Math.log(share) ** 2, 0)
  const variance = Math.max(0, squares - plain ** 2) / n + (shares.length - 1) / (2 * n * n)
  const seen = 1 - counts.filter((count) => count === 1).length / n
  const unseen = shares.reduce((sum, share) => {
    const part = seen * share
    return part > 0 ? sum - (part * Math.log(part)) / (1 - (1 - part) ** n) : sum
  }, 0)
  const ends = [Math.log(value), unseen]
  const reach = REACH * Math.sqrt(variance)
  return {
    low: Math.max(1, Math.exp(Math.min(...ends) - reach)),
    high: Math.min(counts.length, Math.exp(Math.max(...ends) + reach)),
  }
}

/** Shannon entropy −Σ p ln p of shares that sum to 1, in nats; a share of 0 adds nothing. */
export function entropy(shares: readonly number[]): number {
  return shares.reduce((acc, share) => (share > 0 ? acc - share * Math.log(share) : acc), 0)
}
