import type { Period } from '#shared/model/primitives'
import { eachDay, intersection, wholeWeeks } from '../../time/calendar'
import { daysLater } from '../../time/days'
import { defineFact, Missing } from '../define/define-fact'
import type { AuditInput } from '../define/input'
import { sum } from '../support/measures'
import { posts } from './posts'

const QUARTER = 90

/** Days and the requests that came on them. */
export interface Part {
  days: number
  requests: number
}

// No single window is the true one: all are shown.
const WINDOWS = [7, 30, 90] as const

/** Requests to connect that came in, counted per day, never named. */
export interface Inbound {
  /** The last 90 days and the 90 before: requests; `known` where the file reaches back to the first of them. */
  last: { from: string; to: string; count: number; weeks: number[] }
  previous: { from: string; to: string; count: number; weeks: number[]; known: boolean }
  weeks: { monday: string; count: number }[]
  /** By window of days after an own post: the days inside and outside any of them, and the requests on these. */
  windows: { days: number; inside: Part; outside: Part }[]
  /** First day with a request in the file; older ones may have been dropped by the network. */
  since: string
}

/** Incoming requests per period; missing where the file is not there, or where the person's consent to count private files is not recorded. */
export const inbound = defineFact<Inbound>('inbound', (input) => {
  if (input.client.consent?.given !== true) return new Missing('consent')
  const perDay = new Map<string, number>()
  for (const { kind, day, count } of input.records.activities)
    if (kind === 'invitation-in' && day <= input.asOf) perDay.set(day, (perDay.get(day) ?? 0) + count)
  const since = [...perDay.keys()].sort()[0]
  if (!since) return new Missing('invitations')
  const between = (from: string, to: string) =>
    sum([...perDay].filter(([day]) => day >= from && day <= to).map(([, count]) => count))
  const last = { from: daysLater(input.asOf, 1 - QUARTER), to: input.asOf }
  const previous = { from: daysLater(input.asOf, 1 - 2 * QUARTER), to: daysLater(input.asOf, -QUARTER) }
  return {
    last: { ...last, count: between(last.from, last.to), weeks: weekly(last, between) },
    previous: {
      ...previous,
      count: between(previous.from, previous.to),
      weeks: weekly(previous, between),
      known: since <= daysLater(previous.from, 7),
    },
    weeks: wholeWeeks(intersection({ from: since, to: input.asOf }, input.period)).map((monday) => ({
      monday,
      count: between(monday, daysLater(monday, 6)),
    })),
    windows: windowsOf(perDay, input, { from: since, to: input.asOf }),
    since,
  }
})

// Counts of the weeks of a window, from its first day on; the last one is short.
function weekly({ from, to }: Period, between: (from: string, to: string) => number): number[] {
  const weeks: number[] = []
  for (let first = from; first <= to; first = daysLater(first, 7)) {
    const last = daysLater(first, 6)
    weeks.push(between(first, last < to ? last : to))
  }
  return weeks
}

function windowsOf(
  perDay: ReadonlyMap<string, number>,
  input: AuditInput,
  span: { from: string; to: string },
): Inbound['windows'] {
  const known = posts.of(input)
  if (known instanceof Missing || known.own.length === 0) return []
  const published = known.own.flatMap(({ id }) => known.dayOf.get(id) ?? [])
  const days = eachDay(intersection(span, input.period))
  return WINDOWS.map((window) => {
    const near = new Set(published.flatMap((day) => eachDay({ from: day, to: daysLater(day, window - 1) })))
    const part = (isInside: boolean): Part => {
      const some = days.filter((day) => near.has(day) === isInside)
      return { days: some.length, requests: sum(some.map((day) => perDay.get(day) ?? 0)) }
    }
    return { days: window, inside: part(true), outside: part(false) }
  })
}
