import type { Interval } from '#shared/model/audit'
import { bandScore, linearScore } from '#shared/stats/score'
import { wilson } from '#shared/stats/wilson'
import type { CheckSettings, Limits } from '../catalogue'
import type { LabelShare } from '../support/label-share'
import { insufficient, measured, type Finding } from './define-check'

const LEVEL = 0.95

/** The finding of a share k of n by the check's limits or band, with its Wilson interval; `insufficient` under the minimum. */
export function judgeShare(
  k: number,
  n: number,
  settings: CheckSettings,
  rest: Partial<Finding> = {},
): Finding {
  const share = n === 0 ? null : k / n
  const interval = wilsonInterval(k, n)
  const values = {
    k,
    n,
    rest: n - k,
    p: share,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    minimum: settings.minimum,
    ...rest.values,
  }
  const base = { ...rest, estimate: share, interval, n, unit: 'fraction' as const, values }
  return share === null || n < settings.minimum
    ? insufficient(base)
    : measured(scoreOf(share, settings), base)
}

/**
 * The finding of a share of labels by the check's limits. Its interval holds both what is only proposed and what so many posts say of the
 * habit, so that reading one more by hand never widens it; the score is open as far as the labels are.
 */
export function judgeLabels(
  found: LabelShare,
  settings: CheckSettings,
  rest: Partial<Finding> = {},
): Finding {
  const { k, n, share, interval, open } = found
  const finding = judgeShare(k, n, settings, {
    ...rest,
    params: { ...rest.params, readByHand: found.byHand, ...leftOutOf(found.leftOut) },
  })
  if (finding.outcome !== 'measured' || share === null) return finding
  const shown = hull(interval, finding.interval)
  const ends = [scoreOf(open.low, settings), scoreOf(open.high, settings)]
  return {
    ...finding,
    score: scoreOf(share, settings),
    estimate: share,
    interval: shown,
    open: { low: Math.min(...ends), high: Math.max(...ends) },
    values: { ...finding.values, p: share, low: shown?.low ?? null, high: shown?.high ?? null },
  }
}

function hull(proposed: Interval | null, habit: Interval | null): Interval | null {
  if (proposed === null || habit === null) return proposed ?? habit
  return { ...proposed, low: Math.min(proposed.low, habit.low), high: Math.max(proposed.high, habit.high) }
}

/** How many posts of the population are not among those that a figure counts, printed with it; nothing where all are. */
export function leftOutOf(leftOut: number): { leftOut?: number } {
  return leftOut > 0 ? { leftOut } : {}
}

/** The 95 % Wilson interval of k of n as the audit stores it; null for n = 0. */
export function wilsonInterval(k: number, n: number): Interval | null {
  const interval = wilson(k, n, LEVEL)
  return interval && { ...interval, level: LEVEL, method: 'wilson' }
}

/** The limits of a check that has two. */
export function limitsOf({ id, limits }: CheckSettings): Limits {
  if (limits) return limits
  throw new Error(`${id} has no limits`)
}

/** The score of a figure by the check's limits or band. */
export function scoreOf(value: number, { id, limits, band }: CheckSettings): number {
  if (band) return bandScore(value, band)
  if (limits) return linearScore(value, limits)
  throw new Error(`${id} has neither limits nor a band`)
}
