import { assertFinite } from './guard'

/**
 * p-values adjusted for the false discovery rate, in input order: reject those ≤ q to keep the rate under q
 * (Benjamini and Hochberg 1995).
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  assertFinite(ps, 'benjaminiHochberg')
  if (ps.some((p) => p < 0 || p > 1)) throw new RangeError('benjaminiHochberg: a p is outside 0–1')
  const adjusted = new Array<number>(ps.length)
  const descending = ps.map((_, index) => index).sort((a, b) => (ps[b] as number) - (ps[a] as number))
  let least = 1
  descending.forEach((index, position) => {
    const raw = ps[index] as number
    least = Math.min(least, (raw * ps.length) / (ps.length - position))
    // n·p/n may round below p.
    adjusted[index] = Math.max(raw, least)
  })
  return adjusted
}
