import { lookUp, type Word } from './lexicon'
import { voteOf } from './language'
import { signOfMark, signOfNumber, signOfPicture, signOfUnit, type Shape } from './signs'
import { parts, splitTag, type Language } from './words'

/** A token of a text, interned: what is known of it is worked out once, a text costs one probe per token. */
export interface Token {
  id: number
  kind: 'word' | 'number' | 'mark' | 'line' | 'tag' | 'mention' | 'picture'
  written: string
  /** Lower case; empty where it is not a word. */
  lower: string
  /** Speaks for French above zero, for English below. */
  vote: number
  shouted: boolean
  /** What it counts as; of a word: what it makes of a number right before it. */
  sign: keyof Shape | undefined
  fr: Parts | undefined
  en: Parts | undefined
}

/** The word parts of a token in a language, and how each is written. */
export interface Parts {
  words: readonly Word[]
  written: readonly string[]
}

/** Word parts of a token in a language, remembered; those of a hashtag are split at capitals. */
export function partsOf(token: Token, language: Language): Parts {
  return (token[language] ??= readParts(token, language))
}

function readParts({ kind, written }: Token, language: Language): Parts {
  if (kind === 'tag') {
    const pieces = splitTag(written.slice(1).replace(/[.-].*$/, ''))
    return { words: pieces.flatMap((piece) => lookUp(piece, language)), written: pieces }
  }
  const words = lookUp(written, language)
  if (words.length === 1) return { words, written: [written] }
  const pieces = parts(written, language)
  return { words, written: words.map((_, i) => pieces[i] ?? written) }
}

const LETTER = 1
const DIGIT = 2
const OTHER_NUMBER = 3
const CURRENCY = 4
const MARK = 5
const LINE = 6
const SIGIL = 7
const HIGH = 8
const PICTURE = 9
const NOTHING = 10
const classes = new Uint8Array(0x10000)

function classOf(code: number): number {
  const known = classes[code] ?? NOTHING
  return known === 0 ? (classes[code] = classify(String.fromCharCode(code))) : known
}

function classify(char: string): number {
  if (/\p{L}/u.test(char)) return LETTER
  if (/\d/.test(char)) return DIGIT
  if (/\p{N}/u.test(char)) return OTHER_NUMBER
  if (/[£$€]/.test(char)) return CURRENCY
  if (/[?!…»"“:;.]/.test(char)) return MARK
  if (char === '\n') return LINE
  if (char === '#' || char === '@') return SIGIL
  if (/[\ud800-\udbff]/.test(char)) return HIGH
  return /[→✓•]|\p{Extended_Pictographic}/u.test(char) ? PICTURE : NOTHING
}

const NUMBER = /[£$€]?\d[\d.,\u0020]*(?:\p{L}{1,3}(?![\p{L}])|[%€$£°]|(?:\s?(?:%|€|£|k€|M€))?)?/uy
const TAG = /[#@][\p{L}\p{N}_][\p{L}\p{N}_.-]*/uy
const PAIR = /[🅰-🅾]|\p{Extended_Pictographic}/uy
const APOSTROPHE = 39

/** Tokens of a normalised text in order: words, numbers with their unit, marks, line ends, hashtags, mentions, emoji. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = []
  const size = text.length
  let at = 0
  while (at < size) {
    const kind = classOf(text.charCodeAt(at))
    const end = kind === NOTHING || kind === OTHER_NUMBER ? at : endOf(text, at, kind, size)
    if (end > at) found.push(intern(text, at, end, kind))
    at = end > at ? end : at + 1
  }
  return found
}

function endOf(text: string, at: number, kind: number, size: number): number {
  if (kind === LETTER) return endOfWord(text, at, size)
  if (kind === MARK || kind === LINE || kind === PICTURE) return at + 1
  const pattern = kind === SIGIL ? TAG : kind === HIGH ? PAIR : NUMBER
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function endOfWord(text: string, start: number, size: number): number {
  let at = start + 1
  for (;;) {
    while (at < size && classOf(text.charCodeAt(at)) <= OTHER_NUMBER) at++
    const joined =
      at + 1 < size && text.charCodeAt(at) === APOSTROPHE && classOf(text.charCodeAt(at + 1)) <= OTHER_NUMBER
    if (!joined) return at
    at += 2
  }
}

const LIMIT = 1 << 17
let slots = new Int32Array(1 << 16).fill(-1)
let hashes = new Int32Array(1 << 16)
let table: Token[] = []
let first = 0

// Open addressing over the characters themselves (FNV-1a): no string is made for a token that was seen before.
function intern(text: string, start: number, end: number, kind: number): Token {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  const mask = slots.length - 1
  let slot = (hash ^ (hash >>> 15)) & mask
  for (;;) {
    const at = slots[slot] ?? -1
    if (at < 0) break
    if (hashes[slot] === hash) {
      const token = table[at]
      if (token && same(token.written, text, start, end)) return token
    }
    slot = (slot + 1) & mask
  }
  if (table.length * 2 > slots.length) {
    grow()
    return intern(text, start, end, kind)
  }
  slots[slot] = table.length
  hashes[slot] = hash
  const token = create(first + table.length, text.slice(start, end), kind)
  table.push(token)
  return token
}

function same(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false
  for (let i = start; i < end; i++) if (written.charCodeAt(i - start) !== text.charCodeAt(i)) return false
  return true
}

// Twice the room, or an empty table beyond the limit; ids go on, so that what is remembered by id stays right.
function grow(): void {
  const full = table.length > LIMIT
  if (full) {
    first += table.length
    table = []
  }
  const previous = { slots, hashes }
  const size = full ? 1 << 16 : slots.length * 2
  slots = new Int32Array(size).fill(-1)
  hashes = new Int32Array(size)
  if (full) return
  previous.slots.forEach((at, i) => {
    if (at < 0) return
    const hash = previous.hashes[i] ?? 0
    let slot = (hash ^ (hash >>> 15)) & (size - 1)
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1)
    slots[slot] = at
    hashes[slot] = hash
  })
}

const KINDS: Record<number, Token['kind']> = {
  [LETTER]: 'word',
  [DIGIT]: 'number',
  [CURRENCY]: 'number',
  [MARK]: 'mark',
  [LINE]: 'line',
}

function create(id: number, written: string, kind: number): Token {
  const name = kind === SIGIL ? (written.startsWith('#') ? 'tag' : 'mention') : (KINDS[kind] ?? 'picture')
  const lower = name === 'word' ? written.toLowerCase() : ''
  const shouted =
    name === 'word' &&
    written !== lower &&
    written.length > 1 &&
    written.length < 7 &&
    written === written.toUpperCase()
  return {
    id,
    kind: name,
    written,
    lower,
    vote: lower ? voteOf(lower) : 0,
    shouted,
    sign: signOf(name, written, lower),
    fr: undefined,
    en: undefined,
  }
}

function signOf(kind: Token['kind'], written: string, lower: string): keyof Shape | undefined {
  if (kind === 'word') return signOfUnit(lower)
  if (kind === 'number') return signOfNumber(written)
  if (kind === 'mark') return signOfMark(written)
  return kind === 'picture' ? signOfPicture(written) : undefined
}
