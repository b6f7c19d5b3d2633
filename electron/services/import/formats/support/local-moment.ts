import { TZDate } from '@date-fns/tz'
import type { ParsedDate } from '#shared/time/dates'
import { localDay } from '#shared/time/days'

/** The UTC moment (`YYYY-MM-DDTHH:MM:SSZ`) of a date typed in a time zone; a date without time stays a day. */
export function localMoment({ day, time, utc }: ParsedDate, timezone: string): string {
  if (time === null) return day
  if (utc) return `${day}T${time}Z`
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  const local = new TZDate(year, month - 1, date, hour, minute, second, timezone)
  return `${new Date(local.getTime()).toISOString().slice(0, 19)}Z`
}

/** The day of a date in a time zone: a moment with a stated zone falls on the day that people there read. */
export function localDayOf(date: ParsedDate, timezone: string): string {
  return date.utc ? localDay(localMoment(date, timezone), timezone) : date.day
}
