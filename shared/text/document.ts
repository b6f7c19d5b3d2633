import { languageOf } from './language'
import type { PhraseNode, Word } from './lexicon'
import { emptyShape, type Shape } from './signs'
import { partsOf, tokensOf, type Token } from './tokens'
import { fold, normalise, type Language } from './words'

/** A text cut up once: its words in order with their paragraphs, and what is not words. */
export interface Document {
  language: Language
  text: string
  tokens: readonly Token[]
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

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s)]+|[\p{L}\p{N}_.+-]+@[\p{L}\p{N}-]+\.[\p{L}.]+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|fr|org|net|io|eu|uk|example|in|be|ch|ca)(?:\/[^\s)]*)?(?![\p{L}\p{N}])/gu
const BULLET = /^\s*(?:[-–—•▪●◆✔✅❌⚠→➡👉🔸🔹⏱*]|\d{1,2}\s?[.)/]|[a-zA-Z]\)|\d\ufe0f?\u20e3|[🅰🅱🅲🅳])/u

/** Cuts a text up: words of the language (found by a vote, else `fallback`), cues and concepts of the lexicons, shape. */
export function analyse(raw: string, fallback: Language): Document {
  const text = normalise(raw)
  const hosts: string[] = []
  const bare = mayHoldAddress(text)
    ? text.replace(ADDRESS, (address) => {
        hosts.push(address.toLowerCase())
        return ' '
      })
    : text
  const tokens = tokensOf(bare)
  let vote = 0
  for (const token of tokens) vote += token.vote
  const document = emptyDocument(text, languageOf(vote, fallback), hosts, tokens)
  read(document)
  document.shape.bullets = bulletsIn(text)
  document.lines = document.lines.filter(
    (start, i, all) => start !== all[i + 1] && start < document.words.length,
  )
  match(document)
  return document
}

// An address needs "://", an "@" or a dot between a character and a letter; looking for these is much faster than the pattern.
function mayHoldAddress(text: string): boolean {
  if (text.includes('@') || text.includes('://')) return true
  for (let at = text.indexOf('.', 1); at > 0; at = text.indexOf('.', at + 1))
    if (isWordLike(text.charCodeAt(at - 1)) && isLetterLike(text.charCodeAt(at + 1))) return true
  return false
}

function isLetterLike(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0
}

function isWordLike(code: number): boolean {
  return isLetterLike(code) || (code >= 48 && code <= 57)
}

function read({ tokens, shape, words, surfaces, lines, tags, mentions, language }: Document): void {
  let afterNumber = false
  for (const token of tokens) {
    const { kind, sign } = token
    if (kind === 'word') {
      if (afterNumber && sign) shape[sign]++
      if (token.shouted) shape.capitals++
      const found = partsOf(token, language)
      for (let i = 0; i < found.words.length; i++) {
        const word = found.words[i]
        if (!word) continue
        words.push(word)
        surfaces.push(found.written[i] ?? token.written)
      }
    } else if (kind === 'number') {
      shape.numbers++
      if (sign && sign !== 'numbers') shape[sign]++
    } else if (kind === 'line') lines.push(words.length)
    else if (kind === 'tag') tags.push(...partsOf(token, language).words)
    else if (kind === 'mention') mentions.push(fold(token.written.slice(1).replace(/[.-]+$/, '')))
    else if (sign) shape[sign]++
    afterNumber = kind === 'number'
  }
}

function bulletsIn(text: string): number {
  let count = 0
  for (let start = 0; start >= 0 && start < text.length;) {
    const end = text.indexOf('\n', start)
    const stop = end < 0 ? text.length : end
    if (mayBeBullet(text, start) && BULLET.test(text.slice(start, Math.min(stop, start + 12)))) count++
    start = end < 0 ? -1 : end + 1
  }
  return count
}

function mayBeBullet(text: string, start: number): boolean {
  const code = text.charCodeAt(start)
  const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return !letter || text.charCodeAt(start + 1) === 41
}

function match({ words, tags, cues, concepts, counts }: Document): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word) continue
    // Most words are in no lexicon: a length is read faster than a list is walked.
    if (word.cues.length > 0) for (const id of word.cues) add(cues, id)
    if (!word.stop) {
      const before = counts.get(word.id)
      counts.set(word.id, before === undefined ? 1 : before + 1)
      // A word says a concept once, however often it is repeated.
      if (before === undefined && word.concepts.length > 0) for (const id of word.concepts) add(concepts, id)
    }
    let node: PhraseNode | undefined = word.phrases
    for (let j = i + 1; node && j < words.length; j++) {
      node = node.next.get(words[j]?.id ?? -1)
      if (!node) break
      for (const id of node.cues) add(cues, id)
      for (const id of node.concepts) add(concepts, id)
    }
  }
  for (const tag of tags) {
    if (!tag.stop) counts.set(tag.id, (counts.get(tag.id) ?? 0) + 1)
    for (const id of tag.concepts) add(concepts, id)
  }
}

function add(counts: Map<number, number>, id: number): void {
  counts.set(id, (counts.get(id) ?? 0) + 1)
}

/** Two texts as one: the words of the second after those of the first, everything counted together. */
export function joinDocuments(first: Document, second: Document): Document {
  const sum = (a: Map<number, number>, b: Map<number, number>): Map<number, number> => {
    const all = new Map(a)
    for (const [id, count] of b) all.set(id, (all.get(id) ?? 0) + count)
    return all
  }
  const shape = emptyShape()
  for (const key of Object.keys(shape) as (keyof Shape)[]) shape[key] = first.shape[key] + second.shape[key]
  return {
    language: first.language,
    text: `${first.text}\n${second.text}`,
    tokens: [...first.tokens, ...second.tokens],
    words: [...first.words, ...second.words],
    surfaces: [...first.surfaces, ...second.surfaces],
    lines: [...first.lines, ...second.lines.map((start) => start + first.words.length)],
    cues: sum(first.cues, second.cues),
    concepts: sum(first.concepts, second.concepts),
    counts: sum(first.counts, second.counts),
    tags: [...first.tags, ...second.tags],
    hosts: [...first.hosts, ...second.hosts],
    mentions: [...first.mentions, ...second.mentions],
    shape,
  }
}

function emptyDocument(
  text: string,
  language: Language,
  hosts: string[],
  tokens: readonly Token[],
): Document {
  return {
    language,
    text,
    tokens,
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
