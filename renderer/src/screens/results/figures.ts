import type { Audit, ViewGroup } from '#shared/model/audit'
import { emptyDays, type CalendarDay } from '#shared/charts/post-calendar'
import type { OutcomeMonth } from '#shared/charts/outcome-months'
import type { ViewsPoint } from '#shared/charts/views-outcomes'
import type { OutcomeRow } from '#renderer/store/rows'
import { isAttributed } from '#shared/records/attributed'
import { linkedPost } from '#renderer/store/outcomes'

/** The person's posts with known views, as points; an untitled post has an empty title. */
export function pointsOf(
  { posts, metrics }: Pick<Audit, 'posts' | 'metrics'>,
  group: ViewGroup['group'],
): ViewsPoint[] {
  const anomalies = new Set(metrics['person.anomalies'] ?? [])
  return posts.flatMap((post) => {
    if (post.who !== 'person' || post.seen === null) return []
    if (group !== 'all' && (post.type === 'article') !== (group === 'articles')) return []
    return [
      {
        id: post.id,
        title: post.title ?? '',
        views: post.seen.value,
        outcomes: post.outcomes,
        isAnomaly: anomalies.has(post.id),
      },
    ]
  })
}

/**
 * The kinds of views that can be shown, first the one that the report compares with the outcomes. Openings of articles and impressions are
 * never together; posts of one kind alone are `all`.
 */
export function basesOf({ viewGroups, checks }: Pick<Audit, 'viewGroups' | 'checks'>): ViewGroup['group'][] {
  const kinds = viewGroups.filter(({ group }) => group !== 'all')
  if (kinds.length < 2) return ['all']
  const judged = checks.find(({ id }) => id === 'OC-3')?.params['basis']
  return kinds
    .toSorted(
      (a, b) => Number(b.group === judged) - Number(a.group === judged) || b.with.posts - a.with.posts,
    )
    .map(({ group }) => group)
}

/** The points for a list of posts, in its order. */
export function pointsOfList(
  points: readonly ViewsPoint[],
  { posts }: { posts: readonly string[] },
): ViewsPoint[] {
  const byId = new Map(points.map((point) => [point.id, point]))
  return posts.flatMap((id) => byId.get(id) ?? [])
}

/** The group of views in which anomalies are judged: article views or impressions, never both. */
export function groupOfAnomalies({
  posts,
  metrics,
  viewGroups,
}: Pick<Audit, 'posts' | 'metrics' | 'viewGroups'>): ViewGroup | undefined {
  const first = metrics['person.anomalies']?.[0]
  const isArticle = posts.find(({ id }) => id === first)?.type === 'article'
  return viewGroups.find(({ group }) => group === (isArticle ? 'articles' : 'others'))
}

/** Posts and outcomes for every day of the period. */
export function calendarOf(
  { posts, period }: Pick<Audit, 'posts' | 'period'>,
  outcomes: readonly OutcomeRow[],
): CalendarDay[] {
  const days = emptyDays(period)
  const byDay = new Map(days.map((day) => [day.day, day]))
  for (const { who, day: published } of posts) {
    const day = who === 'person' ? byDay.get(published) : undefined
    if (day) day.posts++
  }
  for (const { date } of outcomes) {
    const day = byDay.get(date)
    if (day) day.outcomes++
  }
  return days
}

/** Outcomes of the period by month and kind, including months without any. */
export function monthsOf({ period }: Pick<Audit, 'period'>, outcomes: readonly OutcomeRow[]): OutcomeMonth[] {
  const months = new Map<string, OutcomeMonth>()
  for (const { day } of emptyDays(period)) {
    const month = day.slice(0, 7)
    if (!months.has(month)) months.set(month, { month, counts: {} })
  }
  for (const { date, kind } of outcomes) {
    const month = months.get(date.slice(0, 7))
    if (month) month.counts[kind] = (month.counts[kind] ?? 0) + 1
  }
  return [...months.values()]
}

/** The outcomes the audit counts: attributed to what was published, and not lost. The list shows the others too. */
export function countedOf(outcomes: readonly OutcomeRow[]): OutcomeRow[] {
  return outcomes.filter((outcome) => isAttributed({ ...outcome, postId: linkedPost(outcome) }))
}
