import type { Interval } from '#shared/model/audit'
import type { Subject } from '#shared/model/labels'
import { bootstrap } from '#shared/stats/bootstrap'
import { median } from '#shared/stats/quantile'
import { defineCheck, insufficient, measured, type Finding } from '../define/define-check'
import { evidenceTable } from '../support/evidence'
import type { ViewGroup } from '../facts/views'
import { scoreOf } from '../define/judge-share'
import { sum } from '../support/measures'
import { nameOf, postTable } from '../support/post-evidence'

const KNOWN = 0.6
const SHOWN = 5
const RESAMPLED_AT_MOST = 500

interface Viewed {
  id: string
  views: number
  off: boolean
  subject: Subject
  day: string
  name: string
}

/**
 * Where the views come from: views of posts neither on the line nor about the brand or its trade, over all views. Openings of
 * articles and impressions are not added up: the larger group whose views are known for 60 % of its posts.
 */
export const originOfViews = defineCheck({
  id: 'EL-3',
  needs: ['posts', 'labels', 'themes', 'views'],
  run: ({ posts, labels, themes, views }, settings) => {
    const groups = [...views.groups].sort((a, b) => b.posts.length - a.posts.length)
    const inGroup = ({ basis }: ViewGroup) =>
      posts.person.filter(({ type }) => basis === 'pooled' || (type === 'article') === (basis === 'articles'))
        .length
    const group =
      groups.find((candidate) => candidate.posts.length / inGroup(candidate) >= KNOWN) ?? groups[0]
    const viewed = (group?.posts ?? []).flatMap(({ post, day, views: count }): Viewed[] => {
      const subject = labels.byPost.get(post.id)?.subject
      if (subject === undefined) return []
      const off = !themes.onLine(post) && subject !== 'brand' && subject !== 'trade'
      return [{ id: post.id, views: count, off, subject, day, name: nameOf(post) }]
    })
    const n = viewed.length
    const known = group ? group.posts.length / inGroup(group) : 0
    const share = shareOff(viewed)
    const values = { n, minimum: settings.minimum, known, basis: group?.basis ?? 'others' }
    const base: Partial<Finding> = {
      n,
      unit: 'fraction',
      estimate: share,
      values,
      evidence: evidenceOf(viewed),
    }
    if (share === null || n < settings.minimum) return insufficient(base)
    if (known < KNOWN) return insufficient({ ...base, variant: 'fewViews' })
    const interval = intervalOf(viewed)
    const inLine = viewed.filter(({ off }) => !off).map((post) => post.views)
    const sorted = [...viewed].sort((a, b) => b.views - a.views)
    return measured(scoreOf(share, settings), {
      ...base,
      interval,
      values: {
        ...values,
        p: share,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        withoutTop: shareOff(sorted.slice(1)),
        median: median(inLine),
        medianAll: median(viewed.map((post) => post.views)),
      },
      ...(inLine.length === 0 ? { variant: 'failAll' } : {}),
      params: { basis: values.basis, knownViews: known },
    })
  },
})

function shareOff(viewed: readonly Viewed[]): number | null {
  const all = sum(viewed.map(({ views }) => views))
  return all === 0 ? null : sum(viewed.filter(({ off }) => off).map(({ views }) => views)) / all
}

function intervalOf(viewed: readonly Viewed[]): Interval | null {
  if (viewed.length > RESAMPLED_AT_MOST) return null
  const found = bootstrap(shareOff, viewed)
  return found && { ...found.percentile, level: 0.95, method: 'bootstrap' }
}

function evidenceOf(viewed: readonly Viewed[]): Finding['evidence'] {
  const all = sum(viewed.map(({ views }) => views))
  const subjects = (['brand', 'trade', 'career', 'off'] as const).map((subject) => {
    const some = viewed.filter((post) => post.subject === subject)
    const views = sum(some.map((post) => post.views))
    return [
      subject,
      some.length,
      viewed.length ? some.length / viewed.length : null,
      views,
      all ? views / all : null,
    ]
  })
  const top = [...viewed].sort((a, b) => b.views - a.views || (a.id < b.id ? -1 : 1)).slice(0, SHOWN)
  return [
    evidenceTable(
      'viewsBySubject',
      { subject: 'subject', posts: 'integer', postShare: 'percent', views: 'integer', viewShare: 'percent' },
      subjects,
    ),
    postTable(
      'mostViewed',
      { date: 'day', title: 'text', subject: 'subject', views: 'integer' },
      top,
      (post) => [post.day, post.name, post.subject, post.views],
    ),
  ]
}
