import { tzOffset } from '@date-fns/tz'

/** A local day and hour (0-23). */
export interface LocalTime {
  day: string
  hour: number
}

/** Converts a moment, a UTC text (`…Z`) or milliseconds, to a local day and hour. */
export type Zone = (moment: string | number) => LocalTime

const DAY = 86_400_000
const HOUR = 3_600_000

/** The converter for an IANA zone; offsets are looked up once per day, and day texts are cached. */
export function createZone(timezone: string): Zone {
  const offsets = new Map<number, number>()
  const days = new Map<number, string>()
  const offsetAt = (millis: number) => tzOffset(timezone, new Date(millis)) * 60_000

  /** The offset of a whole UTC day; null if it changes during that day. */
  function offsetOfDay(day: number): number | null {
    const start = offsetAtStart(day)
    return start === offsetAtStart(day + 1) ? start : null
  }

  function offsetAtStart(day: number): number {
    const offset = offsets.get(day) ?? offsetAt(day * DAY)
    offsets.set(day, offset)
    return offset
  }

  // Lists are in chronological order, so the last day and hour usually apply again.
  let lastDay = NaN
  let lastOffset: number | null = null
  let lastHour = NaN
  let lastTime: LocalTime = { day: '', hour: 0 }

  return (moment) => {
    const millis = typeof moment === 'number' ? moment : millisOfMoment(moment)
    const day = Math.floor(millis / DAY)
    if (day !== lastDay) [lastDay, lastOffset] = [day, offsetOfDay(day)]
    const local = millis + (lastOffset ?? offsetAt(millis))
    const hours = Math.floor(local / HOUR)
    if (hours !== lastHour) [lastHour, lastTime] = [hours, timeOf(hours)]
    return lastTime
  }

  function timeOf(hours: number): LocalTime {
    const number = Math.floor(hours / 24)
    const day = days.get(number) ?? new Date(number * DAY).toISOString().slice(0, 10)
    days.set(number, day)
    return { day, hour: hours - number * 24 }
  }
}

/** Milliseconds since 1970 UTC of a moment; parses the records' own form (`2026-10-08T16:45:00Z`) without a date parser. */
export function millisOfMoment(moment: string): number {
  if (moment.length !== 20) return Date.parse(moment)
  const year = digits(moment, 0) * 100 + digits(moment, 2)
  const [month, day] = [digits(moment, 5), digits(moment, 8)]
  return millisOfParts(year, month, day, digits(moment, 11), digits(moment, 14), digits(moment, 17))
}

/** The same as `Date.UTC` (for `month` 1 to 12 and four-digit years), in a fifth of the time. */
export function millisOfParts(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  // Years start in March, so that the leap day comes last (Hinnant's days_from_civil).
  const fromMarch = year - (month <= 2 ? 1 : 0)
  const era = Math.floor(fromMarch / 400)
  const ofEra = fromMarch - era * 400
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const days =
    era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
  return (days * 86_400 + hour * 3_600 + minute * 60 + second) * 1_000
}

function digits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
}

/** Whether a date of the records has a time of day. */
export function isMoment(at: string): boolean {
  return at.length > 10
}
