import { assertFinite } from './guard'

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

/** Shannon entropy −Σ p ln p of shares that sum to 1, in nats; a share of 0 adds nothing. */
export function entropy(shares: readonly number[]): number {
  return shares.reduce((acc, share) => (share > 0 ? acc - share * Math.log(share) : acc), 0)
}
