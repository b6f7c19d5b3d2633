import type { Interval } from '#shared/model/audit'
import { bandScore, linearScore } from '#shared/stats/score'
import { wilson } from '#shared/stats/wilson'
import type { CheckSettings } from '../catalogue'
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

/** The 95 % Wilson interval of k of n as the audit stores it; null for n = 0. */
export function wilsonInterval(k: number, n: number): Interval | null {
  const interval = wilson(k, n, LEVEL)
  return interval && { ...interval, level: LEVEL, method: 'wilson' }
}

/** The score of a figure by the check's limits or band. */
export function scoreOf(value: number, { id, limits, band }: CheckSettings): number {
  if (band) return bandScore(value, band)
  if (limits) return linearScore(value, limits)
  throw new Error(`${id} has neither limits nor a band`)
}
