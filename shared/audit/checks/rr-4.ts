import type { Post } from '#shared/model/records'
import { hIndex } from '#shared/stats/concentration'
import { mean } from '#shared/stats/mean'
import { medianOverMean, medianOverMeanTest } from '#shared/stats/median-over-mean'
import { median } from '#shared/stats/quantile'
import { linearScore } from '#shared/stats/score'
import { defineCheck, halfKnown, insufficient, measured } from '../define/define-check'
import { openDown } from '../define/at-worst'
import { evidenceTable } from '../support/evidence'
import { sum } from '../support/measures'
import { nameOf } from '../support/post-evidence'
import { runsFor } from '../support/resampling-runs'

const LEVEL = 0.95
const STEPS = 30
const RUNS = 500

/**
 * Regularity of resonance: median / mean of what own posts bring, with the h-index of posts (h posts with at least h steps). Where under three
 * posts in five are known, they are the most seen ones: shown, not judged.
 */
export const regularity = defineCheck({
  id: 'RR-4',
  needs: ['yields'],
  run({ yields: { posts, basis, unit, definition, isOfMostSeen, isCut, all, unknown } }, settings) {
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
        clicks: definition === 'er_member_xlsx' ? 'yes' : 'no',
        all,
        ratio,
        median: median(values),
        mean: mean(values),
        minimum: settings.minimum,
      },
      evidence: [staircase(posts, unit, h)],
      params: { basis, unit, h },
    }
    if (values.length < settings.minimum || !settings.limits) return insufficient(base)
    const found = medianOverMeanTest(values, { level: LEVEL, runs: Math.min(RUNS, runsFor(values.length)) })
    // Nothing came of any of them: known, and the same as nothing of half of them.
    if (!found) return measured(0, { ...base, estimate: 0, variant: 'silent' })
    const judged = measured(linearScore(found.estimate, settings.limits), {
      ...base,
      interval: { low: found.low, high: found.high, level: LEVEL, method: 'lognormal-bootstrap' },
      // Views replace the unknown interactions, which may be anything.
      ...(basis === 'views' ? { open: { low: 0, high: 100 } } : {}),
    })
    const known = posts.filter(({ post }) => !unknown.has(post.id)).map(({ value }) => value)
    const finding =
      unknown.size === 0
        ? judged
        : openDown(
            judged,
            linearScore((leastRatio(known, unknown.size) * found.low) / found.estimate, settings.limits),
          )
    if (isCut) return halfKnown(finding, 'listedOnly')
    return isOfMostSeen ? halfKnown(finding, 'mostSeen') : finding
  },
})

// A post of which nothing is known brought nothing, or as much as all the known ones together.
function leastRatio(known: readonly number[], unknown: number): number {
  const all = sum(known)
  const ratios = [0, 1, unknown].map((peaks) => {
    const open = Array.from({ length: unknown }, (_, index) => (index < peaks ? all : 0))
    return medianOverMean([...known, ...open]) ?? 0
  })
  return Math.min(...ratios)
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
