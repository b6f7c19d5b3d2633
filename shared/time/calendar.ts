import Holidays from 'date-holidays'
import type { Period } from '#shared/model/primitives'
import { daysBetween, daysLater } from './days'

/** Every day of a period, both ends included; none where it ends before it begins. */
export function eachDay({ from, to }: Period): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => daysLater(from, index))
}

/** Whether a day lies in a period, both ends included. */
export function within(day: string, { from, to }: Period): boolean {
  return day >= from && day <= to
}

/** The days of both periods; it ends before it begins where they do not meet. */
export function intersection(a: Period, b: Period): Period {
  return { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to }
}

/** Day of the week, 0 = Monday to 6 = Sunday. */
export function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** The Mondays of the whole weeks, Monday to Sunday, inside a period. */
export function wholeWeeks({ from, to }: Period): string[] {
  const first = daysLater(from, (7 - weekday(from)) % 7)
  const count = Math.max(0, Math.floor((daysBetween(first, to) + 1) / 7))
  return Array.from({ length: count }, (_, index) => daysLater(first, 7 * index))
}

/** Monday to Friday without the public holidays of a country (ISO 3166 alpha-2; an unknown country has none). */
export function workingDays(period: Period, country: string): string[] {
  const holidays = publicHolidays(period, country)
  return eachDay(period).filter((day) => weekday(day) < 5 && !holidays.has(day))
}

function publicHolidays({ from, to }: Period, country: string): Set<string> {
  const calendar = new Holidays(country)
  const days = new Set<string>()
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    for (const { date, type } of calendar.getHolidays(year))
      if (type === 'public') days.add(date.slice(0, 10))
  return days
}

/** Whether the public holidays of a country (ISO 3166-1 alpha-2) are known. */
export function isKnownCountry(country: string): boolean {
  return country in new Holidays().getCountries()
}
