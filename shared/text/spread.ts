// The level that the best of so many posts reaches: with more posts it is not the very best one that counts.
const GROUP = 30

/** Best, mean and deviation of the others of a group. */
export interface Others {
  best: number
  mean: number
  deviation: number
}

/** What there is where there are no others. */
export const EMPTY: Others = { best: 0, mean: 0, deviation: 0 }

/** A function that gives best, mean and deviation of values; `own`, where it is one of them, is taken out. */
export function createSpread(values: readonly number[]): (own: number | null) => Others {
  const sorted = Float64Array.from(values).sort().reverse()
  let sum = 0
  let squares = 0
  for (const value of sorted) {
    sum += value
    squares += value * value
  }
  const without = (own: number | null): Others => {
    const n = sorted.length - (own === null ? 0 : 1)
    if (n <= 0) return EMPTY
    const k = Math.max(1, Math.round(n / GROUP))
    const place = own !== null && own >= (sorted[k - 1] ?? 0) ? k : k - 1
    const mean = (sum - (own ?? 0)) / n
    const square = (squares - (own ?? 0) ** 2) / n
    return { best: sorted[place] ?? 0, mean, deviation: Math.sqrt(Math.max(0, square - mean * mean)) }
  }
  const all = without(null)
  return (own) => (own === null ? all : without(own))
}
