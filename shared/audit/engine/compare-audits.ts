import type { Audit, CheckResult } from '#shared/model/audit'
import type { CheckMove, Move, Progress } from '#shared/model/progress'
import { mean } from '#shared/stats/mean'
import { BANDS } from '#shared/stats/score'
import { daysBetween } from '../../time/days'
import { intersection } from '../../time/calendar'
import { compose, type WeighedCategory } from './compose'
import { haveSameRules } from './previous-audit'

const RULES = /^(pass|fail|lowPass|lowFail|highPass|highFail|minimum|definition|mode|basis)$/

/** The progress between two audits of the same client, the earlier one first. */
export function compareAudits(previous: Audit, next: Audit): Progress {
  const earlier = new Map(previous.checks.map((check) => [check.id, check]))
  const planned = new Set(previous.actions.map(({ check }) => check))
  const scores = new Map(previous.categories.map(({ id, score }) => [id, score]))
  const checks = next.checks.map((check) => moved(earlier.get(check.id), check, planned))
  const judged = checks.filter(({ reached }) => reached !== null)
  const alike = haveSameRules(previous, next)
  const scored = ({ checks: all }: Audit) =>
    new Set(all.flatMap(({ id, score, weight }) => (score === null || weight === 0 ? [] : [id])))
  const [then, now] = [scored(previous), scored(next)]
  const common = new Set([...then].filter((id) => now.has(id)))
  return {
    from: previous.asOf,
    to: next.asOf,
    sameRules: alike,
    grid: { before: previous.grid, after: next.grid },
    preset: { before: previous.preset, after: next.preset },
    window: windowOf(previous, next),
    coverage: { before: previous.influence.coverage, after: next.influence.coverage },
    onlyBefore: [...then].filter((id) => !now.has(id)),
    onlyAfter: [...now].filter((id) => !then.has(id)),
    influence: move(previous.influence.score, next.influence.score),
    common: move(indexOn(common, previous), indexOn(common, next)),
    audience: move(previous.audience.score, next.audience.score),
    verdict: { before: previous.verdict, after: next.verdict },
    categories: next.categories.map(({ id, score }) => ({ id, ...move(scores.get(id) ?? null, score) })),
    checks,
    actions: { judged: judged.length, reached: judged.filter(({ reached }) => reached).length },
    plan: planMoves(checks, planned),
  }
}

function windowOf({ period: before }: Audit, { period: after }: Audit): Progress['window'] {
  const length = ({ from, to }: Audit['period']) => daysBetween(from, to) + 1
  return {
    before,
    after,
    days: { before: length(before), after: length(after) },
    shared: Math.max(0, length(intersection(before, after))),
  }
}

// The index of the checks that both audits could score, so that a check that came or left moves nothing.
function indexOn(common: ReadonlySet<string>, { categories, checks, influence }: Audit): number | null {
  if (influence.score === null || common.size === 0) return null
  const byId = new Map(checks.map((check) => [check.id, check]))
  const weighed = categories.map(({ id, weight, checks: ids }): WeighedCategory => ({
    id,
    weight,
    checks: ids.flatMap((check) => {
      const found = byId.get(check)
      if (!found) return []
      const score = common.has(check) ? found.score : null
      return [{ id: check, score, weight: found.weight, byNature: found.byNature, range: null }]
    }),
  }))
  return compose(weighed).value
}

// Weak figures tend to rise by themselves: planned checks are compared with equally weak ones that were in no plan.
function planMoves(checks: readonly CheckMove[], planned: ReadonlySet<string>): Progress['plan'] {
  const weak = checks.flatMap(({ id, before, change }) =>
    before !== null && before < BANDS.pass && change !== null ? [{ id, change }] : [],
  )
  const changes = (isPlanned: boolean) =>
    weak.filter(({ id }) => planned.has(id) === isPlanned).map(({ change }) => change)
  const [inPlan, inNone] = [changes(true), changes(false)]
  return {
    planned: mean(inPlan),
    unplanned: mean(inNone),
    checks: { planned: inPlan.length, unplanned: inNone.length },
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
    reached: alike && planned.has(after.id) && after.score !== null ? after.status === 'pass' : null,
  }
}

function move(before: number | null, after: number | null): Move {
  return { before, after, change: before === null || after === null ? null : after - before }
}

function rulesOf({ params }: CheckResult): string {
  return JSON.stringify(
    Object.entries(params)
      .filter(([name]) => RULES.test(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
