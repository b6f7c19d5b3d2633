import { millisOfParts } from '#shared/time/zone'
import { daysIn } from '#shared/time/dates'
import { canonicalRef } from '#shared/values/urn'

/**
 * `2026-10-08 16:45:00`, the one form in which the member export writes moments, as `2026-10-08T16:45:00Z`; null for any other text,
 * which the general readers of `#shared/values` then take. Hundreds of thousands of cells are in this form and no other.
 */
export function exportMoment(text: string): string | null {
  return isExportMoment(text) ? joined(text.slice(0, 10), `T${text.slice(11)}Z`) : null
}

/** The same in milliseconds since 1970 UTC. */
export function exportMillis(text: string): number | null {
  if (text.length !== 19) return null
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH || text.charCodeAt(10) !== SPACE) return null
  if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return null
  const century = pair(text, 0)
  const years = pair(text, 2)
  const month = pair(text, 5)
  const day = pair(text, 8)
  if (century < 19 || century > 20 || years < 0 || month < 1 || month > 12 || day < 1) return null
  const year = century * 100 + years
  if (day > 28 && day > daysIn(year, month)) return null
  const hour = pair(text, 11)
  const minute = pair(text, 14)
  const second = pair(text, 17)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null
  return millisOfParts(year, month, day, hour, minute, second)
}

/** True for a moment in that form. */
export function isExportMoment(text: string): boolean {
  return exportMillis(text) !== null
}

/** True for a date that starts with its year, whose order is clear. */
export function isYearFirst(text: string): boolean {
  return text.charCodeAt(4) === DASH && pair(text, 0) >= 0 && pair(text, 2) >= 0
}

/** The post that a link means, in canonical form; read at once where the link has the form of the member export. */
export function exportUrn(link: string): string | null {
  const kind = kindOf(link)
  return kind ? joined(kind.canonical, link.slice(kind.start.length)) : canonicalRef(link)
}

/** The kind of a link in the form of the member export, whose rest is the number of the post. */
function kindOf(link: string): (typeof KINDS)[number] | undefined {
  if (!LINK.test(link)) return undefined
  const initial = link.charCodeAt(PREFIX.length)
  return KINDS.find(({ name }) => name.charCodeAt(0) === initial)
}

/**
 * Two texts as one, put together now: a joined text only notes its parts until it is first read, which costs several times more once it
 * has grown old, and a part may keep a whole piece of the file.
 */
function joined(start: string, end: string): string {
  const text = start + end
  text.charCodeAt(0)
  return text
}

/** The same text apart from the piece of the file that it was cut from, which it would keep in memory. */
export function ownedText(text: string): string {
  return joined(text.slice(0, 1), text.slice(1))
}

const DASH = 45
const SPACE = 32
const COLON = 58
const ZERO = 48
const PREFIX = 'https://www.linkedin.com/feed/update/urn%3Ali%3A'
const LINK = /^https:\/\/www\.linkedin\.com\/feed\/update\/urn%3Ali%3A(?:activity|share|ugcPost)%3A\d{8,20}$/
const KINDS = (['activity', 'share', 'ugcPost'] as const).map((name) => ({
  name,
  start: `${PREFIX}${name}%3A`,
  canonical: `${name}:`,
}))

/** The number of two digits, -1 where they are none. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}
