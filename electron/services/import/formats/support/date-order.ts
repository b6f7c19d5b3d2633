import { RowError } from '#shared/model/app-error'
import { decideOrder, parseDay, type DayOrder } from '#shared/time/dates'
import { parsePostRef, timeOfId } from '#shared/values/urn'
import type { OrderReason } from '#shared/records/table-description'
import { cell, type Row } from '../../read/table'

/** What may tell whether a file writes the day or the month first. */
export interface OrderClues {
  /** Every date of the file. */
  texts: string[]
  /** Dates next to a link to the post they belong to: the id of a post holds its time. */
  posts?: { text: string; link: string }[]
  /** One date per day, mostly without gaps. */
  daily?: string[]
}

const DAY = 86_400_000

/** A true date of a spreadsheet, which has lost how it was written. */
const TRUE_DATE = /^\s*(\d{4})-(\d{2})-(\d{2})(?=$|[T ])/
/** As many of each kind as make sure that it is no chance. */
const ENOUGH = 3

/**
 * The dates of a column as they were meant: a spreadsheet of another country makes dates of the days from 1 to 12, day and month exchanged, and
 * leaves the others as text. Then the true dates have no day above 12 and the texts no other; null where it is not so.
 */
export function exchangedIn(texts: readonly string[]): ((text: string) => string) | null {
  const filled = texts.filter((text) => text.trim() !== '')
  const dates = filled.filter((text) => TRUE_DATE.test(text))
  const others = filled.filter((text) => !TRUE_DATE.test(text) && decideOrder([text]) !== 'ambiguous')
  if (dates.length < ENOUGH || others.length < ENOUGH || dates.length + others.length < filled.length)
    return null
  if (new Set(dates.map((text) => TRUE_DATE.exec(text)?.[3])).size < 2) return null
  return dates.every((text) => Number(TRUE_DATE.exec(text)?.[3]) <= 12)
    ? (text) => text.replace(TRUE_DATE, '$1-$3-$2')
    : null
}

/** The same for a table of which one column holds dates: its rows with the dates as they were meant, and how many were exchanged. */
export function withDatesMeant(rows: Row[], at: number): { rows: Row[]; exchanged: number } {
  const meant = exchangedIn(rows.map((row) => cell(row, at)))
  if (meant === null) return { rows, exchanged: 0 }
  const put = rows.map((row) => ({
    ...row,
    cells: row.cells.map((text, place) => (place === at ? meant(text) : text)),
  }))
  return { rows: put, exchanged: rows.filter((row, index) => cell(row, at) !== cell(put[index], at)).length }
}

/** The order of the whole file: a part above 12, else the posts' own times, else the order that leaves no gaps; null: undecided. */
export function orderOf(clues: OrderClues): DayOrder | null {
  return orderAndReason(clues)?.order ?? null
}

/** The same with what decided it; null: undecided. */
export function orderAndReason({
  texts,
  posts = [],
  daily = [],
}: OrderClues): { order: DayOrder; reason: OrderReason } | null {
  const decided = decideOrder(texts)
  if (decided !== 'ambiguous') {
    const example = texts.find((text) => decideOrder([text]) === decided)?.trim() ?? ''
    return { order: decided, reason: { by: 'part', example } }
  }
  const ofPosts = orderOfPosts(posts)
  if (ofPosts) return { order: ofPosts, reason: { by: 'posts' } }
  const ofDays = orderOfDays(daily)
  return ofDays && { order: ofDays, reason: { by: 'days' } }
}

/** The day of a cell; throws `dateInvalid`, or `dateAmbiguous` where only the unknown order keeps it from being read. */
export function dayOf(text: string, order: DayOrder | null): string {
  const day = order ? parseDay(text, { order }) : parseDay(text)
  if (day !== null) return day
  throw dateError(text, order)
}

/** Why a text is no date: `required`, `dateAmbiguous` or `dateInvalid`. */
export function dateError(text: string, order: DayOrder | null): RowError {
  const found = text.trim()
  if (found === '') return new RowError('dateMissing')
  if (order === null && parseDay(text, { order: 'dmy' }) !== null)
    return new RowError('dateAmbiguous', { found })
  return new RowError('dateInvalid', { found, expected: EXPECTED[order ?? 'iso'] })
}

const EXPECTED = { iso: '2026-11-15', dmy: '15/11/2026', mdy: '11/15/2026' } as const

/** The UTC time inside the id of a link, null where the link or its id has none. */
export function timeOfLink(link: string): string | null {
  const ref = parsePostRef(link)
  return ref === null || ref.kind === 'article' ? null : timeOfId(ref.id)
}

/** Time zones move a day by one at most. */
function orderOfPosts(posts: { text: string; link: string }[]): DayOrder | null {
  const votes = { dmy: 0, mdy: 0 }
  for (const { text, link } of posts) {
    const time = timeOfLink(link)
    if (time === null) continue
    const near = (order: DayOrder) => {
      const day = parseDay(text, { order })
      return day !== null && Math.abs(dayNumber(day) - dayNumber(time.slice(0, 10))) <= 1
    }
    const [dmy, mdy] = [near('dmy'), near('mdy')]
    if (dmy && !mdy) votes.dmy++
    if (mdy && !dmy) votes.mdy++
  }
  if (votes.dmy === votes.mdy) return null
  return votes.dmy > votes.mdy ? 'dmy' : 'mdy'
}

function orderOfDays(daily: string[]): DayOrder | null {
  const gaps = { dmy: gapsIn(daily, 'dmy'), mdy: gapsIn(daily, 'mdy') }
  if (gaps.dmy === gaps.mdy) return null
  return gaps.dmy < gaps.mdy ? 'dmy' : 'mdy'
}

/** Days missing between the first and the last one. */
function gapsIn(daily: string[], order: DayOrder): number {
  const days = new Set(daily.map((text) => parseDay(text, { order })).filter((day) => day !== null))
  const numbers = [...days].map(dayNumber)
  return numbers.length < 2 ? 0 : Math.max(...numbers) - Math.min(...numbers) + 1 - numbers.length
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY)
}
