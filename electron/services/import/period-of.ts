import type { Period } from '#shared/model/primitives'
import type { Extract } from '#shared/records/extract'
import { createZone, isMoment, millisOfMoment } from '#shared/time/zone'

/**
 * First and last day a file covers, null for a file without dates. Dated figures determine it if there are any: lists of
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
  private first = Infinity
  private last = -Infinity

  add(at: string | number): this {
    if (typeof at === 'string' && !isMoment(at)) {
      this.days = widened(this.days, at)
      return this
    }
    const millis = typeof at === 'number' ? at : millisOfMoment(at)
    if (millis < this.first) this.first = millis
    if (millis > this.last) this.last = millis
    return this
  }

  in(timezone: string): Period | null {
    if (this.first > this.last) return this.days
    const zone = createZone(timezone)
    return [this.first, this.last].reduce((days, millis) => widened(days, zone(millis).day), this.days)
  }
}

function widened(span: Period | null, at: string): Period {
  if (span === null) return { from: at, to: at }
  return { from: at < span.from ? at : span.from, to: at > span.to ? at : span.to }
}
