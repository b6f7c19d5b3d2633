import { assertFinite } from './guard'
import { rankSum } from './moments'

/**
 * Cliff's δ = P(a > b) − P(a < b) over all pairs, −1 to 1 (Cliff 1993), from the rank sum; null when a group is empty.
 */
export function cliffsDelta(a: readonly number[], b: readonly number[]): number | null {
  assertFinite([...a, ...b], 'cliffsDelta')
  if (a.length === 0 || b.length === 0) return null
  const wins = rankSum(a, b) - (a.length * (a.length + 1)) / 2
  return (2 * wins) / (a.length * b.length) - 1
}
