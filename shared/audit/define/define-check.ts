import type { MessageValues } from '#shared/model/app-error'
import type { CheckVariant } from '#shared/locale/keys'
import type { CheckResult, EvidenceTable, Figure, Interval } from '#shared/model/audit'
import type { Unit } from '#shared/model/unit'
import type { CheckId, CheckSettings, Limits } from '../catalogue'
import type { Missing } from './define-fact'
import type { FACTS } from '../facts/registry'

type Facts = typeof FACTS
export type FactId = keyof Facts
export type FactValue<Id extends FactId> = Exclude<ReturnType<Facts[Id]['of']>, Missing>

/** What a check found. `score` is 0-100; the engine derives pass, warn or fail from it and applies the interval rule. */
export interface Finding {
  outcome: 'measured' | 'informative' | 'insufficient' | 'not_applicable' | 'manual'
  score: number | null
  estimate: number | null
  interval: Interval | null
  n: number | null
  unit: CheckResult['unit']
  /** The unit of the limits and of the printed interval, where it is not the one of the estimate. */
  scale?: Unit
  /** The one figure the finding is about, where it is not the estimate. */
  figure?: Figure | null
  /** The estimate compares with an earlier time: it is printed as a change. */
  isChange?: boolean
  /** Values of the message; its key is `checks.<id>.<variant or status>`. */
  values: MessageValues
  variant?: CheckVariant
  evidence: EvidenceTable[]
  params?: CheckResult['params']
  /** The limits that hold for this client, where they are not those of the table (the tier of the profile, the agreed target). */
  limits?: Limits
  /** Upper limit of the score, whatever the interval: a trend is worth no more than its level allows. */
  ceiling?: number
  /** Lowest and highest score that what is not known leaves open, where it is more than the interval says. */
  open?: { low: number; high: number }
  /** Nothing is established, whatever the score: too much is not known. */
  unsettled?: boolean
  /** not_applicable by nature (no employer, too few shares): leaves the coverage too. */
  byNature?: boolean
}

export interface Check {
  id: CheckId
  needs: readonly FactId[]
  run: (facts: Record<string, unknown>, settings: CheckSettings) => Finding
}

/** A check: judges declared facts only; reading another fact is a compile error. */
export function defineCheck<const Needs extends readonly FactId[]>(check: {
  id: CheckId
  needs: Needs
  run: (facts: { [Id in Needs[number]]: FactValue<Id> }, settings: CheckSettings) => Finding
}): Check {
  // The engine gives exactly the facts in `needs`, none of them missing.
  return { ...check, run: (facts, settings) => check.run(facts as never, settings) }
}

type Partials = Partial<Omit<Finding, 'outcome'>>

/** A figure with a score 0-100. */
export function measured(score: number, rest: Partials): Finding {
  return finding('measured', { ...rest, score })
}

/** A score of the few posts that are known, or of the most seen ones: it may be anything from nothing to this, counts half, and establishes nothing. */
export function halfKnown(finding: Finding, variant: CheckVariant): Finding {
  if (finding.outcome !== 'measured' || finding.score === null) return { ...finding, variant }
  const high = Math.min(finding.ceiling ?? 100, finding.score)
  return { ...finding, score: high / 2, interval: null, open: { low: 0, high }, unsettled: true, variant }
}

/** A figure that never enters the arithmetic. */
export function informative(rest: Partials): Finding {
  return finding('informative', { ...rest, score: null })
}

/** Too little data for a verdict; what there is stays visible. */
export function insufficient(rest: Partials): Finding {
  return finding('insufficient', { ...rest, score: null })
}

/** The question does not arise, or the data for it are missing. */
export function notApplicable(rest: Partials): Finding {
  return finding('not_applicable', { ...rest, score: null })
}

function finding(outcome: Finding['outcome'], rest: Partials): Finding {
  return {
    outcome,
    score: null,
    estimate: null,
    interval: null,
    n: null,
    unit: null,
    values: {},
    evidence: [],
    ...rest,
  }
}
