import { millisOfId, timeOfId } from '#shared/values/urn'

/** The time in a canonical URN, in milliseconds; null if it has none (articles, ids of 2010). */
export function millisOfUrn(urn: string): number | null {
  return urn.startsWith('article:') ? null : millisOfId(numberOf(urn))
}

/** The same as a UTC moment. */
export function timeOfUrn(urn: string): string | null {
  return urn.startsWith('article:') ? null : timeOfId(numberOf(urn))
}

function numberOf(urn: string): string {
  return urn.slice(Math.max(urn.lastIndexOf(':'), urn.lastIndexOf('-')) + 1)
}

/**
 * `id >> 22` in doubles, accurate to a thousandth of a millisecond: a lookup within seconds does not need 64 bits. Anything but a kind and
 * 16 to 20 digits is left to the exact method.
 */
export function nearlyMillisOfUrn(urn: string): number | null {
  const from = urn.indexOf(':') + 1
  const length = urn.length - from
  if (length < 16 || length > 20) return millisOfUrn(urn)
  let high = 0
  let low = 0
  for (let at = from; at < urn.length; at++) {
    const digit = urn.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return millisOfUrn(urn)
    if (at < urn.length - 9) high = high * 10 + digit
    else low = low * 10 + digit
  }
  const millis = (high * 1e9 + low) / 2 ** 22
  return millis >= FIRST && millis < LAST ? millis : null
}

/** Ids outside these years hold no time (see `millisOfId`). */
const FIRST = Date.UTC(2003, 4, 5)
const LAST = Date.UTC(2100, 0, 1)
