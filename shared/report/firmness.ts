import { statusOf } from '#shared/audit/engine/status'
import type { Audit, CheckResult } from '#shared/model/audit'

/** How firm a finding is: `solid`, or only `indicative`. */
export type Firmness = 'solid' | 'indicative'

/** The version of the grid from which an audit says how far a score may move. */
const WITH_RANGES = 2
/** Observations from which an estimate can be solid. */
const ENOUGH = 30

/**
 * How firm a scored finding is, from what was measured alone: solid where its labels were read, its conclusion is the same at both ends of
 * what the interval and the unknown data allow, and an estimate rests on enough observations. Null without a score, or in an audit that
 * does not say how far its scores may move.
 */
export function firmnessOf(
  { score, provisional, range, interval, n }: CheckResult,
  { grid }: Pick<Audit, 'grid'>,
): Firmness | null {
  if (score === null || grid < WITH_RANGES) return null
  const [low, high] = range ?? [score, score]
  // Bounds say what is not shown, not how much was sampled.
  const isEstimate = interval !== null && interval.method !== 'bounds'
  const isSolid = !provisional && statusOf(low) === statusOf(high) && (!isEstimate || (n ?? 0) >= ENOUGH)
  return isSolid ? 'solid' : 'indicative'
}
