import type { Audit } from '#shared/model/audit'
import { outcomes } from '../facts/outcomes'
import { productivity } from '../facts/productivity'
import type { AuditInput } from '../input'
import { known } from './known'

/** Results of the period, and whether the most read posts are those that bring them. */
export function outcomeMetrics(input: AuditInput): Audit['metrics'] {
  const log = known(outcomes, input)
  const compared = known(productivity, input)
  return {
    'outcomes.count': log?.inPeriod.length ?? null,
    'outcomes.linked': log?.linked.length ?? null,
    'outcomes.kendallTauB': compared?.tau ?? null,
    'outcomes.top5Overlap': compared?.overlap ?? null,
  }
}
