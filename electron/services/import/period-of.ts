import type { Period } from '#shared/model/primitives'
import type { Extract } from '#shared/records/extract'
import { createZone, isMoment } from '#shared/records/zone'

/**
 * First and last day that a file speaks of, null for a file without dates. Dated figures say it where there are any: lists of
 * best posts also hold posts from before their period.
 */
export function periodOf(
  { posts, activities, measures, outcomes }: Extract,
  timezone: string,
): Period | null {
  const zone = createZone(timezone)
  const dayOf = (at: string) => (isMoment(at) ? zone(at).day : at)
  const days =
    measures.length > 0
      ? measures.flatMap(({ from, date }) => (from === null ? [date] : [from, date]))
      : [
          ...posts.map((post) => post.publishedAt),
          ...activities.map(({ at }) => at),
          ...outcomes.map(({ date }) => date),
        ]
  let period: Period | null = null
  for (const at of days) {
    const day = dayOf(at)
    if (period === null) period = { from: day, to: day }
    else if (day < period.from) period.from = day
    else if (day > period.to) period.to = day
  }
  return period
}
