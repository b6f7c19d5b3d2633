import { tz } from '@date-fns/tz'
import { addMonths } from 'date-fns/addMonths'
import { formatISO } from 'date-fns/formatISO'

const UTC = { in: tz('UTC') }
const DAY = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day (`YYYY-MM-DD`) of a UTC moment in a time zone; a bare day is returned unchanged. */
export function localDay(moment: string, timezone: string): string {
  if (moment.length === 10) return moment
  let format = formats.get(timezone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: timezone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formats.set(timezone, format)
  }
  return format.format(new Date(moment))
}

/** The day `count` days later (earlier if negative). */
export function daysLater(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)
}

/** The day `count` months later, or the last day of that month if it is shorter. */
export function monthsLater(day: string, count: number): string {
  return iso(addMonths(day, count, UTC))
}

/** The number of days between two days, negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** Months (`YYYY-MM`) from the first to the last day, both included. */
export function monthsOf(from: string, to: string): string[] {
  const months: string[] = []
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = monthsLater(day, 1)) months.push(day.slice(0, 7))
  return months
}

function iso(date: Date): string {
  return formatISO(date, { representation: 'date', ...UTC })
}
