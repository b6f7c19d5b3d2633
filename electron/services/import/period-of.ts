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
  const span = new Span()
  if (measures.length > 0) {
    for (const { from, date } of measures) span.add(from ?? date).add(date)
  } else {
    for (const { publishedAt } of posts) span.add(publishedAt)
    for (const { at } of activities) if (at !== null) span.add(at)
    for (const { date } of outcomes) span.add(date)
  }
  return span.in(timezone)
}

/** First and last of days and moments, which are only turned into days of a time zone at the end. */
class Span {
  private days: Period | null = null
  private moments: Period | null = null

  add(at: string): this {
    if (isMoment(at)) this.moments = widened(this.moments, at)
    else this.days = widened(this.days, at)
    return this
  }

  in(timezone: string): Period | null {
    if (this.moments === null) return this.days
    const zone = createZone(timezone)
    const from = zone(this.moments.from).day
    const to = zone(this.moments.to).day
    return widened(widened(this.days, from), to)
  }
}

function widened(span: Period | null, at: string): Period {
  if (span === null) return { from: at, to: at }
  if (at < span.from) span.from = at
  if (at > span.to) span.to = at
  return span
}
