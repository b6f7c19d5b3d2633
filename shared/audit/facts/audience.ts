import type { FormatId } from '#shared/locale/keys'
import type { Audit } from '#shared/model/audit'
import type { Period, Who } from '#shared/model/primitives'
import type { MeasureName } from '#shared/model/records'
import { logScale } from '#shared/stats/score'
import { intersection, within } from '../../time/calendar'
import { daysBetween, daysLater, monthsLater } from '../../time/days'
import { defineFact, Missing } from '../define/define-fact'
import type { AuditInput } from '../define/input'
import { median } from '#shared/stats/quantile'
import { postsInPeriod } from '../support/dated-posts'
import { dailyValues, newestMeasure, oldestMeasureAfter, sum } from '../support/measures'
import { anomalies as anomaliesFact } from './anomalies'
import { views as viewsFact, type ViewedPost } from './views'

const KNOWN_ENOUGH = 0.8
/** Files that list every post of their time. */
const COMPLETE_LISTS: readonly FormatId[] = ['linkedin-shares', 'shield-posts', 'metricool-posts']
const MONTHS = 12
const WEIGHTS = { followers: 0.6, views: 0.4 } as const
/** As for influence: how far each weight may move. */
const SWING = 0.25
/** A count is never sharper than a point of the index. */
const LEAST = 1
/** When views are unknown, they may be this many points below the followers' score, or above it. */
const UNKNOWN = { below: 50, above: 25 } as const

/** A figure, the day it holds for and whether an export or the client file gave it. */
export interface DatedFigure {
  value: number
  date: string
  source: 'measure' | 'client'
}

/** Views over twelve months: from the daily sheet, or added up from the posts of the period. */
export interface YearOfViews {
  value: number
  /** The same without the posts that the anomaly rule flags: what the index counts. */
  usual: number
  /** The lowest it may be: a viral story may be among the unknown posts, and openings of articles are no views of posts. */
  least: number
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
  low: number | null
  high: number | null
  /** What it would be with the views of the flagged posts; null where none is flagged or views are unknown. */
  withFlagged: number | null
  basis: 'followers+views' | 'followers' | 'none'
  parts: Audit['audience']['parts']
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
  if (!person)
    return { ...base, score: null, low: null, high: null, withFlagged: null, basis: 'none', parts: [] }
  const followers = logScale(person.value, 100, 100_000)
  if (!views) {
    const open = (points: number) => WEIGHTS.views * (points - followers) + followers
    const low = open(Math.max(0, followers - UNKNOWN.below))
    const high = open(Math.min(100, followers + UNKNOWN.above))
    const parts: Audience['parts'] = [{ id: 'followers', score: followers, weight: 1 }]
    return { ...base, score: followers, low, high, withFlagged: null, basis: 'followers', parts }
  }
  const seen = logScale(views.usual, 1_000, 10_000_000)
  const score = blend(followers, seen, 0)
  // Days or posts without a figure may hold as many views as the others.
  const most = logScale(views.usual / views.coverage, 1_000, 10_000_000)
  const least = logScale(views.least, 1_000, 10_000_000)
  const ends = [-SWING, 0, SWING].flatMap((swing) => [
    blend(followers, seen, swing),
    blend(followers, most, swing),
    blend(followers, least, swing),
  ])
  return {
    ...base,
    score,
    low: Math.max(0, Math.min(score - LEAST, ...ends)),
    high: Math.min(100, Math.max(score + LEAST, ...ends)),
    withFlagged:
      views.usual === views.value ? null : blend(followers, logScale(views.value, 1_000, 10_000_000), 0),
    basis: 'followers+views',
    parts: [
      { id: 'followers', score: followers, weight: WEIGHTS.followers },
      { id: 'views', score: seen, weight: WEIGHTS.views },
    ],
  }
})

// The weight of the followers moves by a part of itself, that of the views the other way.
function blend(followers: number, views: number, swing: number): number {
  const [a, b] = [WEIGHTS.followers * (1 + swing), WEIGHTS.views * (1 - swing)]
  return (a * followers + b * views) / (a + b)
}

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
  const exported = newestFigure(input, who, metric)
  const day = client.asOf ?? asOf
  if (declared === undefined || day > asOf) return exported
  const isNewer = exported !== null && exported.date >= (client.asOf ? daysLater(day, 1) : period.from)
  return isNewer ? exported : { value: declared, date: day, source: 'client' }
}

