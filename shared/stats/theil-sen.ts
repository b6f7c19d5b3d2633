import { normalMultiplier } from './distributions'
import { assertFinite, assertPaired } from './guard'
import type { Interval } from './interval'
import { scoreVariance } from './mann-kendall'
import { ascending, median, quantileSorted } from './quantile'

const MINIMUM = 3

/** Median slope per unit of x, with its interval, and the line's value at x = 0. */
export interface RobustLine extends Interval {
  slope: number
  intercept: number
  n: number
}

/**
 * Theil–Sen line (Theil 1950; interval of Sen 1968) of `ys` at `xs` (by default 0, 1, 2…); the interval says little
 * under 8 points; null under 3 points or when all xs are equal.
 */
export function theilSen(
  ys: readonly number[],
  xs: readonly number[] = ys.map((_, index) => index),
  level = 0.95,
): RobustLine | null {
  assertPaired(ys, xs, 'theilSen')
  assertFinite([...ys, ...xs], 'theilSen')
  const slopes = ascending(pairwiseSlopes(ys, xs))
  if (ys.length < MINIMUM || slopes.length === 0) return null
  const slope = quantileSorted(slopes, 0.5)
  const reach = normalMultiplier(level) * Math.sqrt(scoreVariance(ys, xs))
  const rank = (position: number) =>
    slopes[Math.min(slopes.length - 1, Math.max(0, Math.round(position)))] as number
  return {
    slope,
    intercept: (median(ys) ?? 0) - slope * (median(xs) ?? 0),
    low: rank((slopes.length - reach) / 2 - 1),
    high: rank((slopes.length + reach) / 2),
    n: ys.length,
  }
}

function pairwiseSlopes(ys: readonly number[], xs: readonly number[]): number[] {
  return ys.flatMap((y, i) =>
    xs.slice(i + 1).flatMap((x, offset) => {
      const run = x - (xs[i] as number)
      return run === 0 ? [] : [((ys[i + 1 + offset] as number) - y) / run]
    }),
  )
}
