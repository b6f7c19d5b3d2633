import type { Tally } from './tally'

const DAMPED = Float64Array.from({ length: 64 }, (_, count) => Math.log1p(count))

/** A number of occurrences, damped: the logarithm of one more. */
export function damped(count: number): number {
  return DAMPED[count] ?? Math.log1p(count)
}

/** Length of the notions of a text as a vector, each weighted by rarity and damped number; 1 where there is none. */
export function notionLength({ ids, counts }: Tally, rarity: Float64Array): number {
  let square = 0
  for (const id of ids) {
    const value = (rarity[id] ?? 0) * damped(counts[id] ?? 0)
    square += value * value
  }
  return Math.sqrt(square) || 1
}

/** Part of a notion in that vector, made of length one. */
export function notionShare({ counts }: Tally, id: number, rarity: Float64Array, length: number): number {
  return ((rarity[id] ?? 0) * damped(counts[id] ?? 0)) / length
}