// A total of a later day, less what was won between the two, is the total of the day where the file tells every day.
function newestFigure(input: AuditInput, who: Who, metric: MeasureName): DatedFigure | null {
  const { asOf } = input
  const measured = newestMeasure(input, who, metric, asOf)
  if (measured) return { value: measured.value, date: measured.date, source: 'measure' }
  if (metric !== 'followersTotal') return null
  const later = oldestMeasureAfter(input, who, metric, asOf)
  if (!later) return null
  const gap = { from: daysLater(asOf, 1), to: later.date }
  const won = dailyValues(input, who, 'followersNew', gap)
  if (won.size < daysBetween(asOf, later.date)) return null
  return { value: Math.max(0, later.value - sum(won.values())), date: asOf, source: 'measure' }
}

function yearOfViews(input: AuditInput): YearOfViews | null {
  const year = { from: daysLater(monthsLater(input.asOf, -MONTHS), 1), to: input.asOf }
  const daily = dailyValues(input, 'person', 'impressions', year)
  const covered = daily.size / (daysBetween(year.from, year.to) + 1)
  const unusual = flaggedIn(input, year)
  if (covered >= KNOWN_ENOUGH) {
    const value = Math.max(0, sum(daily.values()))
    const shown = sum(unusual.flatMap((post) => shownIn(daily, post)))
    const usual = Math.max(0, value - shown)
    const least = Math.min(usual, leastUsual(input, year, [...daily.values()], usual))
    return { value, usual, least, source: 'daily', coverage: Math.min(1, covered) }
  }
  // Posts that were typed, or the fifty best of a workbook, are not all that was published in the year.
  if (!input.sources.some(({ format }) => COMPLETE_LISTS.includes(format))) return null
  const views = viewsFact.of(input)
  if (views instanceof Missing) return null
  const known = views.viewed.length / views.posts
  if (known < KNOWN_ENOUGH) return null
  const shared = intersection(year, input.period)
  const inYear = views.viewed.filter(({ day }) => day >= shared.from && day <= shared.to)
  // The posts of half a year do not add up to a year of views.
  const days = daysBetween(shared.from, shared.to) + 1
  if (days < KNOWN_ENOUGH * (daysBetween(year.from, year.to) + 1)) return null
  const value = sum(inYear.map((post) => post.views))
  const usual = value - sum(unusual.map((post) => post.views))
  const flagged = new Set(unusual.map(({ post }) => post))
  const opened = inYear.filter(({ post }) => post.type === 'article' && !flagged.has(post))
  const least = usual - sum(opened.map((post) => post.views))
  return { value, usual, least, source: 'posts', coverage: known }
}

// What the days hold above the usual one may be a story that went round, as far as the posts that are known do not tell it.
function leastUsual(input: AuditInput, year: Period, daily: readonly number[], usual: number): number {
  const value = sum(daily)
  if (value <= 0) return 0
  const middle = Math.max(0, median(daily) ?? 0)
  const ordinary = sum(daily.map((shown) => Math.min(shown, middle)))
  const told = sum(
    postsInPeriod(input, 'person', year).map(({ post }) => post.metrics.impressions?.value ?? 0),
  )
  const untold = (value - ordinary) * Math.max(0, 1 - told / value)
  return Math.max(0, ordinary, usual - untold)
}

// Openings of an article are not in the daily sheet, nor is a post that was seen more often than the sheet knows from its day on.
function shownIn(daily: ReadonlyMap<string, number>, { day, post }: ViewedPost): number[] {
  const { impressions } = post.metrics
  if (!impressions) return []
  const since = sum([...daily].flatMap(([date, value]) => (date >= day ? value : [])))
  return impressions.value <= since ? [impressions.value] : []
}

// One story that went round is no audience.
function flaggedIn(input: AuditInput, year: Period): ViewedPost[] {
  const found = anomaliesFact.of(input)
  if (found instanceof Missing) return []
  return found.flagged.filter(({ reason, day }) => reason === 'unusual' && within(day, year))
}
