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
  return tauOfRanks(denseRanks(x), denseRanks(y))
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
  // The values are ranked once: whatever is drawn or shuffled keeps its ranks.
  const [ranksX, ranksY] = [denseRanks(x), denseRanks(y)]
  const observed = Math.abs(concordanceOfRanks(ranksX, ranksY))
  let extreme = 0
  for (let run = 0; run < runs; run++)
    if (Math.abs(concordanceOfRanks(ranksX, shuffled(ranksY, random))) >= observed) extreme++
  const pairs = x.map((_, index) => index)
  const tauOfPairs = (drawn: readonly number[]) =>
    tauOfRanks(
      drawn.map((index) => ranksX[index] as number),
      drawn.map((index) => ranksY[index] as number),
    )
  const spread = bootstrap(tauOfPairs, pairs, { seed, runs, level })
  return spread && { tau, p: monteCarloP(extreme, runs), ...spread.bca, n: x.length }
}

/** Concordant minus discordant pairs, in O(n log n). */
export function concordance(x: readonly number[], y: readonly number[]): number {
  return concordanceOfRanks(denseRanks(x), denseRanks(y))
}

function tauOfRanks(x: readonly number[], y: readonly number[]): number | null {
  const pairs = (x.length * (x.length - 1)) / 2
  const freeX = pairs - tiedPairs(x)
  const freeY = pairs - tiedPairs(y)
  if (freeX === 0 || freeY === 0) return null
  const tau = concordanceOfRanks(x, y) / Math.sqrt(freeX * freeY)
  return Math.min(1, Math.max(-1, tau))
}

// Ranks are from 1 to the number of values at most; some may be missing.
function concordanceOfRanks(x: readonly number[], y: readonly number[]): number {
  const order = byRank(x)
  const seen = new Uint32Array(greatest(y) + 1)
  let score = 0
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && x[order[end] as number] === x[order[start] as number]) end++
    // Pairs tied on x count for nothing: look at the whole group before adding it.
    for (let i = start; i < end; i++) {
      const rank = y[order[i] as number] as number
      score += countUpTo(seen, rank - 1) - (start - countUpTo(seen, rank))
    }
    for (let i = start; i < end; i++) add(seen, y[order[i] as number] as number)
  }
  return score
}

// Positions by ascending rank (counting sort).
function byRank(ranks: readonly number[]): Uint32Array {
  const next = countsOf(ranks)
  let from = 0
  for (let rank = 0; rank < next.length; rank++) {
    const count = next[rank] as number
    next[rank] = from
    from += count
  }
  const order = new Uint32Array(ranks.length)
  ranks.forEach((rank, index) => {
    const place = next[rank] as number
    next[rank] = place + 1
    order[place] = index
  })
  return order
}

function countsOf(ranks: readonly number[]): Uint32Array {
  const counts = new Uint32Array(greatest(ranks) + 1)
  for (const rank of ranks) counts[rank] = (counts[rank] as number) + 1
  return counts
}

function greatest(ranks: readonly number[]): number {
  let most = 0
  for (const rank of ranks) if (rank > most) most = rank
  return most
}

/** Sizes of the groups of equal values. */
export function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>()
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return [...sizes.values()]
}

function tiedPairs(ranks: readonly number[]): number {
  let pairs = 0
  for (const size of countsOf(ranks)) pairs += (size * (size - 1)) / 2
  return pairs
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
