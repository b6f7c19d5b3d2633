import type { Who } from '#shared/model/primitives'
import type { MeasureName } from '#shared/model/records'
import { logScale } from '#shared/stats/score'
import { intersection } from '../../time/calendar'
import { daysBetween, daysLater, monthsLater } from '../../time/days'
import { defineFact, Missing } from '../define/define-fact'
import type { AuditInput } from '../define/input'
import { dailyValues, newestMeasure, sum } from '../support/measures'
import { views as viewsFact } from './views'

const KNOWN_ENOUGH = 0.8
const MONTHS = 12

/** A figure, the day it holds for and whether an export or the client file gave it. */
export interface DatedFigure {
  value: number
  date: string
  source: 'measure' | 'client'
}

/** Views over twelve months: from the daily sheet, or added up from the posts of the period. */
export interface YearOfViews {
  value: number
  source: 'daily' | 'posts'
  /** Share 0-1 of the days (daily) or posts (posts) with a known value. */
  coverage: number
}

/** The second index: how many people listen; it has no weight in the first. */
export interface Audience {
  person: DatedFigure | null
  page: DatedFigure | null
  employees: DatedFigure | null
  /** Person's followers / page's followers. */
  ratio: number | null
  views: YearOfViews | null
  /** 0-100; null where followers are unknown. */
  score: number | null
  basis: 'followers+views' | 'followers' | 'none'
}

/** Followers, views of a year and the audience index: 60 % followers (100 to 100,000), 40 % views (1,000 to 10,000,000), both on log scales; never missing. */
export const audience = defineFact<Audience>('audience', (input) => {
  const person = figure(input, 'person', 'followersTotal', input.client.person.followers)
  const page = input.client.brand
    ? figure(input, 'page', 'followersTotal', input.client.brand.followers)
    : null
  const views = yearOfViews(input)
  const base = {
    person,
    page,
    employees: figure(input, 'page', 'employees', input.client.brand?.employees),
    ratio: person && page && page.value > 0 ? person.value / page.value : null,
    views,
  }
  if (!person) return { ...base, score: null, basis: 'none' }
  const followers = logScale(person.value, 100, 100_000)
  if (!views) return { ...base, score: followers, basis: 'followers' }
  return {
    ...base,
    score: 0.6 * followers + 0.4 * logScale(views.value, 1_000, 10_000_000),
    basis: 'followers+views',
  }
})

/**
 * The newest of what an export and the client file say until the audit's day. A figure of the client file holds for the day that the
 * file is of; where it names none, nobody knows it, and an export of the audited period is surer.
 */
function figure(
  input: AuditInput,
  who: Who,
  metric: MeasureName,
  declared: number | undefined,
): DatedFigure | null {
  const { asOf, client, period } = input
  const measured = newestMeasure(input, who, metric, asOf)
  const exported = measured && { value: measured.value, date: measured.date, source: 'measure' as const }
  const day = client.asOf ?? asOf
  if (declared === undefined || day > asOf) return exported
  const isNewer = exported !== null && exported.date >= (client.asOf ? daysLater(day, 1) : period.from)
  return isNewer ? exported : { value: declared, date: day, source: 'client' }
}

function yearOfViews(input: AuditInput): YearOfViews | null {
  const year = { from: daysLater(monthsLater(input.asOf, -MONTHS), 1), to: input.asOf }
  const daily = dailyValues(input, 'person', 'impressions', year)
  const covered = daily.size / (daysBetween(year.from, year.to) + 1)
  if (covered >= KNOWN_ENOUGH)
    return { value: Math.max(0, sum(daily.values())), source: 'daily', coverage: covered }
  const views = viewsFact.of(input)
  if (views instanceof Missing) return null
  const known = views.viewed.length / views.posts
  if (known < KNOWN_ENOUGH) return null
  const shared = intersection(year, input.period)
  const inYear = views.viewed.filter(({ day }) => day >= shared.from && day <= shared.to)
  return { value: sum(inYear.map((post) => post.views)), source: 'posts', coverage: known }
}
