import { bootstrap } from './bootstrap'
import { assertFinite, assertPaired } from './guard'
import type { Interval } from './interval'
import { createRandom, shuffled } from './random'
import { monteCarloP, RESAMPLING, type Resampling } from './resampling'

const MINIMUM = 8

/** Rank correlation with its two-sided permutation p and its bootstrap interval. */
export interface KendallTest extends Interval {
  tau: number
  p: number
  n: number
}

/** Kendall's τ_b in [−1, 1], ties allowed (Kendall 1945); null when n < 2 or one side is constant. */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | null {
  assertPaired(x, y, 'kendallTauB')
  assertFinite([...x, ...y], 'kendallTauB')
  const n = x.length
  const pairs = (n * (n - 1)) / 2
  const freeX = pairs - tiedPairs(x)
  const freeY = pairs - tiedPairs(y)
  if (freeX === 0 || freeY === 0) return null
  const tau = concordance(x, y) / Math.sqrt(freeX * freeY)
  return Math.min(1, Math.max(-1, tau))
}

/** τ_b with a permutation p and a BCa bootstrap interval of the pairs; null when n < 8 or a side is constant. */
export function kendallTest(
  x: readonly number[],
  y: readonly number[],
  options: Resampling = {},
): KendallTest | null {
  const { seed, runs, level } = { ...RESAMPLING, ...options }
  const tau = kendallTauB(x, y)
  if (tau === null || x.length < MINIMUM) return null
  const random = createRandom(seed)
  const observed = Math.abs(concordance(x, y))
  let extreme = 0
  for (let run = 0; run < runs; run++)
    if (Math.abs(concordance(x, shuffled(y, random))) >= observed) extreme++
  const pairs = x.map((value, index) => [value, y[index] as number] as const)
  const spread = bootstrap(tauOfPairs, pairs, { seed, runs, level })
  return spread && { tau, p: monteCarloP(extreme, runs), ...spread.bca, n: x.length }
}

/** Concordant minus discordant pairs, in O(n log n). */
export function concordance(x: readonly number[], y: readonly number[]): number {
  const ranks = denseRanks(y)
  const order = x.map((_, index) => index).sort((a, b) => (x[a] as number) - (x[b] as number))
  const seen = new Uint32Array(x.length + 1)
  let score = 0
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && x[order[end] as number] === x[order[start] as number]) end++
    // Pairs tied on x count for nothing: look at the whole group before adding it.
    for (let i = start; i < end; i++) {
      const rank = ranks[order[i] as number] as number
      score += countUpTo(seen, rank - 1) - (start - countUpTo(seen, rank))
    }
    for (let i = start; i < end; i++) add(seen, ranks[order[i] as number] as number)
  }
  return score
}

/** Sizes of the groups of equal values. */
export function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>()
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return [...sizes.values()]
}

function tiedPairs(values: readonly number[]): number {
  return tieSizes(values).reduce((acc, size) => acc + (size * (size - 1)) / 2, 0)
}

function tauOfPairs(pairs: readonly (readonly [number, number])[]): number | null {
  return kendallTauB(
    pairs.map((pair) => pair[0]),
    pairs.map((pair) => pair[1]),
  )
}

function denseRanks(values: readonly number[]): number[] {
  const distinct = [...new Set(values)].sort((a, b) => a - b)
  const rank = new Map(distinct.map((value, index) => [value, index + 1]))
  return values.map((value) => rank.get(value) as number)
}

// Fenwick tree (1994): counts of the ranks seen so far.
function add(tree: Uint32Array, rank: number): void {
  for (let i = rank; i < tree.length; i += i & -i) tree[i] = (tree[i] as number) + 1
}

function countUpTo(tree: Uint32Array, rank: number): number {
  let count = 0
  for (let i = rank; i > 0; i -= i & -i) count += tree[i] as number
  return count
}
