import type { Records } from '#shared/model/records'
import { createZone, isMoment } from '../time/zone'

/** The newest day of some records in a zone, the day on which people there saw it; null where there is none. */
export function newestDay(
  { posts, activities, measures, outcomes }: Records,
  timezone: string,
): string | null {
  const moment = newest(posts.map(({ publishedAt }) => publishedAt))
  const days = [
    ...(moment === null ? [] : [isMoment(moment) ? createZone(timezone)(moment).day : moment]),
    ...activities.map(({ day }) => day),
    ...measures.map(({ date }) => date),
    ...outcomes.map(({ date }) => date),
  ]
  return newest(days)
}

function newest(days: readonly string[]): string | null {
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null)
}
