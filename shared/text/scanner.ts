import { CLASS, classOf } from './char-classes'
import { intern } from './token-table'
import type { Token } from './tokens'

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
