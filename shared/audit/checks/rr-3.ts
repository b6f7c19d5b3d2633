import type { EvidenceId } from '#shared/locale/keys'
import type { Drawing } from '#shared/model/audit'
import { dominance } from '#shared/stats/concentration'
import { mean } from '#shared/stats/mean'
import { median } from '#shared/stats/quantile'
import { BANDS, linearScore } from '#shared/stats/score'
import type { Limits } from '../catalogue'
import { defineCheck, halfKnown, insufficient, measured } from '../define/define-check'
import { limitsOf } from '../define/judge-share'
import { openDown } from '../define/at-worst'
import { drawnTable, evidenceTable } from '../support/evidence'
import type { Outlier } from '../facts/anomalies'
import { KNOWN_ENOUGH, type ViewGroup } from '../facts/views'
import { sum } from '../support/measures'
import { nameOf, postTable } from '../support/post-evidence'

const LORENZ_POINTS = 50

/** Distances under the threshold over which a peak becomes unusual: nothing jumps at the threshold. */
const NEARLY = 0.5

/**
 * Dependence on one peak: the share of the top post in all views, and its distance from the usual (the spread of the logarithms is drawn to 1, as usual
 * for posts). The score is the mean of two: that of the share, and one that falls from 100 to 50 as the distance reaches its threshold. Both
 * too high fail, one of them warns.
 */
export const dependence = defineCheck({
  id: 'RR-3',
  needs: ['views', 'anomalies'],
  run({ views, anomalies }, settings) {
    const { main } = views
    const { posts, values, denominator } = main
    const { pass, fail } = limitsOf(settings)
    const share = dominance(values, denominator.value)
    const top = posts.reduce((best, post) => (post.views > best.views ? post : best))
    const group = anomalies.groups.find(({ basis }) => basis === main.basis)
    const standing = group?.standing?.find(({ post }) => post.id === top.post.id) ?? null
    const without = values.filter((_, index) => posts[index] !== top)
    const dominates = share !== null && share >= fail
    const unusual = standing?.flagged ?? false
    const both = dominates && unusual
    const base = {
      estimate: share,
      n: values.length,
      unit: 'fraction' as const,
      values: {
        n: values.length,
        p: share,
        views: top.views,
        basis: main.basis,
        mean: main.mean,
        meanWithout: mean(without),
        median: main.median,
        medianWithout: median(without),
        ratio: standing?.ratio ?? null,
        case: both ? 'both' : dominates ? 'dominates' : unusual ? 'unusual' : 'none',
        day: top.day,
        denominator: denominator.source,
        ratioKnown: standing?.ratio ? 'yes' : 'no',
        medianMoves: printed(main.median) === printed(median(without)) ? 'no' : 'yes',
        all: Math.round(values.length / main.known),
        minimum: settings.minimum,
      },
      evidence: [
        withAndWithout('withAndWithoutPeak', values, without, 'none'),
        lorenz(values),
        peak(main, top),
        ...aside(main, anomalies.flagged),
      ],
      params: {
        basis: main.basis,
        denominator: denominator.source,
        z: standing?.z ?? null,
        zThreshold: group?.threshold ?? null,
        ...asideParams(main, anomalies.flagged),
      },
    }
    if (share === null || values.length < settings.minimum) return insufficient(base)
    const { value: all, source } = denominator
    // A post of which nothing is known may have been seen as often as all the known ones together, where the daily sheet leaves so much.
    const most = source === 'daily' ? Math.min(main.total, all - main.total) / all : 1 / 2
    const isOpen = main.known < 1
    const apart = standing && group ? (group.threshold - standing.z) / NEARLY : 1
    const score = (linearScore(share, { pass, fail }) + 50 + 50 * Math.min(1, Math.max(0, apart))) / 2
    const judged = measured(Math.min(score, both ? ofFail(share, fail) : 100), base)
    const found = isOpen ? openDown(judged, leastScore(Math.max(share, most), { pass, fail })) : judged
    if (views.isCut) return halfKnown(found, 'listedOnly')
    return main.known < KNOWN_ENOUGH ? halfKnown(found, 'mostSeen') : found
  },
})

// An unknown peak is taken as unusual as can be.
function leastScore(share: number, { pass, fail }: Limits): number {
  const score = (linearScore(share, { pass, fail }) + 50) / 2
  return share >= fail ? Math.min(score, ofFail(share, fail)) : score
}

// A peak that is both falls to 0 as it becomes everything.
function ofFail(share: number, fail: number): number {
  return (BANDS.mostOfFail * (1 - share)) / (1 - fail)
}

/** A median as the sentence prints it. */
function printed(views: number | null): number | null {
  return views === null ? null : Math.round(views)
}

// What the consultant set aside is shown, and judges nothing: the verdict stays with the rule.
function aside(main: ViewGroup, flagged: readonly Outlier[]) {
  const own = flagged.filter((outlier) => isIn(main, outlier))
  if (!own.some(({ reason }) => reason === 'byHand')) return []
  const rest = main.posts.filter(({ post }) => !own.some((outlier) => outlier.post === post))
  return [
    postTable(
      'setAside',
      { day: 'day', post: 'text', views: 'integer', ratio: 'decimal', reason: 'message' },
      own.map((outlier) => ({ ...outlier, id: outlier.post.id })),
      ({ day, post, views, ratio, reason }) => [day, nameOf(post), views, ratio, `evidence.reason.${reason}`],
    ),
    withAndWithout(
      'withAndWithoutAside',
      main.values,
      rest.map(({ views }) => views),
    ),
  ]
}

function asideParams(main: ViewGroup, flagged: readonly Outlier[]): Record<string, number> {
  const count = flagged.filter((outlier) => outlier.reason === 'byHand' && isIn(main, outlier)).length
  return count === 0 ? {} : { setAside: count }
}

function isIn({ posts }: ViewGroup, outlier: Outlier): boolean {
  return posts.some(({ post }) => post === outlier.post)
}

function withAndWithout(
  id: EvidenceId,
  values: readonly number[],
  without: readonly number[],
  drawing: Drawing = 'table',
) {
  const rows = [
    ['mean', mean(values), mean(without)],
    ['median', median(values), median(without)],
    ['total', sum(values), sum(without)],
    ['posts', values.length, without.length],
  ] as const
  return drawnTable(
    id,
    { figure: 'message', with: 'integer', without: 'integer' },
    rows.map(([figure, full, rest]) => [`evidence.figure.${figure}`, full, rest]),
    drawing,
  )
}

function lorenz(values: number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  const total = sum(sorted)
  const step = Math.max(1, Math.ceil(sorted.length / LORENZ_POINTS))
  const rows: [number, number][] = [[0, 0]]
  let reached = 0
  sorted.forEach((value, index) => {
    reached += value
    if ((index + 1) % step === 0 || index >= sorted.length - 2)
      rows.push([(index + 1) / sorted.length, total === 0 ? 0 : reached / total])
  })
  return drawnTable('lorenz', { postShare: 'percent', viewShare: 'percent' }, rows, 'lorenz')
}

function peak({ median: usual }: ViewGroup, top: ViewGroup['posts'][number]) {
  return evidenceTable(
    'peak',
    { day: 'day', post: 'text', type: 'postType', views: 'integer', usual: 'integer' },
    [[top.day, nameOf(top.post), top.post.type, top.views, usual]],
    [top.post.id],
    { drawing: 'none' },
  )
}
