import type { CategoryId } from '../catalogue'
import type { Audit, Verdict, WeightChange } from '#shared/model/audit'
import { compose, indexOf, type Composition, type WeighedCategory } from './compose'

/** What a category's weight is multiplied by; 0 leaves it out. */
export const FACTORS = [0, 0.5, 0.75, 1.25, 1.5] as const

/** Which single change of a weight would change the verdict: one row per measured category and factor, and the sentence that sums it up. */
export function sensitivityOf(
  categories: readonly WeighedCategory[],
  verdict: Verdict,
  judge: (composition: Composition) => Verdict,
): NonNullable<Audit['sensitivity']> {
  const rows = measuredIds(categories).flatMap((id) =>
    FACTORS.map((factor): WeightChange => {
      const changed = compose(scaled(categories, id, factor))
      return { category: id, factor, score: changed.value, verdict: judge(changed) }
    }),
  )
  const changing = rows.filter((row) => row.verdict !== verdict)
  const key = changing.length === 0 ? 'robust' : 'fragile'
  return {
    message: {
      key: `checks.sensitivity.${key}`,
      values: {
        tried: rows.length,
        changing: changing.length,
        categories: new Set(changing.map(({ category }) => category)).size,
        first: changing[0]?.category ?? null,
      },
    },
    rows,
  }
}

/**
 * The category that lowers the index most and the one that raises it most: without it, the index moves furthest; null where none does. Only
 * what has a risk lowers, and only what has a strength raises: a pull that no finding explains is not shown.
 */
export function pullsOf(
  categories: readonly WeighedCategory[],
  stated: { risks: readonly { category: string }[]; strengths: readonly { category: string }[] },
): {
  down: CategoryId | null
  up: CategoryId | null
} {
  const now = indexOf(categories)
  const gains = measuredIds(categories).flatMap((id) => {
    const without = indexOf(scaled(categories, id, 0))
    return now === null || without === null ? [] : [{ id, gain: without - now }]
  })
  const most = (sign: 1 | -1, findings: readonly { category: string }[]) =>
    gains
      .filter(({ id }) => findings.some(({ category }) => category === id))
      .reduce<{ id: CategoryId | null; gain: number }>(
        (best, next) => (sign * next.gain > sign * best.gain ? next : best),
        { id: null, gain: 0 },
      ).id
  return { down: most(1, stated.risks), up: most(-1, stated.strengths) }
}

function measuredIds(categories: readonly WeighedCategory[]): CategoryId[] {
  return categories
    .filter(
      ({ weight, checks }) =>
        weight > 0 && checks.some(({ score, weight: own }) => score !== null && own > 0),
    )
    .map(({ id }) => id)
}

function scaled(categories: readonly WeighedCategory[], id: string, factor: number): WeighedCategory[] {
  return categories.map((category) =>
    category.id === id ? { ...category, weight: category.weight * factor } : category,
  )
}
