import type { Audit } from '#shared/model/audit'

/** An audit as outputs may show it: without the checks that the consultant left out, their actions and their evidence. Scores stay. */
export function withoutLeftOut(audit: Audit, leftOut: readonly string[] = []): Audit {
  if (leftOut.length === 0) return audit
  const isShown = (id: string) => !leftOut.includes(id)
  return {
    ...audit,
    checks: audit.checks.filter(({ id }) => isShown(id)),
    actions: audit.actions.filter(({ check }) => isShown(check)),
    categories: audit.categories.map((category) => ({
      ...category,
      checks: category.checks.filter(isShown),
    })),
  }
}
