import type { TextLanguage } from '#shared/model/vocabulary'
import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemFrench } from '@orama/stemmers/french'

const INVISIBLE = /\u00ad|[\u200b-\u200f]|\u2060|\ufe0f|\ufeff/g
const APOSTROPHES = /[‘’ʼ`´]/g
const SPACES = /[\u00a0\u2007\u202f\u2009]/g
const UNUSUAL = /[‘’ʼ`´\u00a0\u00ad\u2007\u2009\u200b-\u200f\u202f\u2060]|\ufe0f|\ufeff/
const MARKS = /[\u0300-\u036f]/g
const UNCOUNTED =
  /(?:https?:\/\/|www\.)\S+|[#@][\p{L}\p{N}_.·-]+|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|fr|org|net|io|eu|co|uk|example|in)\b(?:\/\S*)?/gu
/** In a run too long for a host name, only what begins like an address is one. */
const UNCOUNTED_LONG = /(?:https?:\/\/|www\.)\S+|[#@][\p{L}\p{N}_.·-]+/gu
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{N}]+)*/gu

/** NFKC text with straight apostrophes and plain spaces, without invisible characters (mathematical bold becomes letters). */
export function normalise(text: string): string {
  const composed = text.normalize('NFKC')
  if (!UNUSUAL.test(composed)) return composed
  return composed.replace(APOSTROPHES, "'").replace(SPACES, ' ').replace(INVISIBLE, '')
}

/** Lower-case text without accents or ligatures. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').normalize('NFD').replace(MARKS, '')
}

/** Maximum characters without a space in which host names and mail addresses are searched: the patterns take quadratic time. */
const MOST_UNBROKEN = 300

/** Whether a text has a longer run of characters without a space than any word or address. */
export function isUnbroken(text: string): boolean {
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 32 : text.charCodeAt(at)
    if (code > 32 && code !== 0xa0) continue
    if (at - start > MOST_UNBROKEN) return true
    start = at
  }
  return false
}

/** The text with each run without a space replaced by what `short` gives, or `long` if it is longer than any word. */
export function replaceStretches(
  text: string,
  short: (stretch: string) => string,
  long: (stretch: string) => string,
): string {
  return text.replace(/\S+/g, (stretch) => (stretch.length < MOST_UNBROKEN ? short(stretch) : long(stretch)))
}

/** The text without addresses, hashtags and mentions. */
function counted(text: string): string {
  const bare = text.includes('@')
    ? text.replace(/\S+/g, (stretch) => (isMail(stretch) ? ' ' : stretch))
    : text
  if (!isUnbroken(bare)) return bare.replace(UNCOUNTED, ' ')
  return replaceStretches(
    bare,
    (stretch) => stretch.replace(UNCOUNTED, ' '),
    (stretch) => stretch.replace(UNCOUNTED_LONG, ' '),
  )
}

/** Whether it has something before an "@", and a dot with something on both sides after it. */
function isMail(stretch: string): boolean {
  const at = stretch.indexOf('@', 1)
  return at > 0 && stretch.lastIndexOf('.', stretch.length - 2) > at + 1
}

/** Number of own words in a text: addresses, hashtags and mentions are not counted, "aujourd'hui" and "co-fondateur" are one word. */
export function countWords(text: string): number {
  return counted(normalise(text)).match(WORD)?.length ?? 0
}

const caches: Record<TextLanguage, Map<string, string>> = { fr: new Map(), en: new Map() }
const CACHE_LIMIT = 200_000

/** Stem of one word (accents removed, lower case), from a cache. */
export function stem(word: string, language: TextLanguage): string {
  const cache = caches[language]
  const known = cache.get(word)
  if (known !== undefined) return known
  if (cache.size > CACHE_LIMIT) cache.clear()
  const lower = word.toLowerCase()
  const stemmed = lower.length < 4 ? lower : language === 'fr' ? stemFrench(lower) : stemEnglish(lower)
  const folded = fold(stemmed)
  cache.set(word, folded)
  return folded
}

/** Word parts as they are stemmed: French elisions are split ("l'atelier" is "l", "atelier"), English contractions joined ("don't" is "dont", "firm's" is "firm"). */
export function parts(word: string, language: TextLanguage): string[] {
  if (!word.includes("'")) return [word]
  if (language === 'fr')
    return /^aujourd'hui$/i.test(word) ? [word.replace("'", '')] : word.split("'").filter(Boolean)
  return [word.replace(/'s$/i, '').replaceAll("'", '')]
}

/** Stems of a text in order, hashtags split at capitals; addresses and mentions are skipped. */
export function stems(text: string, language: TextLanguage): string[] {
  const plain = normalise(text).replace(/#([\p{L}\p{N}_]+)/gu, (_, tag: string) => splitTag(tag).join(' '))
  const found = counted(plain).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
  return found.flatMap((word) => parts(word, language)).map((part) => stem(part, language))
}

/** Words of a hashtag written with capitals ("MaintenancePredictive"). */
export function splitTag(tag: string): string[] {
  return tag
    .replace(/_/g, ' ')
    .replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1 ')
    .split(' ')
    .filter(Boolean)
}
