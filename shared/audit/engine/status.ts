import type { CheckResult, Status } from '#shared/model/audit'
import type { CheckSettings } from '../catalogue'
import type { Finding } from '../define/define-check'

const PASS = 90
const WARN = 50
const UNDER_WARN = 49

/** What the engine makes of a finding. */
export interface Judgement {
  status: Status
  score: number | null
  /** The interval of an inference holds both limits: nothing is settled. */
  unsettled: boolean
}

/** Status and score of a finding (90 and over passes, 50 to 89 warns; an interval over both limits gives no verdict). */
export function judge(finding: Finding, settings: CheckSettings): Judgement {
  const { outcome, estimate } = finding
  if (outcome !== 'measured' || finding.score === null) {
    return { status: outcome === 'measured' ? 'insufficient' : outcome, score: null, unsettled: false }
  }
  if (settings.kind === 'inference' && holdsBothLimits(finding.interval, finding.limits ?? settings.limits)) {
    return { status: 'insufficient', score: null, unsettled: true }
  }
  const clipped = Math.min(100, Math.max(0, finding.score))
  const score = failsAtLimit(estimate, settings) ? Math.min(clipped, UNDER_WARN) : clipped
  return { status: statusOf(score), score, unsettled: false }
}

/** The band of a score 0-100. */
export function statusOf(score: number): Extract<Status, 'pass' | 'warn' | 'fail'> {
  if (score >= PASS) return 'pass'
  return score >= WARN ? 'warn' : 'fail'
}

function holdsBothLimits(interval: CheckResult['interval'], limits: CheckSettings['limits']): boolean {
  if (!interval || !limits) return false
  return [limits.pass, limits.fail].every((limit) => interval.low <= limit && limit <= interval.high)
}

function failsAtLimit(estimate: number | null, { failInclusive, limits }: CheckSettings): boolean {
  if (!failInclusive || !limits || estimate === null) return false
  return limits.fail > limits.pass ? estimate >= limits.fail : estimate <= limits.fail
}
