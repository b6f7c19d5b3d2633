import { createRandom, shuffled } from './random'
import { monteCarloP, RESAMPLING, type Resampling } from './resampling'

/** Observed statistic, its mean under shuffling, and the Monte Carlo p. */
export interface PermutationTest {
  estimate: number
  expected: number
  p: number
}

/**
 * Tests whether two groups are exchangeable by shuffling their members; 'two-sided' doubles the smaller tail,
 * 'greater' takes the upper one; null when a group is empty or the statistic undefined.
 */
export function permutationTest<T>(
  statistic: (a: readonly T[], b: readonly T[]) => number | null,
  a: readonly T[],
  b: readonly T[],
  options: Resampling & { tail?: 'two-sided' | 'greater' } = {},
): PermutationTest | null {
  const { seed, runs, tail } = { ...RESAMPLING, tail: 'two-sided', ...options }
  if (a.length === 0 || b.length === 0) return null
  const estimate = statistic(a, b)
  if (estimate === null) return null
  const random = createRandom(seed)
  const pool = [...a, ...b]
  const draws: number[] = []
  for (let run = 0; run < runs; run++) {
    const mixed = shuffled(pool, random)
    const value = statistic(mixed.slice(0, a.length), mixed.slice(a.length))
    if (value !== null) draws.push(value)
  }
  if (draws.length === 0) return null
  const expected = draws.reduce((acc, value) => acc + value, 0) / draws.length
  // Equal draws must count as extreme even when their sums round differently.
  const rounding = 1e-12 * Math.max(1, Math.abs(estimate))
  const atLeast = draws.filter((value) => value >= estimate - rounding).length
  const atMost = draws.filter((value) => value <= estimate + rounding).length
  const upper = monteCarloP(atLeast, draws.length)
  const both = Math.min(1, 2 * Math.min(upper, monteCarloP(atMost, draws.length)))
  return { estimate, expected, p: tail === 'greater' ? upper : both }
}
