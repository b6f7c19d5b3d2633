import type { Action, CheckResult } from '#shared/model/audit'
import { BANDS } from '#shared/stats/score'
import { indexOf, type WeighedCategory } from './compose'
import { isHeldOnly } from './held-by'
import { monthsLater } from '../../time/days'
import type { CheckSettings } from '../catalogue'

const LIMIT = 8
/** An action that would not move the index as printed, in whole points, is no action. */
const LEAST_IMPACT = 0.5
const DUE_MONTHS = { 1: 1, 2: 3, 3: 6 } as const
/** Points of the index per unit of effort from which an action is of the first or second priority. */
const PRIORITY = { first: 1.5, second: 0.5 } as const

/** The actions for the checks that do not pass, by priority, then by the points of the index gained if the check passed (recomputed). */
export function actionsOf(
  results: readonly CheckResult[],
  categories: readonly WeighedCategory[],
  settings: ReadonlyMap<string, CheckSettings>,
  asOf: string,
): Action[] {
  const now = indexOf(categories)
  if (now === null) return []
  const actions = results.flatMap((result): Action[] => {
    const about = settings.get(result.id)
    if (!about || result.weight === 0 || result.provisional || isHeldOnly(result)) return []
    if (result.status !== 'warn' && result.status !== 'fail') return []
    const impact = (indexOf(withScore(categories, result.id)) ?? now) - now
    if (impact < LEAST_IMPACT) return []
    const priority = priorityOf(impact / about.effort)
    return [
      {
        check: result.id,
        priority,
        impact,
        effort: about.effort,
        owner: about.owner,
        due: monthsLater(asOf, DUE_MONTHS[priority]),
        message: { key: `checks.${result.id}.action`, values: result.message.values },
        target: targetOf(result, about),
      },
    ]
  })
  actions.sort((a, b) => a.priority - b.priority || b.impact - a.impact || (a.check < b.check ? -1 : 1))
  return spread(actions.slice(0, LIMIT), asOf)
}

/** Nobody starts more actions than these in a month. */
const MOST_STARTS = 2

// In their order, each in the first month from its own on in which its owner has room.
function spread(actions: readonly Action[], asOf: string): Action[] {
  const started = new Map<string, number>()
  return actions.map((action) => {
    const owners = action.owner === 'both' ? ['person', 'page'] : [action.owner]
    const isFull = (months: number) =>
      owners.some((owner) => (started.get(`${owner} ${months}`) ?? 0) >= MOST_STARTS)
    let months: number = DUE_MONTHS[action.priority]
    while (isFull(months)) months += 1
    for (const owner of owners) {
      const key = `${owner} ${months}`
      started.set(key, (started.get(key) ?? 0) + 1)
    }
    return { ...action, due: monthsLater(asOf, months) }
  })
}

// The limit that was used (a tier, an agreed number, a goal of its own); of two sides the one that is missed; none where the figure alone
// decides nothing.
function targetOf({ params, estimate }: CheckResult, { band }: CheckSettings): number | null {
  const name = band ? (estimate !== null && estimate > band.high.pass ? 'highPass' : 'lowPass') : 'pass'
  const target = params[name]
  return typeof target === 'number' ? target : null
}

function withScore(categories: readonly WeighedCategory[], id: string): WeighedCategory[] {
  return categories.map((category) => ({
    ...category,
    checks: category.checks.map((check) =>
      check.id === id ? { ...check, score: BANDS.pass, range: null } : check,
    ),
  }))
}

function priorityOf(gainPerEffort: number): Action['priority'] {
  if (gainPerEffort >= PRIORITY.first) return 1
  return gainPerEffort >= PRIORITY.second ? 2 : 3
}
