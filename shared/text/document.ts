import { detectLanguage } from './language'
import { lookUp, type PhraseNode, type Word } from './lexicon'
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

const TOKEN =
  /((?:https?:\/\/|www\.)[^\s)]+|[\p{L}\p{N}_.+-]+@[\p{L}\p{N}-]+\.[\p{L}.]+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|fr|org|net|io|eu|uk|example|in|be|ch|ca)(?:\/[^\s)]*)?(?![\p{L}\p{N}]))|#([\p{L}\p{N}_]+)|@([\p{L}\p{N}_.-]+)|([\p{L}][\p{L}\p{M}\p{N}]*(?:'[\p{L}\p{N}]+)*)|([£$€]?\d[\d.,\u0020]*(?:\p{L}{1,3}(?![\p{L}])|[%€$£°]|(?:\s?(?:%|€|£|k€|M€))?)?)|(\n)|([?!…»"“:;.])|(\p{Extended_Pictographic}|[→✓•🅰-🅾])/gu

const DURATION =
  /^(?:jours?|semaines?|mois|heures?|minutes?|ans?|années?|secondes?|days?|weeks?|months?|hours?|minutes?|mins?|years?|seconds?|h|min|s)$/
const CURRENCY = /[£$€]|^(?:euros?|pounds?|dollars?|k|grand|quid|million|millions|milliards?|pence|p)$/
const BULLET = /^\s*(?:[-–—•▪●◆✔✅❌⚠→➡👉🔸🔹⏱*]|\d{1,2}\s?[.)/]|[a-zA-Z]\)|\d\ufe0f?\u20e3|[🅰🅱🅲🅳])/u
const CHEER = new Set([...'🎉🏆🥇🥈🥉🙌🎊👏💪🚀🎓🥹🏅✨🤩🌟⭐🔥🍾🥂'])
const LAUGH = new Set([...'😂😅🤣😆😉😜😬🙃😎🤯😱😭🙈🤓😇😏🤪😴🥶🥵'])
const HEART = new Set([...'💛💙❤💚💜🧡🙏🥰😍💕🤗😊☺💖'])
const ARROWS = new Set([...'👇👉📩📣📢➡🔗📍🗓⬇📅✉📞→💶👀☎'])

/** Cuts a text up: words of the language (found by a vote, else `fallback`), cues and concepts of the lexicons, shape. */
export function analyse(raw: string, fallback: Language): Document {
  const text = normalise(raw)
  const tokens = [...text.matchAll(TOKEN)]
  const language = detectLanguage(
    tokens.flatMap((token) => (token[4] === undefined ? [] : [token[4].toLowerCase()])),
    fallback,
  )
  const document: Document = {
    language,
    text,
    words: [],
    surfaces: [],
    lines: [0],
    cues: new Map(),
    concepts: new Map(),
    counts: new Map(),
    tags: [],
    hosts: [],
    mentions: [],
    shape: emptyShape(),
  }
  let number = ''
  for (const [all, host, tag, mention, word, digits, line, mark, sign] of tokens) {
    if (word !== undefined) {
      const lower = word.toLowerCase()
      if (number) countUnit(document.shape, number, lower)
      if (word.length > 1 && word.length < 7 && word === word.toUpperCase() && word !== lower)
        document.shape.capitals++
      const found = lookUp(lower, language)
      document.words.push(...found)
      const written = found.length > 1 ? parts(word, language) : [word]
      document.surfaces.push(...written)
    }
    number = digits ?? ''
    if (digits !== undefined) countNumber(document.shape, digits)
    else if (host !== undefined) document.hosts.push(host.toLowerCase())
    else if (tag !== undefined)
      document.tags.push(...splitTag(tag).flatMap((part) => [...lookUp(part.toLowerCase(), language)]))
    else if (mention !== undefined) document.mentions.push(fold(mention))
    else if (line !== undefined) document.lines.push(document.words.length)
    else if (mark !== undefined) countMark(document.shape, mark)
    else if (sign !== undefined) countEmoji(document.shape, all)
  }
  document.shape.bullets = text.split('\n').filter((line) => BULLET.test(line)).length
  document.lines = document.lines.filter(
    (start, i, all) => start !== all[i + 1] && start < document.words.length,
  )
  match(document)
  return document
}

function match(document: Document): void {
  const { words, cues, concepts, counts } = document
  const seen = new Set<number>()
  words.forEach((word, i) => {
    if (!word.stop) counts.set(word.id, (counts.get(word.id) ?? 0) + 1)
    for (const id of word.cues) add(cues, id)
    // A word says a concept once, however often it is repeated.
    if (!seen.has(word.id)) for (const id of word.concepts) add(concepts, id)
    seen.add(word.id)
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

function countUnit(shape: Shape, _number: string, word: string): void {
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
