import type { Metrics } from '#shared/model/vocabulary'
import { coverage } from '../facts/coverage'
import { outcomes } from '../facts/outcomes'
import { productivity } from '../facts/productivity'
import type { AuditInput } from '../define/input'
import { known } from './known'

/** Results of the period, and whether the most read posts are those that bring them. */
export function outcomeMetrics(input: AuditInput): Partial<Metrics> {
  const log = known(outcomes, input)
  const compared = known(productivity, input)
  // Where all data end before the period, so does the list of results.
  const listed = known(coverage, input)?.span ? log : null
  return {
    'outcomes.count': listed?.inPeriod.length ?? null,
    'outcomes.linked': listed?.linked.length ?? null,
    'outcomes.kendallTauB': compared?.tau ?? null,
    'outcomes.top5Overlap': compared?.overlap ?? null,
  }
}
