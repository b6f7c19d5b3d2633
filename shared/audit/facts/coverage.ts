import type { Period } from '#shared/model/primitives'
import { NO_RESULTS_NOTED } from '#shared/model/vocabulary'
import { within } from '../../time/calendar'
import { daysBetween, monthsOf } from '../../time/days'
import { datedPosts } from '../support/dated-posts'
import { defineFact } from '../define/define-fact'
import type { AuditInput } from '../define/input'
import { dailyValues, sum } from '../support/measures'

/** The kinds of data an audit can rest on. */
export const DATA_KINDS = [
  'posts',
  'postFigures',
  'dailyFigures',
  'activities',
  'pagePosts',
  'pageFigures',
  'outcomes',
  'demographics',
  'profile',
] as const
export type DataKind = (typeof DATA_KINDS)[number]

/** What the data cover. */
export interface Coverage {
  /** From the first to the last day with anything dated inside the period; null where nothing is. */
  span: (Period & { days: number }) | null
  kinds: DataKind[]
  /** Things known per month and kind (posts, days or entries); audience and profile have no month. */
  months: { month: string; counts: Partial<Record<DataKind, number>> }[]
  /** Impressions of the listed posts / impressions of the daily sheet on the same period; can exceed 1; null where either is unknown. */
  listCoverage: number | null
  /** Person's posts of the period with a text or a shared title. */
  posts: number
}

/** Kinds of data per month and the days covered; never missing. */
export const coverage = defineFact<Coverage>('coverage', (input) => {
  const dated = datedDays(input)
  const days = DATA_KINDS.flatMap((kind) => dated[kind] ?? []).sort()
  const from = days[0]
  const to = days.at(-1)
  const { records } = input
  return {
    span: from && to ? { from, to, days: daysBetween(from, to) + 1 } : null,
    kinds: DATA_KINDS.filter(
      (kind) =>
        (dated[kind]?.length ?? 0) > 0 ||
        (kind === 'demographics' && records.demographics.some(({ who }) => who === 'person')) ||
        (kind === 'profile' && records.profile !== null),
    ),
    months: monthsOf(input.period.from, input.period.to).map((month) => ({
      month,
      counts: countsOf(dated, month),
    })),
    listCoverage: listCoverage(input),
    posts: dated.posts?.length ?? 0,
  }
})

function datedDays(input: AuditInput): Partial<Record<DataKind, string[]>> {
  const { records, period } = input
  const person = datedPosts(input, 'person')
  const inside = (days: string[]) => days.filter((day) => within(day, period))
  return {
    posts: inside(
      person.filter(({ post }) => post.text !== null || post.sharedTitle !== null).map(({ day }) => day),
    ),
    postFigures: inside(
      person.filter(({ post }) => Object.keys(post.metrics).length > 0).map(({ day }) => day),
    ),
    dailyFigures: inside(
      unique(
        records.measures
          .filter(({ who, metric }) => who === 'person' && metric !== NO_RESULTS_NOTED)
          .map(({ date }) => date),
      ),
    ),
    activities: inside(unique(records.activities.map(({ day }) => day))),
    pagePosts: inside(datedPosts(input, 'page').map(({ day }) => day)),
    pageFigures: inside(unique(records.measures.filter(({ who }) => who === 'page').map(({ date }) => date))),
    outcomes: inside([
      ...records.outcomes.map(({ date }) => date),
      ...records.measures.filter(({ metric }) => metric === NO_RESULTS_NOTED).map(({ date }) => date),
    ]),
  }
}

function countsOf(
  dated: Partial<Record<DataKind, string[]>>,
  month: string,
): Partial<Record<DataKind, number>> {
  const counts: Partial<Record<DataKind, number>> = {}
  for (const kind of DATA_KINDS) {
    const days = dated[kind]
    if (days && days.length > 0) counts[kind] = days.filter((day) => day.startsWith(month)).length
  }
  return counts
}

function listCoverage(input: AuditInput): number | null {
  const daily = sum(dailyValues(input, 'person', 'impressions', input.period).values())
  const listed = datedPosts(input, 'person').flatMap(({ post, day }) =>
    within(day, input.period) && post.metrics.impressions ? [post.metrics.impressions.value] : [],
  )
  return daily > 0 && listed.length > 0 ? sum(listed) / daily : null
}

function unique(days: string[]): string[] {
  return [...new Set(days)]
}
