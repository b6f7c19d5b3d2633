import type { FormatId } from '#shared/locale/keys'
import type { Period } from '#shared/model/primitives'
import type { ActivityKind } from '#shared/model/records'
import { quantile } from '#shared/stats/quantile'
import { eachDay, intersection, weekday, within, workingDays } from '../../time/calendar'
import { daysBetween, daysLater } from '../../time/days'
import { defineFact, Missing } from '../define/define-fact'
import type { AuditInput } from '../define/input'
import { newestMeasure, sum } from '../support/measures'
import { datedPosts } from '../support/dated-posts'

const WINDOW = 30
const REACTING: readonly ActivityKind[] = ['comment', 'reaction', 'vote']

/** Activities over the 30 days that end on the day of the audit. */
export interface LastThirtyDays extends Period {
  count: number
  workingDays: number
  /** All activities of the window, those of weekends and holidays included, over its working days. */
  perWorkingDay: number | null
}

/** Activities per working day over the days that the comments and reactions cover; what is done on a weekend is carried by the working days. */
export interface CoveredDays extends Period {
  days: number
  workingDays: number
  mean: number
  p90: number
  /** Activities per day of the week, Monday first, whole span. */
  byWeekday: number[]
  /** The busiest days, most first. */
  busiest: { day: string; count: number }[]
}

/** What the person did in public: posts, shares, articles, comments, reactions, votes; replies under own posts are left out. */
export interface ActivityDays {
  source: 'records' | 'typed'
  /** The lists of reactions and of comments are both there; without one of them the count is the least that was done. */
  isWhole: boolean
  /** Rows of these lists that belong to no known day: they may all be of the days that are judged. */
  undated: number
  last30: LastThirtyDays | null
  covered: CoveredDays | null
}

/** Public activities per day; missing where only posts are known, because elsewhere silence and a missing file look the same. */
export const activityDays = defineFact<ActivityDays>('activityDays', (input) => {
  const reacting = input.records.activities.filter(
    ({ kind, day }) => REACTING.includes(kind) && day <= input.asOf,
  )
  if (reacting.length === 0) return typed(input)
  const perDay = new Map<string, number>()
  const add = (day: string, count: number) => perDay.set(day, (perDay.get(day) ?? 0) + count)
  for (const { day, count } of reacting) add(day, count)
  for (const { day } of datedPosts(input, 'person')) add(day, 1)
  const days = reacting.map(({ day }) => day).sort()
  const last = days.at(-1) ?? input.asOf
  const exported = exportedUntil(input)
  const known = { from: days[0] ?? input.asOf, to: exported !== null && exported > last ? exported : last }
  return {
    source: 'records',
    isWhole: WHOLE.every(
      ([act, format]) =>
        reacting.some(({ kind }) => kind === act) ||
        input.sources.some((source) => source.format === format && isRead(source)),
    ),
    undated: sum(input.sources.filter(({ format }) => ACTS.includes(format)).map(undatedIn)),
    last30: lastThirty(input, perDay, known),
    covered: covered(input, perDay, known),
  }
})

/** Something of it could be read, or there was nothing to read. */
function isRead({ kept, rejected }: AuditInput['sources'][number]): boolean {
  return kept > 0 || rejected.length === 0
}

function undatedIn({ rejected, warnings }: AuditInput['sources'][number]): number {
  const counts = warnings.flatMap(({ key, values: { count } }) =>
    key === 'errors.import.commentsUndated' && typeof count === 'number' ? [count] : [],
  )
  return rejected.length + sum(counts)
}

const WHOLE: readonly (readonly [ActivityKind, FormatId])[] = [
  ['reaction', 'linkedin-reactions'],
  ['comment', 'linkedin-comments'],
]

/** Lists of what was done, which a member export gives whole up to the day it was made. */
const ACTS: readonly FormatId[] = ['linkedin-reactions', 'linkedin-comments', 'linkedin-votes']

/** The newest day of anything in the export that holds those lists: until then they prove silence; null without an export. */
function exportedUntil({ sources, asOf }: AuditInput): string | null {
  const roots = sources
    .filter(({ format }) => ACTS.includes(format))
    .flatMap(({ file }) => exportOf(file) ?? [])
  const days = sources.flatMap(({ file, format, period }) =>
    format.startsWith('linkedin-') && period && roots.includes(exportOf(file) ?? '') ? [period.to] : [],
  )
  const newest = days.sort().at(-1)
  return newest === undefined ? null : newest < asOf ? newest : asOf
}

/** The archive that a file lies in, or the folder called after one; null for a loose file, whose neighbours may be of another day. */
function exportOf(file: string): string | null {
  return /^.*?\.zip\/|^.*?linked[ _-]?in[^/]*\//i.exec(file)?.[0] ?? null
}

function lastThirty(input: AuditInput, perDay: Map<string, number>, known: Period): LastThirtyDays | null {
  const window = { from: daysLater(input.asOf, 1 - WINDOW), to: input.asOf }
  if (!within(known.to, window) || known.from > daysLater(window.from, 7)) return null
  const working = workingDays(window, input.client)
  const count = sum(eachDay(window).map((day) => perDay.get(day) ?? 0))
  return {
    ...window,
    count,
    workingDays: working.length,
    perWorkingDay: working.length === 0 ? null : count / working.length,
  }
}

function covered(input: AuditInput, perDay: Map<string, number>, known: Period): CoveredDays | null {
  const span = intersection(known, input.period)
  const days = eachDay(span)
  const working = workingDays(span, input.client)
  const counts = working.map((day) => perDay.get(day) ?? 0)
  if (working.length === 0) return null
  const byWeekday = Array.from({ length: 7 }, () => 0)
  for (const day of days) byWeekday[weekday(day)] = (byWeekday[weekday(day)] ?? 0) + (perDay.get(day) ?? 0)
  return {
    ...span,
    days: daysBetween(span.from, span.to) + 1,
    workingDays: working.length,
    mean: sum(byWeekday) / working.length,
    p90: quantile(counts, 0.9) ?? 0,
    byWeekday,
    busiest: days
      .map((day) => ({ day, count: perDay.get(day) ?? 0 }))
      .sort((a, b) => b.count - a.count || (a.day < b.day ? -1 : 1))
      .slice(0, 10),
  }
}

function typed(input: AuditInput): ActivityDays | Missing {
  const window = { from: daysLater(input.asOf, 1 - WINDOW), to: input.asOf }
  const measure = newestMeasure(input, 'person', 'activities30d', input.asOf)
  if (!measure || !within(measure.date, window)) return new Missing('activities')
  const working = workingDays({ from: daysLater(measure.date, 1 - WINDOW), to: measure.date }, input.client)
  return {
    source: 'typed',
    isWhole: true,
    undated: 0,
    covered: null,
    last30: {
      from: daysLater(measure.date, 1 - WINDOW),
      to: measure.date,
      count: measure.value,
      workingDays: working.length,
      perWorkingDay: working.length === 0 ? null : measure.value / working.length,
    },
  }
}
