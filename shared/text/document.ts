import { languageOf } from './language'
import { lookUp, tokenOf, type PhraseNode, type Token, type Word } from './lexicon'
import { fold, normalise, parts, splitTag, type Language } from './words'

/** A text cut up once: its words in order with their paragraphs, and what is not words. */
export interface Document {
  language: Language
  text: string
  words: Word[]
  /** The words as they were written, parallel to `words`. */
  surfaces: string[]
  /** Position in `words` where each paragraph (non-empty line) starts. */
  lines: number[]
  cues: Map<number, number>
  concepts: Map<number, number>
  counts: Map<number, number>
  tags: Word[]
  hosts: string[]
  mentions: string[]
  shape: Shape
}

/** Counts of what is not words. */
export interface Shape {
  bullets: number
  money: number
  percent: number
  durations: number
  numbers: number
  clock: number
  questions: number
  exclamations: number
  dots: number
  quotes: number
  capitals: number
  arrows: number
  cheer: number
  laugh: number
  heart: number
  otherEmoji: number
  colons: number
  sentences: number
}

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s)]+|[\p{L}\p{N}_.+-]+@[\p{L}\p{N}-]+\.[\p{L}.]+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|fr|org|net|io|eu|uk|example|in|be|ch|ca)(?:\/[^\s)]*)?(?![\p{L}\p{N}])/gu
const MAYBE_ADDRESS = /[\p{L}\p{N}][.@][\p{L}\p{N}]|:\/\//u
// No capture groups: the first letter of a token tells what it is, and plain strings are several times faster to collect.
const TOKEN =
  /\p{L}[\p{L}\p{N}]*(?:'[\p{L}\p{N}]+)*|[£$€]?\d[\d.,\u0020]*(?:\p{L}{1,3}(?![\p{L}])|[%€$£°]|(?:\s?(?:%|€|£|k€|M€))?)?|[\n?!…»"“:;.]|[#@][\p{L}\p{N}_][\p{L}\p{N}_.-]*|\p{Extended_Pictographic}|[→✓•🅰-🅾]/gu

const DIGIT = /^[£$€]?\d/
const MARK = /^[?!…»"“:;.]$/
const DURATION =
  /^(?:jours?|semaines?|mois|heures?|minutes?|ans?|années?|secondes?|days?|weeks?|months?|hours?|minutes?|mins?|years?|seconds?|h|min|s)$/
const CURRENCY = /[£$€]|^(?:euros?|pounds?|dollars?|k|grand|quid|million|millions|milliards?|pence|p)$/
const BULLET = /^\s*(?:[-–—•▪●◆✔✅❌⚠→➡👉🔸🔹⏱*]|\d{1,2}\s?[.)/]|[a-zA-Z]\)|\d\ufe0f?\u20e3|[🅰🅱🅲🅳])/u
const CHEER = new Set('🎉🏆🥇🥈🥉🙌🎊👏💪🚀🎓🥹🏅✨🤩🌟⭐🔥🍾🥂'.match(/./gu))
const LAUGH = new Set('😂😅🤣😆😉😜😬🙃😎🤯😱😭🙈🤓😇😏🤪😴🥶🥵'.match(/./gu))
const HEART = new Set('💛💙❤💚💜🧡🙏🥰😍💕🤗😊☺💖'.match(/./gu))
const ARROWS = new Set('👇👉📩📣📢➡🔗📍🗓⬇📅✉📞→💶👀☎'.match(/./gu))

/** Cuts a text up: words of the language (found by a vote, else `fallback`), cues and concepts of the lexicons, shape. */
export function analyse(raw: string, fallback: Language): Document {
  const text = normalise(raw)
  const hosts: string[] = []
  const bare = MAYBE_ADDRESS.test(text)
    ? text.replace(ADDRESS, (address) => {
        hosts.push(address.toLowerCase())
        return ' '
      })
    : text
  const written = bare.match(TOKEN) ?? []
  const tokens = written.map(tokenOf)
  const language = languageOf(
    tokens.reduce((vote, token) => vote + token.vote, 0),
    fallback,
  )
  const document = emptyDocument(text, language, hosts)
  let number = false
  written.forEach((text, i) => {
    const token = tokens[i]
    const word = token !== undefined && token.lower !== ''
    if (word) readWord(document, text, token, number)
    else readSign(document, text)
    number = !word && DIGIT.test(text)
  })
  document.shape.bullets = text.split('\n').filter((line) => BULLET.test(line)).length
  document.lines = document.lines.filter(
    (start, i, all) => start !== all[i + 1] && start < document.words.length,
  )
  match(document)
  return document
}

