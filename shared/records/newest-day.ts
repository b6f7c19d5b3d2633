import type { Records } from '#shared/model/records'
import { createZone, isMoment, type Zone } from '../time/zone'

const DAY = 86_400_000
/** Days without anything after which what follows has to be several things to count. */
const FAR = 60
/** So many things of the same time are no slip of the hand; of few records, a fifth of them. */
const SEVERAL = 3

/** The newest day of some records in a zone, the day on which people there saw it; null where there is none. */
export function newestDay(
  { posts, activities, measures, outcomes }: Records,
  timezone: string,
): string | null {
  const moment = newest(posts.map(({ publishedAt }) => publishedAt))
  const days = [
    ...(moment === null ? [] : [dayIn(moment, createZone(timezone))]),
    ...activities.map(({ day }) => day),
    ...measures.map(({ date }) => date),
    ...outcomes.map(({ date }) => date),
  ]
  return newest(days)
}

function newest(days: readonly string[]): string | null {
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null)
}

/**
 * The day up to which the bulk of the records speaks. One or two dates months after all others (a year mistyped, a talk agreed for next June)
 * do not move it, and results, which may be planned, only where several come after everything else. Null where nothing is dated.
 */
export function bulkDay(records: Records, timezone: string): string | null {
  const { posts, activities, measures, outcomes } = records
  const days = new Map<string, number>()
  const count = (day: string) => days.set(day, (days.get(day) ?? 0) + 1)
  for (const { publishedAt } of posts) count(publishedAt.slice(0, 10))
  for (const { day } of activities) count(day)
  for (const { date } of measures) count(date)
  const end = lastTogether(days)
  if (end === null) {
    for (const { date } of outcomes) count(date)
    return lastTogether(days)
  }
  const last = inZone(records, end, timezone)
  const later = outcomes
    .map(({ date }) => date)
    .filter((day) => day > last)
    .sort()
  const chained = later.slice(0, chainLength([last, ...later]) - 1)
  return chained.length >= SEVERAL ? (chained.at(-1) ?? last) : last
}

/** The day on which people of the zone saw the newest post up to that UTC day, which may be the day after. */
function inZone({ posts }: Records, end: string, timezone: string): string {
  const moment = newest(
    posts.flatMap(({ publishedAt }) => (publishedAt.slice(0, 10) <= end ? [publishedAt] : [])),
  )
  if (moment === null || !isMoment(moment)) return end
  const day = dayIn(moment, createZone(timezone))
  return moment.slice(0, 10) === end || day > end ? day : end
}

/** Records dated after a day, the newest of them, and the files they come from. */
export function after(
  records: Records,
  day: string,
  timezone: string,
): { count: number; newest: string; files: string[] } | null {
  const zone = createZone(timezone)
  const found = [
    ...records.posts.map(({ publishedAt, sources }) => ({ day: dayIn(publishedAt, zone), files: sources })),
    ...[...records.measures, ...records.outcomes].map(({ date, source }) => ({ day: date, files: [source] })),
  ].filter((one) => one.day > day)
  if (found.length === 0) return null
  return {
    count: found.length,
    newest: found.reduce((last, one) => (one.day > last ? one.day : last), day),
    files: [...new Set(found.flatMap(({ files }) => files))].sort(),
  }
}

function dayIn(at: string, zone: Zone): string {
  return isMoment(at) ? zone(at).day : at
}

/** The last day that is not one of a few far from all before. */
function lastTogether(counts: ReadonlyMap<string, number>): string | null {
  const days = [...counts].sort(([one], [two]) => (one < two ? -1 : 1))
  const total = days.reduce((sum, [, count]) => sum + count, 0)
  const enough = Math.min(SEVERAL, Math.ceil(total / 5))
  let end = days.length
  let together = 0
  for (let at = days.length - 1; at > 0; at--) {
    together += days[at]![1]
    if (together >= enough) break
    if (apart(days[at - 1]![0], days[at]![0]) <= FAR) continue
    end = at
    together = 0
  }
  return days[end - 1]?.[0] ?? null
}

/** How many of sorted days follow one another without a long gap. */
function chainLength(days: readonly string[]): number {
  const gap = days.findIndex((day, at) => at > 0 && apart(days[at - 1]!, day) > FAR)
  return gap < 0 ? days.length : gap
}

function apart(day: string, later: string): number {
  return (Date.parse(later) - Date.parse(day)) / DAY
}
