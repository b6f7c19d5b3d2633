import { normalMultiplier } from './distributions'
import { assertCount } from './guard'
import type { Interval } from './interval'

/**
 * Wilson score interval of a share k/n, as fractions 0–1; null when n = 0
 * (Wilson 1927; Brown, Cai and DasGupta 2001).
 */
export function wilson(k: number, n: number, level = 0.95): Interval | null {
  assertCount(k, 'wilson')
  assertCount(n, 'wilson')
  if (k > n) throw new RangeError(`wilson: ${k} of ${n}`)
  if (n === 0) return null
  const z = normalMultiplier(level)
  const share = k / n
  const scale = 1 + (z * z) / n
  const centre = (share + (z * z) / (2 * n)) / scale
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / scale
  // At 0 and n the formula gives 0 and 1 up to rounding: state them exactly.
  return { low: k === 0 ? 0 : centre - half, high: k === n ? 1 : centre + half }
}
