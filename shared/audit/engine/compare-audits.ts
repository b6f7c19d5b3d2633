import type { CategoryId, CheckId } from '../catalogue'
import type { Audit, CheckResult, Status, Verdict } from '#shared/model/audit'

/** A score then and now; `change` in points, null where either is unknown. */
export interface Move {
  before: number | null
  after: number | null
  change: number | null
}

/** One check then and now. */
export interface CheckMove extends Move {
  id: CheckId
  status: { before: Status | null; after: Status }
  estimate: Move
  /** The earlier plan had an action for it: whether the check passes now; null without an action, or where nothing can be said today. */
  reached: boolean | null
}

/** What has moved from one audit to the next. */
export interface Progress {
  from: string
  to: string
  /** The same engine, preset and weights: then a move is the client's own. */
  sameRules: boolean
  influence: Move
  audience: Move
  verdict: { before: Verdict; after: Verdict }
  categories: (Move & { id: CategoryId })[]
  checks: CheckMove[]
  /** Actions of the earlier plan whose check can be judged today, and those that reached their target. */
  actions: { judged: number; reached: number }
}

const RULES = /^(pass|fail|lowPass|lowFail|highPass|highFail|minimum|definition|mode|basis)$/

/** The progress between two audits of the same client, the earlier one first. */
export function compareAudits(previous: Audit, next: Audit): Progress {
  const earlier = new Map(previous.checks.map((check) => [check.id, check]))
  const planned = new Set(previous.actions.map(({ check }) => check))
  const scores = new Map(previous.categories.map(({ id, score }) => [id, score]))
  const checks = next.checks.map((check) => moved(earlier.get(check.id), check, planned))
  const judged = checks.filter(({ reached }) => reached !== null)
  return {
    from: previous.asOf,
    to: next.asOf,
    sameRules: haveSameRules(previous, next),
    influence: move(previous.influence.score, next.influence.score),
    audience: move(previous.audience.score, next.audience.score),
    verdict: { before: previous.verdict, after: next.verdict },
    categories: next.categories.map(({ id, score }) => ({ id, ...move(scores.get(id) ?? null, score) })),
    checks,
    actions: { judged: judged.length, reached: judged.filter(({ reached }) => reached).length },
  }
}

function moved(before: CheckResult | undefined, after: CheckResult, planned: ReadonlySet<string>): CheckMove {
  // A figure of another definition is another figure.
  const alike = before && before.unit === after.unit && rulesOf(before) === rulesOf(after)
  return {
    id: after.id,
    ...move(before?.score ?? null, after.score),
    status: { before: before?.status ?? null, after: after.status },
    estimate: move(alike ? before.estimate : null, after.estimate),
    reached: planned.has(after.id) && after.score !== null ? after.status === 'pass' : null,
  }
}

function move(before: number | null, after: number | null): Move {
  return { before, after, change: before === null || after === null ? null : after - before }
}

function haveSameRules(a: Audit, b: Audit): boolean {
  if (a.engine !== b.engine || a.preset !== b.preset) return false
  const weights = new Map(a.checks.map(({ id, weight }) => [id, weight]))
  return b.checks.every(({ id, weight }) => weights.get(id) === weight)
}

function rulesOf({ params }: CheckResult): string {
  return JSON.stringify(
    Object.entries(params)
      .filter(([name]) => RULES.test(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
