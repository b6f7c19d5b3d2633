import { burstiness } from '#shared/stats/burstiness'
import { mean } from '#shared/stats/mean'
import { midmean } from '#shared/stats/midmean'
import { median } from '#shared/stats/quantile'
import type { Period } from '#shared/model/primitives'
import { eachDay, weekday, wholeWeeks, within } from '../../time/calendar'
import { datedPosts, type DatedPost } from '../support/dated-posts'
import { daysBetween, daysLater } from '../../time/days'
import { defineFact, Missing } from '../define/define-fact'
import { posts as postsFact, isOwn } from './posts'

/** Two own posts in a row and the hours between them. */
export interface ClosePair {
  first: DatedPost
  second: DatedPost
  hours: number
}

/** When the person's own posts and articles came out. */
export interface Cadence {
  own: DatedPost[]
  /** Whole weeks of the window and their own posts, oldest first, without weeks of leave; the window starts with the first post ever known. */
  weeks: { monday: string; count: number }[]
  /** Weeks of leave that were left out. */
  leave: number
  /** `middle`: the mean of the middle half of the weeks, which one post more hardly moves. */
  perWeek: { middle: number; median: number; mean: number } | null
  /** Only typed posts are known: silence is not. */
  isTyped: boolean
  /** Bₙ of Kim and Jo over the gaps between own posts, in hours where all times are known, else in days; null under 2 gaps. */
  burstiness: number | null
  /** Longest silence in days, the one that lasts until the day of the audit included. */
  longestGap: { days: number; from: string; to: string }
  /** Every silence between two own posts, longest first. */
  gaps: { days: number; from: string; to: string }[]
  /** Neighbours in time whose moments are both known. */
  pairs: ClosePair[]
  /** Neighbours of which one has a date alone, and those of them that may be hours apart. */
  untimed: { gaps: number; near: number }
}

/** Rhythm of own posts; posts known by their figures alone do not enter (own or shared is not known); missing without any own post. */
export const cadence = defineFact<Cadence>('cadence', (input) => {
  const posts = postsFact.of(input)
  if (posts instanceof Missing) return posts
  const history = datedPosts(input, 'person').filter(
    ({ post, day }) => day <= input.asOf && !posts.untyped.has(post.id),
  )
  const own = history.filter(
    ({ post, day }) => isOwn(post) && posts.dayOf.has(post.id) && day >= input.period.from,
  )
  const first = own[0]
  const last = own.at(-1)
  if (!first || !last) return new Missing('ownPosts')
  const begin = history[0]?.day ?? first.day
  const window = {
    from: begin > input.period.from ? mondayOf(begin) : input.period.from,
    to: input.period.to,
  }
  const mondays = wholeWeeks(window)
  const worked = mondays.filter((monday) => !isLeave(monday, input.client.leave ?? []))
  const weeks = weekCounts(worked, own)
  const counts = weeks.map(({ count }) => count)
  const gaps = [
    ...own.slice(1).map((post, index) => silence(own[index]?.day ?? post.day, post.day)),
    silence(last.day, input.asOf),
  ]
  const sorted = gaps.sort((a, b) => b.days - a.days || (a.from < b.from ? -1 : 1))
  return {
    own,
    weeks,
    leave: mondays.length - worked.length,
    perWeek:
      weeks.length === 0
        ? null
        : { middle: midmean(counts) ?? 0, median: median(counts) ?? 0, mean: mean(counts) ?? 0 },
    isTyped: posts.isTyped,
    burstiness: burstiness(distances(own)),
    longestGap: sorted[0] ?? silence(last.day, input.asOf),
    gaps: sorted,
    pairs: timedPairs(own),
    untimed: untimedGaps(own),
  }
})

// A week with three of its five working days off is a week of leave.
function isLeave(monday: string, leave: readonly Period[]): boolean {
  const days = eachDay({ from: monday, to: daysLater(monday, 4) })
  return days.filter((day) => leave.some((period) => within(day, period))).length >= 3
}

function weekCounts(mondays: string[], own: DatedPost[]): Cadence['weeks'] {
  const counts = new Map(mondays.map((monday) => [monday, 0]))
  for (const { day } of own) {
    const monday = mondayOf(day)
    const known = counts.get(monday)
    if (known !== undefined) counts.set(monday, known + 1)
  }
  return [...counts].map(([monday, count]) => ({ monday, count }))
}

function distances(own: DatedPost[]): number[] {
  const timed = timedPairs(own)
  if (timed.length === own.length - 1) return timed.map(({ hours }) => hours)
  return own.slice(1).map(({ day }, index) => daysBetween(own[index]?.day ?? day, day))
}

function timedPairs(own: DatedPost[]): ClosePair[] {
  return own.slice(1).flatMap((second, index) => {
    const first = own[index]
    if (!first || first.post.publishedAt.length === 10 || second.post.publishedAt.length === 10) return []
    return [
      {
        first,
        second,
        hours: (Date.parse(second.post.publishedAt) - Date.parse(first.post.publishedAt)) / 3_600_000,
      },
    ]
  })
}

function untimedGaps(own: DatedPost[]): Cadence['untimed'] {
  const gaps = own.slice(1).flatMap((second, index) => {
    const first = own[index]
    if (!first || (first.post.publishedAt.length > 10 && second.post.publishedAt.length > 10)) return []
    return [daysBetween(first.day, second.day)]
  })
  return { gaps: gaps.length, near: gaps.filter((days) => days <= 1).length }
}

function silence(from: string, to: string) {
  return { days: daysBetween(from, to), from, to }
}

function mondayOf(day: string): string {
  return daysLater(day, -weekday(day))
}
