import Holidays from 'date-holidays'
import type { Period } from '#shared/model/primitives'
import { daysBetween, daysLater } from './days'

/** Every day of a period, both ends included; empty if it ends before it begins. */
export function eachDay({ from, to }: Period): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => daysLater(from, index))
}

/** Whether a day lies in a period, both ends included. */
export function within(day: string, { from, to }: Period): boolean {
  return day >= from && day <= to
}

/** The days common to both periods; if there are none, it ends before it begins. */
export function intersection(a: Period, b: Period): Period {
  return { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to }
}

/** Day of the week, 0 = Monday to 6 = Sunday. */
export function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** The Mondays of the complete weeks (Monday to Sunday) within a period. */
export function wholeWeeks({ from, to }: Period): string[] {
  const first = daysLater(from, (7 - weekday(from)) % 7)
  const count = Math.max(0, Math.floor((daysBetween(first, to) + 1) / 7))
  return Array.from({ length: count }, (_, index) => daysLater(first, 7 * index))
}

/** Where somebody works: a country (ISO 3166-1 alpha-2), and the part of it whose holidays differ (ISO 3166-2, with or without the country). */
export interface Place {
  country: string
  region?: string | undefined
}

/**
 * Monday to Friday except the place's public holidays; none are known for an unknown country, and without a region only national ones
 * count.
 */
export function workingDays(period: Period, place: string | Place): string[] {
  const holidays = publicHolidays(period, typeof place === 'string' ? { country: place } : place)
  return eachDay(period).filter((day) => weekday(day) < 5 && !holidays.has(day))
}

function publicHolidays({ from, to }: Period, { country, region }: Place): Set<string> {
  const calendar = region === undefined ? new Holidays(country) : new Holidays(country, regionCode(region))
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

/** The codes of a country's regions with known holidays; empty if it has none. */
export function regionsOf(country: string): string[] {
  // For a country without regions the library returns undefined, despite its types.
  const regions = new Holidays().getStates(country) as Record<string, string> | undefined
  return Object.keys(regions ?? {})
}

/** Whether the public holidays of a region are known. */
export function isKnownRegion({ country, region }: Place): boolean {
  return region === undefined || regionsOf(country).includes(regionCode(region))
}

function regionCode(region: string): string {
  return region.toUpperCase().replace(/^[A-Z]{2}-/, '')
}
