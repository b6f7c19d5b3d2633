import { assertFinite } from './guard'
import { meanOf, varianceOf } from './moments'

/**
 * Burstiness of the gaps between n + 1 events, in the finite-size form Bₙ of Kim and Jo 2016: −1 strictly regular,
 * near 0 at random, 1 all at once; n is the number of gaps, r = σ/μ; null under 2 gaps or when all are 0.
 */
export function burstiness(gaps: readonly number[]): number | null {
  assertFinite(gaps, 'burstiness')
  if (gaps.some((gap) => gap < 0)) throw new RangeError('burstiness: a gap is negative')
  const n = gaps.length
  if (n < 2 || gaps.every((gap) => gap === 0)) return null
  const r = Math.sqrt(varianceOf(gaps, 'all')) / meanOf(gaps)
  const low = Math.sqrt(n - 1)
  const high = Math.sqrt(n + 1)
  return Math.min(1, Math.max(-1, (high * r - low) / ((high - 2) * r + low)))
}
