import type { Audit, CheckResult } from '#shared/model/audit'
import { isHeldOnly } from './held-by'

/** A stated result of a check that weighs in the influence index. */
export interface Finding {
  check: CheckResult
  /** The category that the check belongs to. */
  category: string
  /** Points of the index that the check costs (a risk) or carries (a strength). */
  points: number
}

const STATED: ReadonlySet<string> = new Set(['pass', 'warn', 'fail'])

/**
 * A pass that is no strength while the other check fails: few or steady subjects are no merit where they are not those of the line, and the posts
 * about the brand and its trade, or about what the profile promises, are mostly the same ones as those on the line.
 */
const EMPTY_WITHOUT: Readonly<Record<string, string>> = {
  'EL-2': 'EL-1',
  'EL-4': 'EL-1',
  'BA-1': 'EL-1',
  'PR-2': 'EL-1',
}

/** Risks by what they cost the index, dearest first, and strengths by what they carry: one order for the screen and the report. */
export function findingsOf(audit: Pick<Audit, 'checks' | 'categories'>): {
  risks: Finding[]
  strengths: Finding[]
} {
  const shares = sharesOfChecks(audit)
  const stated = audit.checks.flatMap((check): Finding[] => {
    const known = shares.get(check.id)
    // What is only proposed leads nothing.
    if (!known || check.score === null || check.provisional || !STATED.has(check.status)) return []
    const counted = check.status === 'pass' ? check.score : 100 - check.score
    return [{ check, category: known.category, points: known.share * counted }]
  })
  const failed = new Set(audit.checks.filter(({ status }) => status === 'fail').map(({ id }) => id))
  stated.sort((a, b) => b.points - a.points || (a.check.id < b.check.id ? -1 : 1))
  return {
    risks: stated.filter(({ check }) => check.status !== 'pass' && !isHeldOnly(check)),
    strengths: stated.filter(({ check }) => check.status === 'pass' && !isEmpty(check, failed)),
  }
}

function isEmpty({ id }: CheckResult, failed: ReadonlySet<string>): boolean {
  const other = EMPTY_WITHOUT[id]
  return other !== undefined && failed.has(other)
}

/** What each check weighs in the influence index, 0-1 of all, and its category. */
export function sharesOfChecks({
  checks,
  categories,
}: Pick<Audit, 'checks' | 'categories'>): Map<string, { category: string; share: number }> {
  const total = categories.reduce((sum, { weight }) => sum + weight, 0)
  const weights = new Map(checks.map(({ id, weight }) => [id, weight]))
  const shares = new Map<string, { category: string; share: number }>()
  for (const { id: category, weight, checks: ids } of categories) {
    const within = ids.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0)
    if (weight === 0 || within === 0) continue
    for (const id of ids) {
      const share = ((weights.get(id) ?? 0) / within) * (weight / total)
      if (share > 0) shares.set(id, { category, share })
    }
  }
  return shares
}
