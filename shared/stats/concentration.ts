import { assertFinite } from './guard'
import { ascending } from './quantile'

/**
 * Gini coefficient of values ≥ 0, 0 (all equal) to 1 (one has all), with the n/(n−1) correction for small
 * samples; null when n < 2 or all are 0.
 */
export function gini(values: readonly number[]): number | null {
  assertNotNegative(values, 'gini')
  const n = values.length
  const total = sum(values)
  if (n < 2 || total === 0) return null
  const ranked = ascending(values).reduce((acc, value, index) => acc + (2 * (index + 1) - n - 1) * value, 0)
  return Math.min(1, Math.max(0, ranked / ((n - 1) * total)))
}

/**
 * Share 0–1 of the total that the largest value accounts for; `total` may come from a fuller source than the values,
 * and a total that is smaller than the value itself gives 1; null when there is nothing to share.
 */
export function dominance(values: readonly number[], total = sum(values)): number | null {
  assertNotNegative([...values, total], 'dominance')
  if (values.length === 0 || total === 0) return null
  return Math.min(1, values.reduce((most, value) => Math.max(most, value), 0) / total)
}

/** Largest h such that h values are ≥ h·unit (Hirsch 2005; for posts Hovden 2013); 0 for no values. */
export function hIndex(values: readonly number[], unit = 1): number {
  assertFinite(values, 'hIndex')
  if (!(unit > 0)) throw new RangeError(`hIndex: unit ${unit}`)
  const descending = ascending(values).reverse()
  const firstShort = descending.findIndex((value, index) => value < (index + 1) * unit)
  return firstShort === -1 ? descending.length : firstShort
}

function sum(values: readonly number[]): number {
  return values.reduce((acc, value) => acc + value, 0)
}

function assertNotNegative(values: readonly number[], what: string): void {
  assertFinite(values, what)
  if (values.some((value) => value < 0)) throw new RangeError(`${what}: a value is negative`)
}
