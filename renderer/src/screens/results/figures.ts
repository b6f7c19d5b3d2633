import type { Audit, AuditPost } from '#shared/model/audit'
import { emptyDays, type CalendarDay } from '#shared/charts/post-calendar'
import type { OutcomeMonth } from '#shared/charts/outcome-months'
import type { ViewsPoint } from '#shared/charts/views-outcomes'
import type { OutcomeRow } from '#renderer/store/rows'

/** Which posts are looked at: all of them, articles (openings) or the others (times shown). */
export type Basis = 'all' | 'articles' | 'others'

/** What a group of posts was seen and brought. */
export interface Totals {
  n: number
  views: number
  outcomes: number
  mean: number | null
  median: number | null
  /** Share of all views that the five most seen have, 0-1. */
  topShare: number | null
}

/** Openings of an article, else times shown; null where neither is known. */
export function viewsOf({
  type,
  views,
  impressions,
}: Pick<AuditPost, 'type' | 'views' | 'impressions'>): number | null {
  return type === 'article' ? (views ?? impressions) : (impressions ?? views)
}

/** The person's posts with known views, as points; a post without a title has an empty one. */
export function pointsOf({ posts, metrics }: Pick<Audit, 'posts' | 'metrics'>, basis: Basis): ViewsPoint[] {
  const listed = metrics['person.anomalies']
  const anomalies = new Set<string>(Array.isArray(listed) ? listed : [])
  return posts.flatMap((post) => {
    const views = viewsOf(post)
    if (post.who !== 'person' || views === null) return []
    if (basis !== 'all' && (post.type === 'article') !== (basis === 'articles')) return []
    return [
      {
        id: post.id,
        title: post.title ?? '',
        views: Math.max(1, views),
        outcomes: post.outcomes,
        isAnomaly: anomalies.has(post.id),
      },
    ]
  })
}

/** What the points add up to. */
export function totalsOf(points: readonly ViewsPoint[]): Totals {
  const values = points.map(({ views }) => views).sort((a, b) => a - b)
  const views = values.reduce((sum, value) => sum + value, 0)
  const half = values.length / 2
  const middle = values.slice(Math.ceil(half) - 1, Math.floor(half) + 1)
  return {
    n: points.length,
    views,
    outcomes: points.reduce((sum, point) => sum + point.outcomes, 0),
    mean: values.length === 0 ? null : views / values.length,
    median: middle.length === 0 ? null : middle.reduce((sum, value) => sum + value, 0) / middle.length,
    topShare: views === 0 ? null : values.slice(-5).reduce((sum, value) => sum + value, 0) / views,
  }
}

/** The most seen and the most productive, five of each at most. */
export function topFives(points: readonly ViewsPoint[]): {
  seen: ViewsPoint[]
  useful: ViewsPoint[]
  shared: number
} {
  const seen = points.toSorted((a, b) => b.views - a.views || (a.id < b.id ? -1 : 1)).slice(0, 5)
  const useful = points
    .filter(({ outcomes }) => outcomes > 0)
    .toSorted((a, b) => b.outcomes - a.outcomes || b.views - a.views || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
  return { seen, useful, shared: seen.filter((point) => useful.includes(point)).length }
}

/** Posts and outcomes of every day of the period. */
export function calendarOf(
  { posts, period }: Pick<Audit, 'posts' | 'period'>,
  outcomes: readonly OutcomeRow[],
): CalendarDay[] {
  const days = emptyDays(period)
  const byDay = new Map(days.map((day) => [day.day, day]))
  for (const { who, publishedAt } of posts) {
    const day = who === 'person' ? byDay.get(publishedAt.slice(0, 10)) : undefined
    if (day) day.posts++
  }
  for (const { date } of outcomes) {
    const day = byDay.get(date)
    if (day) day.outcomes++
  }
  return days
}

/** Outcomes of the period by month and kind; months without any are there too. */
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

/** The post that an outcome is linked to: what the consultant said, else what the file says. */
export function postOf({ link, postId }: Pick<OutcomeRow, 'link' | 'postId'>): string | null {
  return link === undefined ? postId : link
}

/** Whole days from a post to an outcome. */
export function delayDays(publishedAt: string, date: string): number {
  return Math.round(
    (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${publishedAt.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  )
}
