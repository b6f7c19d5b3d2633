import type { TextLanguage } from '#shared/model/vocabulary'
import { voteOf } from './language'
import { lookUp, type Word } from './lexicon'
import { signOfMark, signOfNumber, signOfPicture, signOfUnit, type Shape } from './signs'
import { splitTag } from './stems'
import { isAlien, isHome, tonguesOf, type Tongues } from './tongues'

/** Classes of characters, by which the start of a token is recognised; those up to `number` may occur inside a word. */
export const CLASS = {
  letter: 1,
  digit: 2,
  number: 3,
  currency: 4,
  mark: 5,
  line: 6,
  sigil: 7,
  high: 8,
  picture: 9,
  nothing: 10,
} as const

const known = new Uint8Array(0x10000)

/** Class of a UTF-16 code, remembered. */
export function classOf(code: number): number {
  return known[code] || (known[code] = classify(String.fromCharCode(code)))
}

function classify(char: string): number {
  if (/\p{L}/u.test(char)) return CLASS.letter
  if (/\d/.test(char)) return CLASS.digit
  if (/\p{N}/u.test(char)) return CLASS.number
  if (/[£$€]/.test(char)) return CLASS.currency
  if (/[?!…»"“:;.]/.test(char)) return CLASS.mark
  if (char === '\n') return CLASS.line
  if (char === '#' || char === '@') return CLASS.sigil
  if (/[\ud800-\udbff]/.test(char)) return CLASS.high
  return /[→✓•]|\p{Extended_Pictographic}/u.test(char) ? CLASS.picture : CLASS.nothing
}

/** A token of a text, interned: its properties are computed once, and a text costs one table look-up per token. */
export interface Token {
  id: number
  kind: 'word' | 'number' | 'mark' | 'line' | 'tag' | 'mention' | 'picture'
  written: string
  /** Lower case; empty where it is not a word. */
  lower: string
  /** Above zero for French, below for English. */
  vote: number
  /** What it says about the language, and whether it is frequent only in another one (below zero) or in one the labeller reads (above). */
  tongues: Tongues
  home: number
  shouted: boolean
  /** What it counts as; for a word, what it makes of the number before it (a price, a share, a duration). */
  sign: keyof Shape | undefined
  fr: readonly Word[] | undefined
  en: readonly Word[] | undefined
}

/** The word parts of a token in a language, cached; hashtags are split at capitals. */
export function partsOf(token: Token, language: TextLanguage): readonly Word[] {
  return language === 'fr' ? (token.fr ??= readParts(token, 'fr')) : (token.en ??= readParts(token, 'en'))
}

function readParts({ kind, written }: Token, language: TextLanguage): readonly Word[] {
  if (kind !== 'tag') return lookUp(written, language)
  return splitTag(written.slice(1).replace(/[.-].*$/, '')).flatMap((piece) => lookUp(piece, language))
}

const KINDS: Record<number, Token['kind']> = {
  [CLASS.letter]: 'word',
  [CLASS.digit]: 'number',
  [CLASS.currency]: 'number',
  [CLASS.mark]: 'mark',
  [CLASS.line]: 'line',
}

/** A token from how it is written and the class of its first character. */
export function createToken(id: number, written: string, first: number): Token {
  const kind =
    first === CLASS.sigil ? (written.startsWith('#') ? 'tag' : 'mention') : (KINDS[first] ?? 'picture')
  const lower = kind === 'word' ? written.toLowerCase() : ''
  const tongues = lower ? tonguesOf(lower) : null
  return {
    id,
    kind,
    written,
    lower,
    vote: lower ? voteOf(lower) : 0,
    tongues,
    home: isHome(tongues) ? 1 : isAlien(tongues) ? -1 : 0,
    shouted: kind === 'word' && isShouted(written, lower),
    sign: signOf(kind, written, lower),
    fr: undefined,
    en: undefined,
  }
}

function isShouted(written: string, lower: string): boolean {
  return written !== lower && written.length > 1 && written.length < 7 && written === written.toUpperCase()
}

function signOf(kind: Token['kind'], written: string, lower: string): keyof Shape | undefined {
  if (kind === 'word') return signOfUnit(lower)
  if (kind === 'number') return signOfNumber(written)
  if (kind === 'mark') return signOfMark(written)
  return kind === 'picture' ? signOfPicture(written) : undefined
}
