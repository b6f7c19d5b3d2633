import type { MessageValues } from '#shared/model/app-error'
import { linearScore } from '#shared/stats/score'
import { defineCheck, insufficient, measured } from '../define/define-check'
import { openDown } from '../define/at-worst'
import { evidenceTable, MOST_ROWS } from '../support/evidence'
import { nameOf } from '../support/post-evidence'
import { ratioNearOne } from '../support/ratio-near-one'
import {
  ANY_RATE,
  ceilingOf,
  leastRatioOfHalves,
  middleOf,
  ratioOfHalves,
  shortHalves,
} from '../support/ratio-of-halves'

const LEVEL = 0.95
/** Averages as published, each under its own definition: drawn, never scored. */
const PUBLISHED = { low: 0.0174, high: 0.052 }

/** Page resonance: the median organic engagement rate (the network's page definition), second half of the period against the first. */
export const pageResonance = defineCheck({
  id: 'PG-2',
  needs: ['page', 'posts'],
  run({ page: { posts: published, engagementRate }, posts }, settings) {
    const rated = published.flatMap((post) => (post.rate === null ? [] : [{ ...post, rate: post.rate }]))
    const shown = rated.slice(-MOST_ROWS)
    const base = {
      n: rated.length,
      unit: 'ratio' as const,
      isChange: true,
      values: {
        n: rated.length,
        x: engagementRate?.median ?? null,
        sums: engagementRate?.ratioOfSums ?? null,
        ratio: null,
        nearOne: 'no',
        low: PUBLISHED.low,
        high: PUBLISHED.high,
        minimum: settings.minimum,
      },
      evidence: [
        evidenceTable(
          'pageRates',
          { day: 'day', post: 'text', rate: 'percent' },
          shown.map(({ day, post, rate }) => [day, nameOf(post), rate]),
          shown.map(({ post }) => post.id),
          { total: rated.length, order: 'latest', drawing: 'ratesInTime' },
        ),
      ],
      params: { definition: 'er_page', publishedLow: PUBLISHED.low, publishedHigh: PUBLISHED.high },
    }
    const short = (why: MessageValues) => insufficient({ ...base, values: { ...base.values, ...why } })
    if (rated.length < settings.minimum || !settings.limits) return short({ why: 'few' })
    const level = engagementRate?.median ?? 0
    if (level === 0) return measured(0, { ...base, estimate: 0, unit: 'fraction', variant: 'silent' })
    const middle = middleOf(posts.period)
    const ratio = ratioOfHalves(rated, middle, LEVEL)
    if (!ratio) return short(shortHalves(rated, middle))
    const finding = measured(linearScore(ratio.estimate, settings.limits), {
      ...base,
      estimate: ratio.estimate,
      ceiling: ceilingOf(level),
      interval: { ...ratio.percentile, level: LEVEL, method: 'bootstrap' },
      values: { ...base.values, ratio: ratio.estimate, nearOne: ratioNearOne(ratio.estimate) },
    })
    if (rated.length === published.length) return finding
    const possible = published.map(({ day, rate }) => ({
      day,
      ...(rate === null ? ANY_RATE : { low: rate, high: rate }),
    }))
    const least = leastRatioOfHalves(possible, middle, LEVEL)
    return openDown(finding, Math.min(linearScore(least.ratio, settings.limits), ceilingOf(least.usual)))
  },
})
