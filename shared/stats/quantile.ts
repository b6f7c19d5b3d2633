import { assertFinite } from './guard'

/** Quantile at p in [0, 1], linear between order statistics (type 7 of Hyndman and Fan 1996); null for no values. */
export function quantile(values: readonly number[], p: number): number | null {
  assertFinite(values, 'quantile')
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: p = ${p}`)
  return values.length === 0 ? null : quantileSorted(ascending(values), p)
}

/** Median, in the unit of the values; null for no values. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5)
}

/** Median absolute deviation from the median, raw (not × 1.4826), in the unit of the values; null for no values. */
export function mad(values: readonly number[]): number | null {
  const centre = median(values)
  return centre === null ? null : median(values.map((value) => Math.abs(value - centre)))
}

/** `quantile` of at least one value already in ascending order. */
export function quantileSorted(sorted: readonly number[], p: number): number {
  return quantileAt(sorted.length, p, (rank) => sorted[rank] as number)
}

/** `quantile` of `n` ≥ 1 ordered values that `at(rank)` yields, rank 0 being the smallest. */
export function quantileAt(n: number, p: number, at: (rank: number) => number): number {
  const position = (n - 1) * p
  const below = Math.floor(position)
  const low = at(below)
  return below === position ? low : low + (position - below) * (at(below + 1) - low)
}

/** The values in ascending order, and the place of each of them there. */
export interface Ranked {
  sorted: readonly number[]
  ranks: readonly number[]
}

/** Ranks values once, so that the median of any draw from them is counted instead of sorted. */
export function ranked(values: readonly number[]): Ranked {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number))
  const ranks = new Array<number>(values.length)
  order.forEach((index, rank) => {
    ranks[index] = rank
  })
  return { sorted: order.map((index) => values[index] as number), ranks }
}

/** A function that gives the median of a draw from ranked values, given the ranks drawn (at least one). */
export function medianOfRanks({ sorted }: Pick<Ranked, 'sorted'>): (drawn: readonly number[]) => number {
  const counts = new Uint32Array(sorted.length)
  return (drawn) => {
    counts.fill(0)
    for (const rank of drawn) counts[rank] = (counts[rank] as number) + 1
    let rank = -1
    let passed = 0
    return quantileAt(drawn.length, 0.5, (place) => {
      while (passed <= place) passed += counts[++rank] as number
      return sorted[rank] as number
    })
  }
}

/** An ascending copy. */
export function ascending(values: readonly number[]): number[] {
  // Several times faster than sorting with a comparison.
  return Array.from(Float64Array.from(values).sort())
}
