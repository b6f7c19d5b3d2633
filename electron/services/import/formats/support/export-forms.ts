import { parsePostRef, type PostRef } from '#shared/values/urn'

/**
 * `2026-10-08 16:45:00`, the one form in which the member export writes moments, as `2026-10-08T16:45:00Z`; null for any other text,
 * which the general readers of `#shared/values` then take. Hundreds of thousands of cells are in this form and no other.
 */
export function exportMoment(text: string): string | null {
  if (text.length !== 19) return null
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH || text.charCodeAt(10) !== SPACE) return null
  if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return null
  const century = pair(text, 0)
  const month = pair(text, 5)
  const day = pair(text, 8)
  // Days past the 28th need the calendar.
  if (century < 19 || century > 20 || pair(text, 2) < 0) return null
  if (month < 1 || month > 12 || day < 1 || day > 28) return null
  const hour = pair(text, 11)
  const minute = pair(text, 14)
  const second = pair(text, 17)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null
  if (!text.startsWith(lastHour)) {
    lastHour = text.slice(0, 13)
    lastStart = `${text.slice(0, 10)}T${text.slice(11, 14)}`
  }
  const rest = minute * 60 + second
  return lastStart + (RESTS[rest] ??= `${text.slice(14)}Z`)
}

// Lists are in order of time, so the beginning of a moment is mostly the one before; of its ends there are 3,600.
let lastHour = '-'
let lastStart = ''
const RESTS: string[] = []

/** True for a date that starts with its year, whose order nobody has to ask for. */
export function isYearFirst(text: string): boolean {
  return text.charCodeAt(4) === DASH && pair(text, 0) >= 0 && pair(text, 2) >= 0
}

/** The post that a link means, read at once where the link has the form of the member export. */
export function exportRef(link: string): LinkedRef | null {
  if (!link.startsWith(PREFIX)) return otherRef(link)
  const kind = KINDS.find(({ written }) => link.startsWith(written, PREFIX.length))
  if (!kind) return otherRef(link)
  const from = PREFIX.length + kind.written.length
  const digits = link.length - from
  if (digits < 8 || digits > 20) return otherRef(link)
  for (let at = from; at < link.length; at++) {
    const code = link.charCodeAt(at)
    if (code < ZERO || code > ZERO + 9) return otherRef(link)
  }
  // Short cuts are copies: a long one would keep the whole piece of the file that it was cut from.
  const id = link.slice(from, from + 10) + link.slice(from + 10)
  return {
    kind: kind.kind,
    id,
    group: null,
    urn: kind.canonical + id,
    comment: false,
    link: kind.start + id,
  }
}

/** A post and the link that it was read from. */
export interface LinkedRef extends PostRef {
  link: string
}

function otherRef(link: string): LinkedRef | null {
  const ref = parsePostRef(link)
  return ref && { ...ref, link }
}

const DASH = 45
const SPACE = 32
const COLON = 58
const ZERO = 48
const PREFIX = 'https://www.linkedin.com/feed/update/urn%3Ali%3A'
const KINDS = (['activity', 'share', 'ugcPost'] as const).map((kind) => ({
  kind,
  written: `${kind}%3A`,
  canonical: `${kind}:`,
  start: `${PREFIX}${kind}%3A`,
}))

/** The number of two digits, -1 where they are none. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}
