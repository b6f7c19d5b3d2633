import betaCdfOf from '@stdlib/stats-base-dists-beta-cdf'
import betaQuantileOf from '@stdlib/stats-base-dists-beta-quantile'
import chiSquareQuantileOf from '@stdlib/stats-base-dists-chisquare-quantile'
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile'

/** Quantile of the standard normal distribution, p in [0, 1]. */
export function normalQuantile(p: number): number {
  return normalQuantileOf(p, 0, 1)
}

/** P(Z ≤ z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return normalCdfOf(z, 0, 1)
}

/** The two-sided normal multiplier of a level: 1.96 for 0.95. */
export function normalMultiplier(level: number): number {
  return normalQuantile(0.5 + level / 2)
}

/** Quantile of the chi-square distribution, p in [0, 1], `freedom` > 0. */
export function chiSquareQuantile(p: number, freedom: number): number {
  return chiSquareQuantileOf(p, freedom)
}

/** Quantile of the beta distribution, p in [0, 1], both shapes > 0. */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaQuantileOf(p, a, b)
}

/** P(X ≤ x) of the beta distribution, both shapes > 0. */
export function betaCdf(x: number, a: number, b: number): number {
  return betaCdfOf(x, a, b)
}
