import { ascending } from './quantile'

/** Mean of the middle half of the values (Tukey 1977), the values at its edges in part: as robust to extremes as the median, without its jumps; null for no values. */
export function midmean(values: readonly number[]): number | null {
  const sorted = ascending(values)
  const n = sorted.length
  if (n === 0) return null
  const [from, to] = [n / 4, (3 * n) / 4]
  let total = 0
  sorted.forEach((value, index) => {
    total += value * Math.max(0, Math.min(index + 1, to) - Math.max(index, from))
  })
  return total / (to - from)
}
