import type { Interval } from './interval'
import { dispersionOfMonths } from './bursty-rate-test'
import { poissonInterval } from './poisson-interval'

/** Student’s factor over the normal one for the twelve months of a year. */
const SMALL_SAMPLE = 1.12

/** The exact interval of a Poisson count (Garwood 1936), widened on each side by how much more the months differ than by chance (quasi-Poisson; McCullagh and Nelder 1989). */
export function burstyInterval(months: readonly number[], level = 0.95): Interval & { dispersion: number } {
  const count = months.reduce((sum, value) => sum + value, 0)
  const { low, high } = poissonInterval(count, level)
  const dispersion = dispersionOfMonths(months)
  const factor = Math.sqrt(dispersion) * (dispersion > 1 ? SMALL_SAMPLE : 1)
  return {
    low: Math.max(0, count - factor * (count - low)),
    high: count + factor * (high - count),
    dispersion,
  }
}
