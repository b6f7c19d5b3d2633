import { canonicalRef } from '#shared/values/urn'
import { localDay } from '#shared/time/days'
import { isMoment, millisOfMoment } from '#shared/time/zone'
import { timeOfLink } from './date-order'

/** LinkedIn schedules no further ahead; a later date states something else. */
const FURTHEST = 100 * 86_400_000

/**
 * When the post of a link appeared: the time in its id, unless that is the id of a share, made when the text was written, and the file states
 * a later day, to which it was scheduled. Null where neither is known.
 */
export function appearedAt(link: string, stated: string | null, timezone: string): string | null {
  const time = timeOfLink(link)
  if (time === null || stated === null) return time ?? stated
  const isActivity = canonicalRef(link)?.startsWith('activity:') ?? false
  return !isActivity && isScheduled(time, stated, timezone) ? stated : time
}

function isScheduled(written: string, stated: string, timezone: string): boolean {
  const day = isMoment(stated) ? localDay(stated, timezone) : stated
  const gap = Date.parse(day) - millisOfMoment(written)
  return day > localDay(written, timezone) && day > written.slice(0, 10) && gap < FURTHEST
}
