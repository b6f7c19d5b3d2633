import { CATEGORIES, type CategoryId } from '#shared/audit/catalogue'
import type { Action, CheckResult } from '#shared/model/audit'
import { inOwnOrder } from '#shared/report/own-order'
import type { ReportContext } from './section'

/** The measured, weighted checks that do not pass and are printed, the costliest for the index first. */
export function risks({ found, shown, order }: ReportContext): CheckResult[] {
  const printed = found.risks.flatMap(({ check }) => shown.get(check.id) ?? [])
  return inOwnOrder(printed, order?.risks, ({ id }) => id)
}

/** The measured checks that pass and are printed, those that contribute most first. */
export function strengths({ found, shown, order }: ReportContext): CheckResult[] {
  const printed = found.strengths.flatMap(({ check }) => shown.get(check.id) ?? [])
  return inOwnOrder(printed, order?.strengths, ({ id }) => id)
}

/** The category of a check. */
export function categoryOf(check: Pick<CheckResult, 'id'>): CategoryId {
  return CATEGORIES.find(({ checks }) => checks.some(({ id }) => id === check.id))?.id ?? 'DQ'
}

/** Whether a check has no result to report. */
export function isOpen({ status }: CheckResult): boolean {
  return status === 'not_applicable' || status === 'insufficient' || status === 'manual'
}

/** The printed actions in order; ordered by effort alone if the index is withheld, because their effect is then unknown. */
export function actionsOf({
  audit,
  shown,
  order,
}: Pick<ReportContext, 'audit' | 'shown' | 'order'>): Action[] {
  const actions = audit.actions.filter((action) => shown.has(action.check) && !isReached(action, shown))
  if (audit.influence.score === null) {
    const ids = CATEGORIES.flatMap(({ checks }) => checks.map(({ id }) => id))
    actions.sort((a, b) => a.effort - b.effort || ids.indexOf(a.check) - ids.indexOf(b.check))
  }
  return inOwnOrder(actions, order?.actions, ({ check }) => check)
}

/** Relative distance within which a target counts as reached. */
const NEAR = 0.01

function isReached({ check, target }: Action, shown: ReadonlyMap<string, CheckResult>): boolean {
  const estimate = shown.get(check)?.estimate ?? null
  return target !== null && estimate !== null && target !== 0 && Math.abs(estimate / target - 1) < NEAR
}

/** What a category costs the index: its weight times the points it lacks. */
export function categoryLoss(id: CategoryId, { audit }: Pick<ReportContext, 'audit'>): number {
  const category = audit.categories.find((each) => each.id === id)
  return category ? category.weight * (100 - (category.score ?? 100)) : 0
}
