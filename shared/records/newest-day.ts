import type { Post, Records } from '#shared/model/records'
import { createZone, isMoment, type Zone } from '../time/zone'

const DAY = 86_400_000
/** After this many empty days, what follows only counts if it is several records. */
const FAR = 60
/** This many records of the same time are no typing error; among few records, a fifth of them, and never a single one. */
const SEVERAL = 3
/** A hand-typed date is far if it lies this many times the usual interval after the others: at least two weeks for a post, a month for a figure. */
const TIMES_USUAL = 4
const FAR_POST = 14
const FAR_FIGURE = 31
const A_YEAR = 366

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
 * do not move it; hand-typed posts and results, which may be planned, only do if several come after everything else. Null where
 * nothing is dated.
 */
export function bulkDay(records: Records, timezone: string): string | null {
  const { posts, activities, measures, outcomes } = records
  const typed = seenPosts(posts).map(({ publishedAt }) => publishedAt.slice(0, 10))
  const ids = posts.filter(({ urns }) => urns.length > 0).map(({ publishedAt }) => publishedAt.slice(0, 10))
  const proven = [
    // Nobody types an id by hand: it counts for two dates.
    ...ids,
    ...ids,
    ...activities.map(({ day }) => day),
    ...measures.map(({ date }) => date),
  ]
  const known = new Set([...ids, ...activities.map(({ day }) => day)])
  const farFigure = usualGap(proven, FAR_FIGURE)
  const end = withTyped(
    lastTogether(proven, (day) => (known.has(day) ? FAR : farFigure)),
    typed,
  )
  const results = outcomes.map(({ date }) => date)
  if (end === null) return lastTogether(results, () => FAR)
  const last = inZone(records, end, timezone)
  const later = results.filter((day) => day > last).sort()
  const chained = later.slice(0, chainLength([last, ...later]) - 1)
  return chained.length >= SEVERAL ? (chained.at(-1) ?? last) : last
}

/** Posts without an id; where some of them have figures, those that have none may be planned. */
function seenPosts(posts: readonly Post[]): readonly Post[] {
  const typed = posts.filter(({ urns }) => urns.length === 0)
  const seen = typed.filter(({ metrics }) => Object.keys(metrics).length > 0)
  return seen.length > 0 ? seen : typed
}

function withTyped(proven: string | null, typed: readonly string[]): string | null {
  const later = proven === null ? typed : typed.filter((day) => day > proven)
  if (proven !== null && later.length < SEVERAL) return proven
  const far = usualGap(typed, FAR_POST)
  return lastTogether(later, () => far) ?? proven
}

/** Planned records are further from the others than those are from each other. */
function usualGap(days: readonly string[], least: number): number {
  const sorted = [...new Set(days)].sort()
  const gaps = sorted.slice(1).map((day, at) => apart(sorted[at]!, day))
  const usual = gaps.sort((a, b) => a - b)[(gaps.length - 1) >> 1] ?? FAR
  return Math.min(A_YEAR, Math.max(least, TIMES_USUAL * usual))
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
function lastTogether(dates: readonly string[], far: (day: string) => number): string | null {
  const counts = new Map<string, number>()
  for (const day of dates) counts.set(day, (counts.get(day) ?? 0) + 1)
  const days = [...counts].sort(([one], [two]) => (one < two ? -1 : 1))
  const enough = dates.length < SEVERAL ? 1 : Math.max(2, Math.min(SEVERAL, Math.ceil(dates.length / 5)))
  let end = days.length
  let together = 0
  for (let at = days.length - 1; at > 0; at--) {
    together += days[at]![1]
    if (together >= enough) break
    if (apart(days[at - 1]![0], days[at]![0]) <= far(days[at]![0])) continue
    end = at
    together = 0
  }
  return days[end - 1]?.[0] ?? null
}

/** How many of the sorted days follow each other without a long gap. */
function chainLength(days: readonly string[]): number {
  const gap = days.findIndex((day, at) => at > 0 && apart(days[at - 1]!, day) > FAR)
  return gap < 0 ? days.length : gap
}

function apart(day: string, later: string): number {
  return (Date.parse(later) - Date.parse(day)) / DAY
}
