import type { Interval } from './interval'
import { dispersionOf } from './bursty-rate-test'
import { poissonInterval } from './poisson-interval'

/** The exact interval of a Poisson count (Garwood 1936), widened on each side by how much more its months differ than by chance (quasi-Poisson; McCullagh and Nelder 1989). */
export function burstyInterval(months: readonly number[], level = 0.95): Interval & { dispersion: number } {
  const count = months.reduce((sum, value) => sum + value, 0)
  const { low, high } = poissonInterval(count, level)
  const dispersion = dispersionOf(months)
  const factor = Math.sqrt(dispersion)
  return {
    low: Math.max(0, count - factor * (count - low)),
    high: count + factor * (high - count),
    dispersion,
  }
}
