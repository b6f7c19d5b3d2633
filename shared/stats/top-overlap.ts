import { assertFinite, assertPaired } from './guard'

/** Indices (ascending) of the top of each list, and those in both. */
export interface TopOverlap {
  shared: number[]
  first: number[]
  second: number[]
}

/**
 * The k highest of two paired lists and what they have in common. Values ≤ 0 never enter (no result is not a top
 * result), and all values tied at the border enter, so a list can be shorter or longer than k.
 */
export function topOverlap(x: readonly number[], y: readonly number[], k = 5): TopOverlap {
  assertPaired(x, y, 'topOverlap')
  assertFinite([...x, ...y], 'topOverlap')
  const first = top(x, k)
  const second = top(y, k)
  return { shared: first.filter((index) => second.includes(index)), first, second }
}

function top(values: readonly number[], k: number): number[] {
  const border = [...values].sort((a, b) => b - a)[Math.min(k, values.length) - 1] ?? Infinity
  return values.flatMap((value, index) => (value >= border && value > 0 ? [index] : []))
}
