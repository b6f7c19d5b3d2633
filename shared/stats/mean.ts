import { assertFinite, assertPaired } from './guard'
import { meanOf } from './moments'

/** Arithmetic mean; null for no values. */
export function mean(values: readonly number[]): number | null {
  assertFinite(values, 'mean')
  return values.length === 0 ? null : meanOf(values)
}

/** Σwv / Σw with weights ≥ 0; null when the weights sum to 0. */
export function weightedMean(values: readonly number[], weights: readonly number[]): number | null {
  assertPaired(values, weights, 'weightedMean')
  assertFinite([...values, ...weights], 'weightedMean')
  if (weights.some((weight) => weight < 0)) throw new RangeError('weightedMean: a weight is negative')
  let total = 0
  let sum = 0
  values.forEach((value, index) => {
    const weight = weights[index] as number
    total += weight
    sum += weight * value
  })
  return total === 0 ? null : sum / total
}

/**
 * exp(Σw ln max(v, floor) / Σw) of scores 0–100, so that a good score cannot buy back a bad one;
 * null when the weights sum to 0 (OECD/JRC 2008, geometric aggregation).
 */
export function weightedGeometricMean(
  values: readonly number[],
  weights: readonly number[],
  floor = 5,
): number | null {
  const logs = values.map((value) => Math.log(Math.max(value, floor)))
  const centre = weightedMean(logs, weights)
  return centre === null ? null : Math.exp(centre)
}
