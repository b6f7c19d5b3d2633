import { OUTCOME_KINDS } from '#shared/model/vocabulary'
import type { Outcome } from '#shared/model/records'
import { burstyInterval } from '#shared/stats/bursty-interval'
import { poissonRateTest } from '#shared/stats/poisson-rate-test'
import { linearScore } from '#shared/stats/score'
import type { CheckSettings } from '../catalogue'
import { defineCheck, informative, insufficient, measured, type Finding } from '../define/define-check'
import { amountsByQuarter, outcomesByName } from '../support/outcome-evidence'
import { evidenceTable } from '../support/evidence'
import type { Tracking } from '../facts/tracking'
import { ratioNearOne } from '../support/ratio-near-one'

const LEVEL = 0.95
const PER = 10

/**
 * Results per ten posts published, shares included, with the exact Poisson interval widened by how much months differ, against the target agreed with the client, else
 * against the period before; without either it is only shown. Only what somebody said to come from a post or the network counts.
 */
export const yieldOfPosts = defineCheck({
  id: 'OC-2',
  needs: ['outcomes', 'posts', 'tracking'],
  run({ outcomes, posts, tracking }, settings) {
    const k = outcomes.inPeriod.length
    const n = posts.person.filter(({ id }) => !posts.untyped.has(id)).length
    const interval = burstyInterval(
      outcomes.months.map(({ count }) => count),
      LEVEL,
    )
    const perTen = (count: number) => (n === 0 ? null : (PER * count) / n)
    const [low, high] = [perTen(interval.low), perTen(interval.high)]
    const base: Partial<Finding> = {
      estimate: perTen(k),
      interval:
        low === null || high === null ? null : { low, high, level: LEVEL, method: 'garwood-dispersed' },
      n,
      unit: 'perTenPosts',
      values: {
        k,
        n,
        x: perTen(k),
        a: low,
        b: high,
        target: tracking.target,
        ratio: null,
        nearOne: 'no',
        mode: 'none',
        linked: outcomes.linked.length,
        minimum: settings.minimum,
      },
      evidence: [
        byKind(outcomes.inPeriod),
        ...outcomesByName(outcomes.inPeriod, posts.person),
        ...amountsByQuarter(outcomes),
      ],
      params: { target: tracking.target, dispersion: interval.dispersion },
    }
    if (n < settings.minimum) return insufficient(base)
    if (tracking.target !== null) return againstTarget(base, tracking.target)
    const past = tracking.previous && tracking.previous.own >= settings.minimum ? tracking.previous : null
    return past ? againstPast(base, { k, n }, past, settings) : informative(base)
  },
})

function againstTarget(base: Partial<Finding>, target: number): Finding {
  const limits = { pass: target, fail: target / 2 }
  const { estimate, interval } = base
  const found = {
    ...base,
    values: { ...base.values, mode: 'target' },
    params: { ...base.params, ...limits, mode: 'target' },
    limits,
  }
  if (estimate === null || estimate === undefined || !interval) return insufficient(found)
  return measured(linearScore(estimate, limits), found)
}

function againstPast(
  base: Partial<Finding>,
  now: { k: number; n: number },
  past: NonNullable<Tracking['previous']>,
  settings: CheckSettings,
): Finding {
  const test = poissonRateTest(
    { count: now.k, exposure: now.n },
    { count: past.outcomes, exposure: past.own },
    LEVEL,
  )
  const found = {
    ...base,
    params: { ...base.params, mode: 'past' },
    values: {
      ...base.values,
      mode: 'past',
      ratio: test?.ratio ?? null,
      nearOne: ratioNearOne(test?.ratio ?? null),
    },
  }
  if (!test || test.ratio === null || test.high === null || !settings.limits) return informative({ ...base })
  return measured(linearScore(test.ratio, settings.limits), {
    ...found,
    estimate: test.ratio,
    unit: 'ratio',
    isChange: true,
    interval: { low: test.low, high: test.high, level: LEVEL, method: 'conditional-binomial' },
  })
}

function byKind(outcomes: Outcome[]) {
  const rows = OUTCOME_KINDS.flatMap((kind) => {
    const found = outcomes.filter((outcome) => outcome.kind === kind)
    const linked = found.filter(({ postId }) => postId !== null).length
    return found.length === 0 ? [] : [[`common.outcome.${kind}`, found.length, linked]]
  })
  return evidenceTable('outcomesByKind', { kind: 'message', outcomes: 'integer', linked: 'integer' }, rows)
}
