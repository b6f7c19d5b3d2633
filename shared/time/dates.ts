import { monthNumber } from './month-names'

/** The order of day and month in numeric dates. */
export type DayOrder = 'mdy' | 'dmy'

/** A date as written: `time` is null if there is none, `utc` is true if a zone is given (and applied). */
export interface ParsedDate {
  day: string
  time: string | null
  utc: boolean
}

interface DateOptions {
  /** Resolves `3/4/2026`; without it such a date is null unless one part exceeds 12 or both are equal. */
  order?: DayOrder
}

/** Parses any date format of the known exports; null if it is not a date or cannot exist (month 13, 30 February). */
export function parseDate(text: string, options: DateOptions = {}): ParsedDate | null {
  const clean = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (clean === '' || clean.length > 60) return null
  for (const read of [readIso, readNumeric, readNamed, readUnix]) {
    const parts = read(clean, options.order)
    if (parts) return build(parts)
  }
  return null
}

/** The day of a date, `YYYY-MM-DD` (in UTC if a zone is given). */
export function parseDay(text: string, options: DateOptions = {}): string | null {
  return parseDate(text, options)?.day ?? null
}

/** The moment of a date, `YYYY-MM-DDTHH:MM:SSZ`; without a zone it is taken as UTC; a date without a time gives null. */
export function parseInstant(text: string, options: DateOptions = {}): string | null {
  const date = parseDate(text, options)
  return date?.time ? `${date.day}T${date.time}Z` : null
}

/** `Jul 2023` or `juil. 2023` as `2023-07`; null for a year alone or a full date. */
export function parseMonth(text: string): string | null {
  const match = /^([\p{L}.]+) (\d{4})$/u.exec(text.normalize('NFKC').replace(/\s+/g, ' ').trim())
  const month = monthNumber(match?.[1] ?? '')
  return month === null ? null : `${match?.[2] ?? ''}-${two(month)}`
}

/** The year of `2016`, `Jul 2016` or any date. */
export function parseYear(text: string): number | null {
  if (/^\s*(19|20)\d\d\s*$/.test(text)) return Number(text)
  const start = parseMonth(text) ?? parseDay(text)
  return start === null ? null : Number(start.slice(0, 4))
}

/** `4:45 PM` or `16:45` as `16:45:00`; null if it is not a time of day. */
export function parseTime(text: string): string | null {
  return parseDate(`2000-01-01 ${text.trim()}`)?.time ?? null
}

/**
 * Whether day or month comes first in a whole file, as shown by any part over 12. Without evidence, or with evidence for both, it is
 * `ambiguous`; texts that are not numeric dates are ignored.
 */
export function decideOrder(texts: Iterable<string>): DayOrder | 'ambiguous' {
  let dayFirst = false
  let monthFirst = false
  for (const text of texts) {
    const match = NUMERIC.exec(text.normalize('NFKC').trim())
    if (!match) continue
    const first = Number(match[1])
    const second = Number(match[2])
    if (first > 12 && first <= 31 && second <= 12) dayFirst = true
    if (second > 12 && second <= 31 && first <= 12) monthFirst = true
  }
  if (dayFirst === monthFirst) return 'ambiguous'
  return dayFirst ? 'dmy' : 'mdy'
}

interface Parts {
  year: number
  month: number
  day: number
  time: RegExpExecArray | null
}

const TIME = String.raw`(?:(?:,? |T|, at | at | à )(\d{1,2})[:h](\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?([ap]\.?m\.?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?`
const ISO = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, 'i')
const NUMERIC = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d\\d)${TIME}$`, 'i')
const NAMED_DAY_FIRST = new RegExp(
  `^(?:[\\p{L}.]+,? )?(\\d{1,2})(?:er|st|nd|rd|th|\\.|º)?[ -](?:de )?([\\p{L}.]+)[ -](?:del? )?(\\d{4}|\\d\\d)${TIME}$`,
  'iu',
)
const NAMED_MONTH_FIRST = new RegExp(
  `^(?:[\\p{L}.]+, )?([\\p{L}.]+) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}$`,
  'iu',
)
/** `Tue Jun 18 12:03:31 UTC 2024`. */
const UNIX = /^\p{L}+ (\p{L}+) (\d{1,2})( )(\d\d):(\d\d):(\d\d) (UTC|GMT) (\d{4})$/u

function readIso(text: string): Parts | null {
  const match = ISO.exec(text)
  return (
    match && {
      year: Number(match[1]),
      month: Number(match[3]),
      day: Number(match[4]),
      time: timeOf(match, 5),
    }
  )
}

function readNumeric(text: string, order?: DayOrder): Parts | null {
  const match = NUMERIC.exec(text)
  if (!match) return null
  const first = Number(match[1])
  const second = Number(match[2])
  const settled = order ?? (first > 12 ? 'dmy' : second > 12 || first === second ? 'mdy' : null)
  if (settled === null) return null
  const [month, day] = settled === 'mdy' ? [first, second] : [second, first]
  return { year: fullYear(match[3]), month, day, time: timeOf(match, 4) }
}

function readNamed(text: string): Parts | null {
  const dayFirst = NAMED_DAY_FIRST.exec(text)
  const match = dayFirst ?? NAMED_MONTH_FIRST.exec(text)
  if (!match) return null
  const month = monthNumber(match[dayFirst ? 2 : 1] ?? '')
  return month === null
    ? null
    : { year: fullYear(match[3]), month, day: Number(match[dayFirst ? 1 : 2]), time: timeOf(match, 4) }
}

function readUnix(text: string): Parts | null {
  const match = UNIX.exec(text)
  const month = monthNumber(match?.[1] ?? '')
  if (!match || month === null) return null
  const time = /^(\d+):(\d+):(\d+)(-)?(Z)$/.exec(`${match[4] ?? ''}:${match[5] ?? ''}:${match[6] ?? ''}Z`)
  return { year: Number(match[8]), month, day: Number(match[2]), time }
}

/** The time groups (hour, minute, second, AM/PM, zone) starting at a group, or null. */
function timeOf(match: RegExpExecArray, from: number): RegExpExecArray | null {
  return match[from] === undefined ? null : (match.slice(from - 1) as RegExpExecArray)
}

function build({ year, month, day, time }: Parts): ParsedDate | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null
  const date = `${String(year)}-${two(month)}-${two(day)}`
  if (!time) return { day: date, time: null, utc: false }
  const hour = hourOf(Number(time[1]), time[4])
  const minute = Number(time[2])
  const second = Number(time[3] ?? 0)
  if (hour === null || minute > 59 || second > 59) return null
  const zone = time[5]
  const clock = `${two(hour)}:${two(minute)}:${two(second)}`
  const offset = zone === undefined ? 0 : offsetOf(zone)
  if (offset === null) return null
  return offset === 0 ? { day: date, time: clock, utc: zone !== undefined } : shifted(date, clock, offset)
}

/** The hour of the day, from a 12- or 24-hour clock; null if there is no such hour. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0)
}

/** Minutes east of UTC. */
function offsetOf(zone: string): number | null {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(zone)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return minutes > 14 * 60 || Number(match[3]) > 59 ? null : match[1] === '-' ? -minutes : minutes
}

function shifted(day: string, clock: string, offset: number): ParsedDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number)
  const iso = new Date(Date.UTC(year, month - 1, date, hour, minute - offset, second)).toISOString()
  return { day: iso.slice(0, 10), time: iso.slice(11, 19), utc: true }
}

/** The number of days in a month (1-12). */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Two-digit years mean 1970 to 2069. */
function fullYear(text = ''): number {
  const year = Number(text)
  if (text.length !== 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