function readWord(document: Document, written: string, token: Token, afterNumber: boolean): void {
  const { shape, words, surfaces, language } = document
  if (afterNumber) countUnit(shape, token.lower)
  if (
    written !== token.lower &&
    written.length > 1 &&
    written.length < 7 &&
    written === written.toUpperCase()
  )
    shape.capitals++
  const found = (token[language] ??= lookUp(token.lower, language))
  const [only] = found
  if (found.length === 1 && only) {
    words.push(only)
    surfaces.push(written)
    return
  }
  const pieces = parts(written, language)
  found.forEach((part, i) => {
    words.push(part)
    surfaces.push(pieces[i] ?? written)
  })
}

function readSign(document: Document, token: string): void {
  const { shape, tags, language, lines, words, mentions } = document
  if (DIGIT.test(token)) countNumber(shape, token)
  else if (token === '\n') lines.push(words.length)
  else if (token.startsWith('@')) mentions.push(fold(token.slice(1).replace(/[.-]+$/, '')))
  else if (token.startsWith('#'))
    for (const part of splitTag(token.slice(1).replace(/[.-].*$/, '')))
      tags.push(...lookUp(part.toLowerCase(), language))
  else if (MARK.test(token)) countMark(shape, token)
  else countEmoji(shape, token)
}

function match(document: Document): void {
  const { words, cues, concepts, counts } = document
  words.forEach((word, i) => {
    for (const id of word.cues) add(cues, id)
    if (!word.stop) {
      const before = counts.get(word.id) ?? 0
      counts.set(word.id, before + 1)
      // A word says a concept once, however often it is repeated.
      if (before === 0) for (const id of word.concepts) add(concepts, id)
    }
    if (!word.phrases) return
    let node: PhraseNode | undefined = word.phrases
    for (let j = i + 1; node && j < words.length; j++) {
      node = node.next.get(words[j]?.stem ?? '')
      for (const id of node?.cues ?? []) add(cues, id)
      for (const id of node?.concepts ?? []) add(concepts, id)
    }
  })
  for (const tag of document.tags) {
    if (!tag.stop) counts.set(tag.id, (counts.get(tag.id) ?? 0) + 1)
    for (const id of tag.concepts) add(concepts, id)
  }
}

function add(counts: Map<number, number>, id: number): void {
  counts.set(id, (counts.get(id) ?? 0) + 1)
}

function countNumber(shape: Shape, digits: string): void {
  shape.numbers++
  if (/[£$€]|k€|M€/.test(digits)) shape.money++
  else if (digits.includes('%')) shape.percent++
  else if (/^\d{1,2}\s?h\s?\d{0,2}$|^\d{1,2}(?:am|pm)$|^\d{1,2}[.:]\d\d/.test(digits.trim())) shape.clock++
  else if (/^\d+\s?(?:h|min|j)$/.test(digits.trim())) shape.durations++
}

function countUnit(shape: Shape, word: string): void {
  if (CURRENCY.test(word)) shape.money++
  else if (DURATION.test(word)) shape.durations++
}

function countMark(shape: Shape, mark: string): void {
  if (mark === '?') shape.questions++
  else if (mark === '!') shape.exclamations++
  else if (mark === '…') shape.dots++
  else if (mark === ':' || mark === ';') shape.colons++
  else if (mark === '.') shape.sentences++
  else shape.quotes++
}

function countEmoji(shape: Shape, sign: string): void {
  if (ARROWS.has(sign)) shape.arrows++
  else if (CHEER.has(sign)) shape.cheer++
  else if (LAUGH.has(sign)) shape.laugh++
  else if (HEART.has(sign)) shape.heart++
  else shape.otherEmoji++
}

function emptyDocument(text: string, language: Language, hosts: string[]): Document {
  return {
    language,
    text,
    words: [],
    surfaces: [],
    lines: [0],
    cues: new Map(),
    concepts: new Map(),
    counts: new Map(),
    tags: [],
    hosts,
    mentions: [],
    shape: emptyShape(),
  }
}

function emptyShape(): Shape {
  return {
    bullets: 0,
    money: 0,
    percent: 0,
    durations: 0,
    numbers: 0,
    clock: 0,
    questions: 0,
    exclamations: 0,
    dots: 0,
    quotes: 0,
    capitals: 0,
    arrows: 0,
    cheer: 0,
    laugh: 0,
    heart: 0,
    otherEmoji: 0,
    colons: 0,
    sentences: 0,
  }
}
