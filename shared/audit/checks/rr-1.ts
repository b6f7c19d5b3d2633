import { linearScore } from '#shared/stats/score'
import { shrinkLogMean } from '#shared/stats/shrink-log-mean'
import type { Tier } from '../benchmarks/benchmarks'
import type { CheckSettings } from '../catalogue'
import {
  defineCheck,
  halfKnown,
  insufficient,
  measured,
  notApplicable,
  type Finding,
} from '../define/define-check'
import { openDown } from '../define/at-worst'
import { evidenceTable, MOST_ROWS } from '../support/evidence'
import type { Resonance } from '../facts/resonance'
import { nameOf } from '../support/post-evidence'
import { ratioNearOne } from '../support/ratio-near-one'
import {
  ceilingOf,
  leastRatioOfHalves,
  middleOf,
  ratioOfHalves,
  shortHalves,
} from '../support/ratio-of-halves'

const LEVEL = 0.95

/**
 * Resonance: the median engagement rate of own posts, second half of the period (by date) against the first, no better than its level allows;
 * where the consultant entered a figure of the same definition, shrunk to it (50 at its first quartile, 90 at its median).
 */
export const resonanceRate = defineCheck({
  id: 'RR-1',
  needs: ['resonance', 'posts'],
  run({ resonance, posts }, settings) {
    const { own, tier } = resonance
    if (own.median === null) return notApplicable({ variant: 'noImpressions' })
    const base = describe(resonance, settings)
    if (own.inTime.length < settings.minimum)
      return insufficient({
        ...base,
        values: { ...base.values, why: 'few' },
        estimate: own.median,
        unit: 'fraction',
      })
    if (own.median === 0) return measured(0, { ...base, estimate: 0, unit: 'fraction', variant: 'silent' })
    const middle = middleOf(posts.period)
    const judged = tier?.isOwn
      ? againstTier(resonance, tier, base)
      : againstPast(resonance, middle, settings, base)
    const finding =
      own.possible.length === 0 ? judged : openDown(judged, leastOf(judged, resonance, middle, settings))
    if (resonance.isCut) return halfKnown(finding, 'listedOnly')
    return own.isOfMostSeen.rates ? halfKnown(finding, 'mostSeen') : finding
  },
})

function againstTier({ own: { rated } }: Resonance, tier: Tier, base: Partial<Finding>): Finding {
  const limits = { pass: tier.p50, fail: tier.p25 }
  const shrunk = shrinkLogMean(
    rated.map(({ rate }) => rate),
    { median: tier.p50, sigma: tier.sigma },
    { centre: 'median', level: LEVEL },
  )
  const params = { ...base.params, ...limits, mode: 'tier', benchmark: tier.id }
  if (!shrunk) return insufficient({ ...base, values: { ...base.values, why: 'few' }, params })
  const { estimate, low, high } = shrunk
  const rest = {
    ...base,
    estimate,
    interval: { low, high, level: LEVEL, method: 'empirical-bayes' },
    unit: 'fraction' as const,
    params,
    limits,
  }
  return measured(linearScore(estimate, limits), rest)
}

function againstPast(
  { own: { inTime, median: level } }: Resonance,
  middle: string,
  settings: CheckSettings,
  base: Partial<Finding>,
): Finding {
  const ratio = ratioOfHalves(inTime, middle, LEVEL)
  const params = { ...base.params, mode: 'history' }
  // Posts without a reaction are known: a half of nothing is no reason to leave the index.
  if (!ratio && inTime.some(({ rate }) => rate === 0))
    return measured(0, { ...base, estimate: level, unit: 'fraction', unsettled: true, params })
  if (!ratio || !settings.limits) {
    const values = { ...base.values, ...shortHalves(inTime, middle) }
    return insufficient({ ...base, estimate: level, unit: 'fraction', values, params })
  }
  return measured(linearScore(ratio.estimate, settings.limits), {
    ...base,
    estimate: ratio.estimate,
    interval: { ...ratio.percentile, level: LEVEL, method: 'bootstrap' },
    unit: 'ratio',
    ceiling: ceilingOf(level ?? 0),
    values: { ...base.values, ratio: ratio.estimate, nearOne: ratioNearOne(ratio.estimate) },
    params,
  })
}

// Rates that are not known, or in part alone, may all be against a rise.
function leastOf(
  { limits, unit }: Finding,
  { own: { possible } }: Resonance,
  middle: string,
  settings: CheckSettings,
): number {
  const { ratio, usual } = leastRatioOfHalves(possible, middle, LEVEL)
  if (limits) return linearScore(usual, limits)
  if (unit !== 'ratio' || !settings.limits) return 0
  return Math.min(linearScore(ratio, settings.limits), ceilingOf(usual))
}

function describe(
  { own: { rated, median: middle, ratioOfSums, converted, posts }, definition, tier }: Resonance,
  { minimum }: CheckSettings,
): Partial<Finding> {
  const newest = rated.slice(-MOST_ROWS)
  return {
    n: rated.length,
    scale: tier ? 'fraction' : 'ratio',
    figure: middle === null ? null : { value: middle, unit: 'fraction' },
    values: {
      n: rated.length,
      all: posts,
      own: 'yes',
      rate: middle,
      per100: numberOf(middle),
      sums: ratioOfSums,
      mode: tier?.isOwn ? 'tier' : 'history',
      definition,
      tierMedian: tier?.p50 ?? null,
      tierQuartile: tier?.p25 ?? null,
      ratio: null,
      nearOne: 'no',
      minimum,
    },
    params: {
      definition,
      ...(converted > 0 ? { converted } : {}),
      tierLow: tier?.p25 ?? null,
      tierMedian: tier?.p50 ?? null,
      tierHigh: tier?.p75 ?? null,
    },
    evidence: [
      evidenceTable(
        'postRates',
        { day: 'day', post: 'text', rate: 'percent' },
        newest.map(({ day, post, rate }) => [day, nameOf(post), rate]),
        newest.map(({ post }) => post.id),
        { total: rated.length, order: 'latest', drawing: 'ratesInTime' },
      ),
    ],
  }
}

// The grammatical number of so many interactions per hundred impressions, as printed: 1 is singular, under 2 is in French.
function numberOf(rate: number | null): 'one' | 'few' | 'many' {
  const printed = Math.round(1000 * (rate ?? 0)) / 10
  return printed === 1 ? 'one' : printed < 2 ? 'few' : 'many'
}
