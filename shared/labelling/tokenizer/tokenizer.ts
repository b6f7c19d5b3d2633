import { CLASS, classOf, createToken, type Token } from './tokens'

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
    const end = kind === CLASS.letter ? endOfWord(text, at, size) : endOfOther(text, at, kind)
    if (end > at) found.push(intern(text, at, end, kind))
    at = end > at ? end : at + 1
  }
  return found
}

function endOfWord(text: string, start: number, size: number): number {
  let at = start + 1
  for (;;) {
    while (at < size && classOf(text.charCodeAt(at)) <= CLASS.number) at++
    const joined =
      at + 1 < size && text.charCodeAt(at) === APOSTROPHE && classOf(text.charCodeAt(at + 1)) <= CLASS.number
    if (!joined) return at
    at += 2
  }
}

function endOfOther(text: string, at: number, kind: number): number {
  if (kind === CLASS.nothing || kind === CLASS.number) return at
  if (kind === CLASS.mark || kind === CLASS.line || kind === CLASS.picture) return at + 1
  const pattern = kind === CLASS.sigil ? TAG : kind === CLASS.high ? PAIR : NUMBER
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

const LIMIT = 1 << 17
const START = 1 << 13
// Two numbers per slot: the hash of a token and its index in the table, -1 if the slot is free.
let slots = freeSlots(START)
let table: Token[] = []
let first = 0

/**
 * The token of the characters from `start` to `end` of a text, one object for all its occurrences: open addressing over the characters
 * themselves (FNV-1a), no string is made for a token that was seen before.
 */
export function intern(text: string, start: number, end: number, kind: number): Token {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  const mask = slots.length - 1
  let slot = slotOf(hash) & mask
  for (;;) {
    const place = slots[slot + 1] ?? -1
    if (place < 0) break
    if (slots[slot] === hash) {
      const token = table[place]
      if (token && same(token.written, text, start, end)) return token
    }
    slot = (slot + 2) & mask
  }
  if (table.length * 4 > slots.length) {
    grow()
    return intern(text, start, end, kind)
  }
  slots[slot] = hash
  slots[slot + 1] = table.length
  const token = createToken(first + table.length, text.slice(start, end), kind)
  table.push(token)
  return token
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) << 1
}

function same(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false
  for (let i = start; i < end; i++) if (written.charCodeAt(i - start) !== text.charCodeAt(i)) return false
  return true
}

// Doubles the table, or empties it beyond the limit; ids keep counting, so that caches by id stay valid.
function grow(): void {
  if (table.length > LIMIT) {
    first += table.length
    table = []
    slots = freeSlots(START)
    return
  }
  const previous = slots
  slots = freeSlots(previous.length)
  const mask = slots.length - 1
  for (let i = 0; i < previous.length; i += 2) {
    const hash = previous[i] ?? 0
    const place = previous[i + 1] ?? -1
    if (place < 0) continue
    let slot = slotOf(hash) & mask
    while ((slots[slot + 1] ?? -1) >= 0) slot = (slot + 2) & mask
    slots[slot] = hash
    slots[slot + 1] = place
  }
}

function freeSlots(count: number): Int32Array<ArrayBuffer> {
  return new Int32Array(2 * count).fill(-1)
}
