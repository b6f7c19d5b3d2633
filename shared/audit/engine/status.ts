import type { CheckResult, Status } from '#shared/model/audit'
import { expectedScore } from '#shared/stats/expected-score'
import { BANDS, inBand, linearScore } from '#shared/stats/score'
import type { CheckSettings } from '../catalogue'
import type { Finding } from '../define/define-check'

/** What the engine makes of a finding. */
export interface Judgement {
  status: Status
  score: number | null
  /** The interval of an inference holds both limits: nothing is settled. */
  unsettled: boolean
}

/**
 * Status and score of a finding: 90 and over passes, 50 to 89 warns. The score of an inference is the mean over its interval; an
 * interval over both limits gives no verdict, but keeps that score, so that a figure that is less sure never leaves the index.
 */
export function judge(finding: Finding, settings: CheckSettings): Judgement {
  const { outcome, estimate } = finding
  if (outcome !== 'measured' || finding.score === null) {
    return { status: outcome === 'measured' ? 'insufficient' : outcome, score: null, unsettled: false }
  }
  const clipped = Math.min(100, finding.ceiling ?? 100, Math.max(0, meanScore(finding, settings)))
  const score = failsAtLimit(estimate, settings) ? inBand('fail', clipped) : clipped
  const unsettled = isUnsettled(finding, settings)
  return { status: unsettled ? 'insufficient' : statusOf(score), score, unsettled }
}

/** Whether the figure of an inference is sampled: its score is then the mean over the interval. */
export function isSampled(
  { estimate, interval, limits: own, score }: Finding,
  settings: CheckSettings,
): boolean {
  const limits = own ?? settings.limits
  if (settings.kind !== 'inference' || !limits || !interval || interval.level === 1) return false
  return estimate !== null && score !== null && Math.abs(linearScore(estimate, limits) - score) < 1e-9
}

function meanScore(finding: Finding, settings: CheckSettings): number {
  const { estimate, interval, score } = finding
  const limits = finding.limits ?? settings.limits
  if (!isSampled(finding, settings) || !interval || !limits) return score ?? 0
  return expectedScore({ estimate: estimate ?? 0, low: interval.low, high: interval.high }, limits)
}

// A level too low to be saved by any trend is settled.
function isUnsettled(finding: Finding, settings: CheckSettings): boolean {
  if (finding.ceiling !== undefined && finding.ceiling < BANDS.warn) return false
  if (finding.unsettled) return true
  return settings.kind === 'inference' && holdsBothLimits(finding.interval, finding.limits ?? settings.limits)
}

/** The band of a score 0-100. */
export function statusOf(score: number): Extract<Status, 'pass' | 'warn' | 'fail'> {
  if (score >= BANDS.pass) return 'pass'
  return score >= BANDS.warn ? 'warn' : 'fail'
}

function holdsBothLimits(interval: CheckResult['interval'], limits: CheckSettings['limits']): boolean {
  if (!interval || !limits) return false
  return [limits.pass, limits.fail].every((limit) => interval.low <= limit && limit <= interval.high)
}

function failsAtLimit(estimate: number | null, { failInclusive, limits }: CheckSettings): boolean {
  if (!failInclusive || !limits || estimate === null) return false
  return limits.fail > limits.pass ? estimate >= limits.fail : estimate <= limits.fail
}
