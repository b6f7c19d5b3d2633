import { normalCdf } from './distributions'
import { assertFinite, assertPaired } from './guard'
import { concordance, kendallTauB, tieSizes } from './kendall'

const MINIMUM = 8

/** Kendall score S (rises minus falls), its z with continuity correction, two-sided p, and τ_b. */
export interface TrendTest {
  s: number
  z: number
  p: number
  tau: number
  n: number
}

/**
 * Mann–Kendall test for a monotone trend (Mann 1945, Kendall 1975) of `ys` at times `xs` (by default their order),
 * ties allowed, autocorrelation not; null under 8 values or when one side is constant.
 */
export function mannKendall(
  ys: readonly number[],
  xs: readonly number[] = ys.map((_, index) => index),
): TrendTest | null {
  assertPaired(ys, xs, 'mannKendall')
  assertFinite([...ys, ...xs], 'mannKendall')
  const tau = ys.length < MINIMUM ? null : kendallTauB(xs, ys)
  if (tau === null) return null
  const s = concordance(xs, ys)
  const z = (s - Math.sign(s)) / Math.sqrt(scoreVariance(ys, xs))
  return { s, z, p: Math.min(1, 2 * normalCdf(-Math.abs(z))), tau, n: ys.length }
}

/** Variance of the Kendall score S without trend, with ties on either side (Kendall 1975), n ≥ 3. */
export function scoreVariance(ys: readonly number[], xs: readonly number[]): number {
  const n = ys.length
  const y = tieSizes(ys)
  const x = tieSizes(xs)
  const sum = (sizes: readonly number[], term: (t: number) => number) =>
    sizes.reduce((acc, size) => acc + term(size), 0)
  const full = (t: number) => t * (t - 1) * (2 * t + 5)
  const triple = (t: number) => t * (t - 1) * (t - 2)
  const double = (t: number) => t * (t - 1)
  return (
    (full(n) - sum(x, full) - sum(y, full)) / 18 +
    (sum(x, triple) * sum(y, triple)) / (9 * triple(n)) +
    (sum(x, double) * sum(y, double)) / (2 * double(n))
  )
}
