import type { Language } from '#shared/model/primitives'

const NBSP = '\u00a0'
const THIN = '\u202f'
const UNITS = 'h|j|s|min|ms|km|kg|Mo|Ko|Go|ans?|mois|jours?|semaines?|points?|€|k€|M€'

/** A text with the typography of its language: no-break spaces, guillemets, apostrophes, true minus. */
export function typography(text: string, language: Language): string {
  const shared = text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/(^|[\s(\u00a0\u202f])-(?=\d)/g, '$1\u2212')
  return language === 'fr' ? french(shared) : shared
}

/**
 * A text of somebody else as quoted in a language: every character stays, in French a single plain space that stands before high
 * punctuation or inside guillemets becomes a no-break one, so that no line starts with a sign.
 */
export function quotation(text: string, language: Language): string {
  if (language !== 'fr') return text
  return text
    .replace(/(?<=\S) (?=[;!?])/g, THIN)
    .replace(/(?<=\S) (?=[:»])/g, NBSP)
    .replace(/(?<=«) (?=\S)/g, NBSP)
}

// Imprimerie nationale: thin space before ; ! ?, full no-break space before : % » and after «.
function french(text: string): string {
  return text
    .replace(/(\d)[ \u00a0](?=\d{3}(?!\d))/g, `$1${THIN}`)
    .replace(/[ \u00a0\u202f]+(?=[;!?])/g, THIN)
    .replace(/([\p{L}\d)»\uE001])(?=[!?]+(?:[\s\u00a0\u202f»]|$))/gu, `$1${THIN}`)
    .replace(/[ \u202f\u00a0]+(?=[:»](?:[\s\u00a0\u202f.,;)]|$))/g, NBSP)
    .replace(/«[ \u202f\u00a0]*/g, `«${NBSP}`)
    .replace(/([^\s\u00a0\u202f])»/g, `$1${NBSP}»`)
    .replace(/[ \u202f]+%/g, `${NBSP}%`)
    .replace(/(\d)%/g, `$1${NBSP}%`)
    .replace(new RegExp(`(\\d) (?=(?:${UNITS})(?![\\p{L}\\d]))`, 'gu'), `$1${NBSP}`)
    .replace(/\bn° (?=\d)/g, `n°${NBSP}`)
}
