import { entropy } from './effective-number'
import { assertFinite, assertPaired } from './guard'
import { permutationTest } from './permutation-test'
import type { Resampling } from './resampling'

const MINIMUM_PER_SIDE = 10

/** Divergence of two sets of labels beside what chance alone would give. */
export interface DivergenceTest {
  divergence: number
  /** Mean over shuffled labels: small samples never give 0. */
  expected: number
  p: number
  n: [number, number]
}

/**
 * Jensen–Shannon divergence, base 2, of two distributions on one grid (counts or shares): 0 the same, 1 nothing in
 * common; null when a side is empty (Lin 1991).
 */
export function jensenShannon(p: readonly number[], q: readonly number[]): number | null {
  assertPaired(p, q, 'jensenShannon')
  assertFinite([...p, ...q], 'jensenShannon')
  if ([...p, ...q].some((count) => count < 0)) throw new RangeError('jensenShannon: a count is negative')
  const a = shares(p)
  const b = shares(q)
  if (!a || !b) return null
  const middle = a.map((share, index) => (share + (b[index] as number)) / 2)
  const nats = entropy(middle) - entropy(a) / 2 - entropy(b) / 2
  return Math.min(1, Math.max(0, nats / Math.LN2))
}

/** Divergence of two lists of labels, with a one-sided permutation p; null under 10 labels on a side. */
export function jensenShannonTest(
  labelsA: readonly string[],
  labelsB: readonly string[],
  options: Resampling = {},
): DivergenceTest | null {
  if (Math.min(labelsA.length, labelsB.length) < MINIMUM_PER_SIDE) return null
  const grid = new Map([...new Set([...labelsA, ...labelsB])].map((label, index) => [label, index]))
  const index = (labels: readonly string[]) => labels.map((label) => grid.get(label) as number)
  const count = (indices: readonly number[]) => {
    const counts = new Array<number>(grid.size).fill(0)
    for (const i of indices) counts[i] = (counts[i] as number) + 1
    return counts
  }
  const statistic = (a: readonly number[], b: readonly number[]) => jensenShannon(count(a), count(b))
  const test = permutationTest(statistic, index(labelsA), index(labelsB), { ...options, tail: 'greater' })
  if (!test) return null
  return {
    divergence: test.estimate,
    expected: test.expected,
    p: test.p,
    n: [labelsA.length, labelsB.length],
  }
}

function shares(counts: readonly number[]): number[] | null {
  const total = counts.reduce((acc, count) => acc + count, 0)
  return total === 0 ? null : counts.map((count) => count / total)
}
