import type { Post } from '#shared/model/records'
import { hIndex } from '#shared/stats/concentration'
import { mean } from '#shared/stats/mean'
import { median } from '#shared/stats/quantile'
import { linearScore } from '#shared/stats/score'
import { stationaryBootstrap } from '#shared/stats/stationary-bootstrap'
import { defineCheck, insufficient, measured } from '../define/define-check'
import { evidenceTable } from '../support/evidence'
import { nameOf } from '../support/post-evidence'
import { runsFor } from '../support/resampling-runs'

const LEVEL = 0.95
const STEPS = 30

/** Regularity of resonance: median / mean of what posts bring, with the h-index of posts (h posts with at least h steps). */
export const regularity = defineCheck({
  id: 'RR-4',
  needs: ['yields'],
  run({ yields: { posts, basis, unit } }, settings) {
    const values = posts.map(({ value }) => value)
    const ratio = medianOverMean(values)
    const h = hIndex(values, unit)
    const base = {
      estimate: ratio,
      n: values.length,
      unit: 'ratio' as const,
      // Said as a share of the mean, and so are its limits.
      scale: 'fraction' as const,
      values: {
        n: values.length,
        h,
        least: h * unit,
        basis,
        ratio,
        median: median(values),
        mean: mean(values),
        minimum: settings.minimum,
      },
      evidence: [staircase(posts, unit, h)],
      params: { basis, unit, h },
    }
    if (values.length < settings.minimum || !settings.limits) return insufficient(base)
    // Posts of one season resemble each other: blocks keep that.
    const spread = stationaryBootstrap(medianOverMean, values, { level: LEVEL, runs: runsFor(values.length) })
    if (!spread) return insufficient(base)
    return measured(linearScore(spread.estimate, settings.limits), {
      ...base,
      interval: { ...spread.percentile, level: LEVEL, method: 'stationary-bootstrap' },
    })
  },
})

function medianOverMean(values: readonly number[]): number | null {
  const [middle, average] = [median(values), mean(values)]
  return middle === null || !average ? null : middle / average
}

function staircase(posts: { value: number; post: Post }[], unit: number, h: number) {
  const best = [...posts]
    .sort((a, b) => b.value - a.value || (a.post.id < b.post.id ? -1 : 1))
    .slice(0, Math.max(STEPS, h + 5))
  return evidenceTable(
    'staircase',
    { rank: 'integer', post: 'text', value: 'integer', step: 'integer' },
    best.map(({ post, value }, index) => [index + 1, nameOf(post), value, (index + 1) * unit]),
    best.map(({ post }) => post.id),
    { total: posts.length, order: 'first', drawing: 'none' },
  )
}
