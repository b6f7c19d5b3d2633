import type { Audit, CheckResult } from '#shared/model/audit'
import type { Translator } from '#shared/locale/translator'

/** A stated result of a check, for the list of findings. */
export interface Finding {
  check: CheckResult
  /** The category that the check belongs to. */
  category: string
  /** Points of the index that the check costs (a risk) or carries (a strength). */
  points: number
}

/** Risks by what they cost the index, dearest first, then strengths by what they carry; only checks that weigh in the index. */
export function findingsOf(audit: Pick<Audit, 'checks' | 'categories'>): {
  risks: Finding[]
  strengths: Finding[]
} {
  const shares = shareOfChecks(audit)
  const stated = audit.checks.flatMap((check) => {
    const share = shares.get(check.id)
    if (!share || check.score === null || !['pass', 'warn', 'fail'].includes(check.status)) return []
    const isStrength = check.status === 'pass'
    return [
      {
        check,
        category: share.category,
        points: share.share * (isStrength ? check.score : 100 - check.score),
      },
    ]
  })
  const sorted = stated.toSorted((a, b) => b.points - a.points || (a.check.id < b.check.id ? -1 : 1))
  return {
    risks: sorted.filter(({ check }) => check.status !== 'pass'),
    strengths: sorted.filter(({ check }) => check.status === 'pass'),
  }
}

/** What each check weighs in the influence index, 0-1 of all, and its category. */
export function shareOfChecks({
  checks,
  categories,
}: Pick<Audit, 'checks' | 'categories'>): Map<string, { category: string; share: number }> {
  const total = categories.reduce((sum, { weight }) => sum + weight, 0)
  const byId = new Map(checks.map((check) => [check.id, check]))
  const shares = new Map<string, { category: string; share: number }>()
  for (const { id: category, weight, checks: ids } of categories) {
    const within = ids.reduce((sum, id) => sum + (byId.get(id)?.weight ?? 0), 0)
    if (weight === 0 || within === 0) continue
    for (const id of ids) {
      const share = ((byId.get(id)?.weight ?? 0) / within) * (weight / total)
      if (share > 0) shares.set(id, { category, share })
    }
  }
  return shares
}

/** The finding as one sentence about the client, with the one figure that is set in bold; the whole is `before + figure + after`. */
export function findingSentence(
  check: CheckResult,
  translator: Translator,
  names: { person: string; brand: string },
): { before: string; figure: string; after: string } {
  const { t, has } = translator
  const variant = check.message.key.slice(check.message.key.lastIndexOf('.') + 1)
  const level = check.status === 'pass' ? 'good' : 'bad'
  const keys = [
    `overview.finding.${check.id}.${level}`,
    `checks.${check.id}.headline.${variant}`,
    `checks.${check.id}.headline.${check.status}`,
  ]
  if (!['pass', 'warn', 'fail'].includes(check.status)) return withFigure(translator.message(check.message))
  for (const key of keys.filter(has)) {
    try {
      return withFigure(t(key, { ...check.message.values, ...names }))
    } catch {
      // An audit of an older engine may lack a value: its own message has all it needs.
    }
  }
  return withFigure(translator.message(check.message))
}

// In our own sentences the figure stands between stars; elsewhere it is the first number.
function withFigure(text: string): { before: string; figure: string; after: string } {
  const starred = /^([^*]*)\*([^*]+)\*(.*)$/s.exec(text)
  if (starred) return { before: starred[1] ?? '', figure: starred[2] ?? '', after: starred[3] ?? '' }
  const first = /[−+]?\d(?:[\d\u202f,.]*\d)?(?:\u00a0?%)?/u.exec(text)
  if (!first) return { before: text, figure: '', after: '' }
  return {
    before: text.slice(0, first.index),
    figure: first[0],
    after: text.slice(first.index + first[0].length),
  }
}
