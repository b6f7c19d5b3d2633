import type { CategoryId } from '../catalogue'
import type { CategoryResult, CheckResult } from '#shared/model/audit'
import { weightedGeometricMean, weightedMean } from '#shared/stats/mean'

/** What the composition needs of a check. */
export type Weighed = Pick<CheckResult, 'id' | 'score' | 'weight'> & {
  /** The question does not arise here: its weight leaves the coverage too. */
  byNature: boolean
  /** Lowest and highest score over the interval of an inference; the score itself elsewhere. */
  range: readonly [number, number] | null
}

export interface WeighedCategory {
  id: CategoryId
  weight: number
  checks: readonly Weighed[]
}

/** The index before any gate: `value` is null where nothing is measured; `coverage` is measured over applicable weight. */
export interface Composition {
  value: number | null
  low: number | null
  high: number | null
  coverage: number
  categories: CategoryResult[]
}

const FLOOR = 5
const SWING = 0.25

/**
 * Categories as weighted arithmetic means, the index as their weighted geometric mean (floor 5; OECD/JRC 2008), with the exact
 * extremes when every category weight moves by a quarter and every inference over its interval. At the low end what is not known
 * counts as the worst that it could be: withholding a file never raises it.
 */
export function compose(categories: readonly WeighedCategory[]): Composition {
  const results = categories.map(categoryResult)
  const low = scored(
    categories,
    ({ range, score: own, byNature }) => range?.[0] ?? own ?? (byNature ? null : 0),
  )
  const high = scored(categories, ({ range, score: own }) => range?.[1] ?? own)
  const value = indexOf(categories)
  return {
    value,
    low: value === null ? null : extreme(low, Math.min),
    high: extreme(high, Math.max),
    coverage: coverageOf(categories.flatMap(({ checks }) => checks)),
    categories: results,
  }
}

/** The index alone, as `compose` gives it. */
export function indexOf(categories: readonly WeighedCategory[]): number | null {
  return geometric(scored(categories, ({ score }) => score))
}

/** Measured over applicable weight, 0-1; 0 where nothing applies. */
export function coverageOf(
  checks: readonly Weighed[],
  pick: (check: Weighed) => number | null = ({ score }) => score,
): number {
  const applicable = total(checks.filter(({ byNature }) => !byNature))
  return applicable === 0 ? 0 : total(checks.filter((check) => pick(check) !== null)) / applicable
}

function categoryResult({ id, weight, checks }: WeighedCategory): CategoryResult {
  return {
    id,
    score: categoryScore(checks, ({ score }) => score),
    weight,
    coverage: coverageOf(checks),
    checks: checks.map((check) => check.id),
  }
}

function scored(categories: readonly WeighedCategory[], pick: (check: Weighed) => number | null): Part[] {
  return categories.flatMap(({ weight, checks }) => {
    const value = categoryScore(checks, pick)
    const measured = weight * coverageOf(checks, pick)
    return value === null || measured === 0 ? [] : [{ value, weight: measured }]
  })
}

function categoryScore(checks: readonly Weighed[], pick: (check: Weighed) => number | null): number | null {
  const measured = checks.flatMap((check) => {
    const value = check.weight === 0 ? null : pick(check)
    return value === null ? [] : [{ value, weight: check.weight }]
  })
  return weightedMean(
    measured.map(({ value }) => value),
    measured.map(({ weight }) => weight),
  )
}

type Part = { value: number; weight: number }

function geometric(parts: readonly Part[]): number | null {
  return weightedGeometricMean(
    parts.map(({ value }) => value),
    parts.map(({ weight }) => weight),
    FLOOR,
  )
}

// A ratio of linear forms over a box is extreme at a corner, and the corner splits the sorted values in two.
function extreme(parts: readonly Part[], best: (...values: number[]) => number): number | null {
  const sorted = [...parts].sort((a, b) => a.value - b.value)
  const candidates = Array.from({ length: sorted.length + 1 }, (_, cut) =>
    geometric(
      sorted.map(({ value, weight }, index) => ({
        value,
        weight: weight * (index < cut === (best === Math.min) ? 1 + SWING : 1 - SWING),
      })),
    ),
  )
  const known = candidates.filter((value) => value !== null)
  return known.length === 0 ? null : best(...known)
}

function total(checks: readonly { weight: number }[]): number {
  return checks.reduce((sum, { weight }) => sum + weight, 0)
}
