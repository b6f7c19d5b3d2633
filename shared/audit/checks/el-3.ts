import type { Subject } from '#shared/model/labels'
import { median } from '#shared/stats/quantile'
import { defineCheck, halfKnown, insufficient, measured, type Finding } from '../define/define-check'
import { openDown } from '../define/at-worst'
import { drawnTable, MOST_ROWS } from '../support/evidence'
import type { LabelsFact } from '../facts/labels'
import type { PostsFact } from '../facts/posts'
import { KNOWN_ENOUGH, type ViewGroup, type Views } from '../facts/views'
import { leftOutOf, scoreOf } from '../define/judge-share'
import { labelDoubt, openFrom } from '../support/label-share'
import { sum } from '../support/measures'
import { nameOf, postTable } from '../support/post-evidence'

interface Viewed {
  id: string
  views: number
  off: boolean
  subject: Subject
  day: string
  name: string
  basis: ViewGroup['basis']
}

/**
 * Where the views come from: views of posts about neither the brand nor its trade, over all views. Openings of articles and impressions
 * are not added up: the share is taken inside each kind, and the kinds are weighed by their posts. A declared theme does not make views
 * of moods or news worth more.
 */
export const originOfViews = defineCheck({
  id: 'EL-3',
  needs: ['posts', 'labels', 'views'],
  run: ({ posts, labels, views }, settings) => {
    const viewed = views.groups.flatMap(({ basis, posts: some }) =>
      some.flatMap(({ post, day, views: count }): Viewed[] => {
        const subject = labels.byPost.get(post.id)?.subject
        if (!subject) return []
        const off = subject !== 'brand' && subject !== 'trade'
        return [{ id: post.id, views: count, off, subject, day, name: nameOf(post), basis }]
      }),
    )
    const n = viewed.length
    const known = views.viewed.length / posts.person.length
    const share = shareOf(viewed, isOff)
    const basis = views.groups.length > 1 ? 'both' : views.main.basis
    const values = { n, minimum: settings.minimum, known, basis }
    const base: Partial<Finding> = {
      n,
      unit: 'fraction',
      estimate: share,
      values,
      evidence: evidenceOf(viewed),
    }
    if (share === null || n < settings.minimum) return insufficient(base)
    const inLine = usualOf(
      viewed.filter(({ off }) => !off),
      views,
    )
    const sorted = [...viewed].sort((a, b) => b.views - a.views)
    const score = scoreOf(share, settings)
    const doubt = labelDoubt(labels.person, labels, labels.left.person)
    const open = [Math.min(1, share + doubt), Math.max(0, share - doubt)].map((some) =>
      scoreOf(some, settings),
    )
    const judged = measured(score, {
      ...base,
      ...openFrom(doubt, open),
      values: {
        ...values,
        p: share,
        withoutTop: shareOf(sorted.slice(1), isOff),
        median: median(inLine),
        medianAll: median(usualOf(viewed, views)),
      },
      ...(inLine.length === 0 ? { variant: 'failAll' } : {}),
      params: {
        basis: values.basis,
        knownViews: known,
        ...leftOutOf(sum(views.groups.map((group) => group.posts.length)) - n),
      },
    })
    const found = openDown(
      judged,
      scoreOf(shareOf([...viewed, ...unknownOff(posts, labels, views)], isOff) ?? 1, settings),
    )
    return known < KNOWN_ENOUGH ? halfKnown(found, 'fewViews') : found
  },
})

// An off-topic post with unknown views may have been seen as often as all posts of its kind together; a post without a label may be off-topic.
function unknownOff(
  posts: PostsFact,
  labels: LabelsFact,
  { groups, main }: Views,
): Pick<Viewed, 'views' | 'off' | 'basis'>[] {
  const seen = new Map(
    groups.flatMap((group) => group.posts.map((each) => [each.post.id, each.views] as const)),
  )
  return posts.person.flatMap((post) => {
    const subject = labels.byPost.get(post.id)?.subject
    const views = seen.get(post.id)
    if (subject === 'brand' || subject === 'trade' || (subject && views !== undefined)) return []
    const kind = post.type === 'article' ? 'articles' : 'others'
    const group = groups.find(({ basis }) => basis === kind) ?? main
    return [{ views: views ?? group.total, off: true, basis: group.basis }]
  })
}

function isOff({ off }: Pick<Viewed, 'off'>): boolean {
  return off
}

// The kinds are weighted by their posts; a kind without any views says nothing.
function shareOf<T extends Pick<Viewed, 'views' | 'basis'>>(
  viewed: readonly T[],
  isMeant: (post: T) => boolean,
): number | null {
  let share = 0
  let seen = 0
  for (const kind of ['others', 'articles', 'pooled'] as const) {
    const some = viewed.filter(({ basis }) => basis === kind)
    const all = sum(some.map(({ views }) => views))
    if (all === 0) continue
    seen += some.length
    share += (some.length * sum(some.filter(isMeant).map(({ views }) => views))) / all
  }
  return seen === 0 ? null : share / seen
}

// The views of the larger kind, since a median over openings and impressions together would be of neither; of the other where it has none.
function usualOf(viewed: readonly Viewed[], { main }: Views): number[] {
  const usual = viewed.filter(({ basis }) => basis === main.basis)
  return (usual.length > 0 ? usual : viewed).map((post) => post.views)
}

function evidenceOf(viewed: readonly Viewed[]): Finding['evidence'] {
  const isOneKind = new Set(viewed.map(({ basis }) => basis)).size < 2
  const subjects = (['brand', 'trade', 'career', 'off'] as const).map((subject) => {
    const some = viewed.filter((post) => post.subject === subject)
    return [
      subject,
      some.length,
      viewed.length ? some.length / viewed.length : null,
      ...(isOneKind ? [sum(some.map((post) => post.views))] : []),
      shareOf(viewed, (post) => post.subject === subject),
    ]
  })
  const top = [...viewed].sort((a, b) => b.views - a.views || (a.id < b.id ? -1 : 1)).slice(0, MOST_ROWS)
  return [
    drawnTable(
      'viewsBySubject',
      {
        subject: 'subject',
        posts: 'integer',
        postShare: 'percent',
        ...(isOneKind ? ({ views: 'integer' } as const) : {}),
        viewShare: 'percent',
      },
      subjects,
      'pairedBars',
    ),
    postTable(
      'mostViewed',
      { date: 'day', title: 'text', subject: 'subject', views: 'integer' },
      top,
      (post) => [post.day, post.name, post.subject, post.views],
      { total: viewed.length, order: 'extreme' },
    ),
  ]
}
