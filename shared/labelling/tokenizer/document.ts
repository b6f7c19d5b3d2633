import type { TextLanguage } from '#shared/model/vocabulary'
import { createSeen, emptyTally, joinTallies, tallyUp, type Tally } from '../vectors'
import { languageOf } from './language'
import { CONCEPTS, CUES, follow, type PhraseNode, type Word } from './lexicon'
import { emptyShape, joinShapes, type Shape } from './signs'
import { fold, isUnbroken, normalise, replaceStretches } from './stems'
import { tokensOf } from './tokenizer'
import { partsOf, type Token } from './tokens'
import { readablePart } from './tongues'

/** The content of a text: its words, in order and counted. */
export interface Content {
  language: TextLanguage
  words: readonly Word[]
  tags: readonly Word[]
  /** Stem ids of all words but stop words, including those of hashtags: each once, in order. */
  stems: readonly number[]
  concepts: Tally
  shape: Shape
}

/** A tokenised text: its content and its shape. */
export interface Document extends Content {
  text: string
  /** Whether it has words, but in a language the labeller cannot read. */
  foreign: boolean
  tokens: readonly Token[]
  /** Number of paragraphs (lines with words). */
  lines: number
  cues: Tally
  hosts: readonly string[]
  mentions: readonly string[]
}

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s)]+|[\p{L}\p{N}_.+-]+@[\p{L}\p{N}-]+\.[\p{L}.]+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|fr|org|net|io|eu|uk|example|in|be|ch|ca)(?:\/[^\s)]*)?(?![\p{L}\p{N}])/gu
/** In a run too long for a host name, only what begins like an address is one. */
const LINK = /(?:https?:\/\/|www\.)[^\s)]+/gu
const BULLET = /^\s*(?:[-–—•▪●◆✔✅❌⚠→➡👉🔸🔹⏱*]|\d{1,2}\s?[.)/]|[a-zA-Z]\)|\d\ufe0f?\u20e3|[🅰🅱🅲🅳])/u

/**
 * Cuts a text up: words of the language (found by a vote, else `fallback`), cues and concepts of the lexicons, shape. Lines in a language that
 * is not read are left out of the words, unless all is.
 */
export function analyse(raw: string, fallback: TextLanguage): Document {
  const text = normalise(raw)
  const hosts: string[] = []
  const take = (address: string) => {
    hosts.push(address.toLowerCase())
    return ' '
  }
  let bare = text
  if (mayHoldAddress(text))
    bare = isUnbroken(text)
      ? replaceStretches(
          text,
          (stretch) => stretch.replace(ADDRESS, take),
          (stretch) => stretch.replace(LINK, take),
        )
      : text.replace(ADDRESS, take)
  const tokens = tokensOf(bare)
  let vote = 0
  for (const token of tokens) vote += token.vote
  const language = languageOf(vote, fallback)
  const part = readablePart(tokens, text)
  const found = read(part ?? tokens, language)
  found.shape.bullets = bulletsIn(text)
  return { language, text, foreign: part === null, tokens, hosts, ...found, ...match(found) }
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

function read(
  tokens: readonly Token[],
  language: TextLanguage,
): Pick<Document, 'words' | 'tags' | 'mentions' | 'shape' | 'lines'> {
  const words: Word[] = []
  const tags: Word[] = []
  const mentions: string[] = []
  const shape = emptyShape()
  let lines = 0
  let lineStart = 0
  let afterNumber = false
  for (const token of tokens) {
    const { kind, sign } = token
    if (kind === 'word') {
      if (afterNumber && sign) shape[sign]++
      if (token.shouted) shape.capitals++
      for (const word of partsOf(token, language)) words.push(word)
    } else if (kind === 'number') {
      shape.numbers++
      if (sign && sign !== 'numbers') shape[sign]++
    } else if (kind === 'line') {
      if (words.length > lineStart) lines++
      lineStart = words.length
    } else if (kind === 'tag') tags.push(...partsOf(token, language))
    else if (kind === 'mention') mentions.push(fold(token.written.slice(1).replace(/(?<![.-])[.-]+$/, '')))
    else if (sign) shape[sign]++
    afterNumber = kind === 'number'
  }
  if (words.length > lineStart) lines++
  return { words, tags, mentions, shape, lines }
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

const seen = createSeen()

function match({
  words,
  tags,
}: Pick<Content, 'words' | 'tags'>): Pick<Document, 'stems' | 'cues' | 'concepts'> {
  const cues = emptyTally(CUES.length)
  const concepts = emptyTally(CONCEPTS.length)
  const stems: number[] = []
  seen.clear()
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word) continue
    // Most words are in no lexicon, and reading a length is faster than walking a list.
    if (word.cues.length > 0) for (const id of word.cues) tallyUp(cues, id)
    // A word counts once for a concept, however often it is repeated.
    if (!word.stop && seen.isNew(word.id)) {
      stems.push(word.id)
      if (word.concepts.length > 0) for (const id of word.concepts) tallyUp(concepts, id)
    }
    let node: PhraseNode | undefined = word.phrases
    for (let j = i + 1; node && j < words.length; j++) {
      node = follow(node, words[j]?.id ?? 0)
      if (!node) break
      for (const id of node.cues) tallyUp(cues, id)
      for (const id of node.concepts) tallyUp(concepts, id)
    }
  }
  for (const tag of tags) {
    if (!tag.stop && seen.isNew(tag.id)) stems.push(tag.id)
    for (const id of tag.concepts) tallyUp(concepts, id)
  }
  return { stems, cues, concepts }
}

/** Two texts as one: the words of the second after those of the first, all counts added. */
export function joinContents(first: Content, second: Content): Content {
  return {
    language: first.language,
    words: [...first.words, ...second.words],
    tags: [...first.tags, ...second.tags],
    stems: [...new Set([...first.stems, ...second.stems])],
    concepts: joinTallies(first.concepts, second.concepts),
    shape: joinShapes(first.shape, second.shape),
  }
}
