import type { Audit, CheckResult } from '#shared/model/audit'

/** An audit as outputs may show it: without the checks the consultant left out, their actions and their evidence. Scores stay. */
export function withoutLeftOut(audit: Audit, leftOut: readonly string[] = []): Audit {
  if (leftOut.length === 0) return audit
  const isShown = (id: string) => !leftOut.includes(id)
  return {
    ...audit,
    checks: audit.checks.filter(({ id }) => isShown(id)).map((check) => withoutMention(check, leftOut)),
    actions: audit.actions.filter(({ check }) => isShown(check)),
    categories: audit.categories.map((category) => ({
      ...category,
      checks: category.checks.filter(isShown),
    })),
  }
}

// A check that is judged together with another names it in its settings.
function withoutMention(check: CheckResult, leftOut: readonly string[]): CheckResult {
  const kept = Object.entries(check.params).filter(
    ([, value]) => typeof value !== 'string' || !leftOut.includes(value),
  )
  return kept.length === Object.keys(check.params).length
    ? check
    : { ...check, params: Object.fromEntries(kept) }
}
