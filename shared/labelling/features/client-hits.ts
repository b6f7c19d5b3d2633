import type { Document } from '../tokenizer/document'
import type { Word } from '../tokenizer/lexicon'
import { fold } from '../tokenizer/stems'
import { at } from '../vectors'
import { FLAGS, marksOf } from './brand-names'
import { CENTRAL, rootOf, type Prepared } from './client'

/** Minimum weight for a word to count as one of the trade. */
const OF_TRADE = 0.15
/** Number of words at the start and at the end that count separately. */
const EDGE = 20
/** Added to a text's word count, so that one word does not make a short text dense. */
const PRIOR_WORDS = 4
/** Weight of a word recognised only by its root. */
const BY_ROOT = 0.8
/** Scales similarity to a page post, so that two thirds count as 1. */
const LIKENESS_SCALE = 1.5
/** Maximum count of one notion in a text. */
const NOTION_AT_MOST = 2

/** How much of a text is words of the client's trade. */
export interface TradeHits {
  count: number
  sum: number
  density: number
  top: number
  specialty: number
  specialtyRate: number
  opening: number
  end: number
  words: string[]
}

/** Words of the trade in a text: number, weight, density, specialties, at the start and at the end. */
export function tradeHits(document: Document, prepared: Prepared): TradeHits {
  const hits: TradeHits = {
    count: 0,
    sum: 0,
    density: 0,
    top: 0,
    specialty: 0,
    specialtyRate: 0,
    opening: 0,
    end: 0,
    words: [],
  }
  const other = document.language !== prepared.language
  const seen = new Set<number>()
  let content = 0
  const size = document.words.length
  document.words.forEach((word, position) => {
    if (word.stop) return
    content++
    const value = at(prepared.trade, word.id) || (other ? rootValue(word, prepared) : 0)
    if (value < OF_TRADE) return
    hits.density += value
    if (position < EDGE) hits.opening += value
    if (size - position <= EDGE) hits.end += value
    if (seen.has(word.id)) return
    seen.add(word.id)
    hits.count++
    hits.sum += value
    if (value > hits.top) hits.top = value
    hits.specialty += at(prepared.specialties, word.id)
    if (value > CENTRAL) hits.words.push(word.stem)
  })
  hits.density /= content + PRIOR_WORDS
  hits.specialtyRate = hits.specialty / (content + PRIOR_WORDS)
  return hits
}

// In the other language, words are matched by their root.
function rootValue({ id, stem }: Word, { roots, rootValues }: Prepared): number {
  return (rootValues[id] ??= BY_ROOT * (roots.get(rootOf(stem) ?? '') ?? 0))
}

/** Notions of the client's own domains and of others in a text and its shared title. */
export function domainHits(
  text: Document,
  title: Document | null,
  { ownConcepts, otherConcepts }: Prepared,
): { own: number; other: number } {
  const sum = { own: 0, other: 0 }
  for (const concepts of [text.concepts, title?.concepts])
    for (const id of concepts?.ids ?? []) {
      const value = Math.min(NOTION_AT_MOST, concepts?.counts[id] ?? 0)
      sum.own += value * (ownConcepts[id] ?? 0)
      sum.other += value * (otherConcepts[id] ?? 0)
    }
  return sum
}

/** Similarity of a text to the closest page post, 0 to 1. */
export function nearestPagePost(document: Document, { pageIndex, pageNorms, rarity }: Prepared): number {
  let total = 0
  for (const word of document.words) if (!word.stop) total += at(rarity, word.id)
  if (total === 0) return 0
  const shared = new Float64Array(pageNorms.length)
  for (const id of document.stems) {
    const list = pageIndex.get(id)
    if (list) for (const [post, weight] of list) shared[post] = (shared[post] ?? 0) + weight
  }
  let nearest = 0
  shared.forEach((value, post) => {
    nearest = Math.max(nearest, value / Math.sqrt((pageNorms[post] ?? 1) * total))
  })
  return Math.min(1, nearest * LIKENESS_SCALE)
}

/** The largest number of proper names and long numbers a post shares with any one page post. */
export function sharedMarks(
  text: Document,
  title: Document | null,
  { marks, idf, language }: Prepared,
): number {
  if (marks.length === 0) return 0
  const own = marksOf(title ? `${text.text} ${title.text}` : text.text, idf, language)
  return own.size === 0
    ? 0
    : marks.reduce((most, page) => Math.max(most, [...own].filter((mark) => page.has(mark)).length), 0)
}

/** Where a text names the brand, its products, its links or its competitors. */
export interface BrandHits {
  middle: number
  opening: number
  folded: number
  placed: boolean
  product: string | null
  competitor: string | null
  domain: boolean
  mention: boolean
  word: string | null
}

const PLACED =
  /(?:^|[\s(«"'])(?:chez|at|from|de|d'|with|avec|@|par|by|for|pour|of|joins?|rejoint|via|dans|in)\s+$/i

/** Finds the brand's names in a text; those at the start of a sentence are counted separately, because any word is capitalised there. */
export function brandHits(document: Document, { brand }: Prepared, flags: number): BrandHits {
  const hits: BrandHits = {
    middle: 0,
    opening: 0,
    folded: 0,
    placed: false,
    product: null,
    competitor: null,
    domain: false,
    mention: false,
    word: null,
  }
  if (!brand) return hits
  const { text } = document
  const linked = document.hosts.length > 0
  if (flags & FLAGS.brand || linked) noteNames(hits, text, brand.exact)
  if (flags & FLAGS.product || linked) hits.product = firstOf(brand.products, text)
  if (flags & FLAGS.competitor || linked) hits.competitor = firstOf(brand.competitors, text)
  hits.domain = brand.domain !== '' && document.hosts.some((host) => host.includes(brand.domain))
  hits.mention = document.mentions.some((mention) => brand.handles.has(mention))
  if (hits.middle + hits.opening === 0) {
    const tagged = document.tags.length > 0 ? [...text.matchAll(/#([\p{L}\p{N}_]+)/gu)] : []
    if (tagged.some(([, tag]) => brand.handles.has(fold(tag ?? '')))) hits.mention = true
    if (brand.words.length > 0 && brand.words.every((id) => document.stems.includes(id))) hits.folded = 1
  }
  return hits
}

function noteNames(hits: BrandHits, text: string, names: RegExp): void {
  for (const match of text.matchAll(names)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index)
    const starts = /(?:^|[.!?…:»"«\n🎉]\s*(?:["«]\s*)?|\p{Extended_Pictographic}\s*)$/u.test(before)
    if (starts) hits.opening++
    else hits.middle++
    if (PLACED.test(before)) hits.placed = true
    hits.word ??= match[0]
  }
}

function firstOf(names: RegExp | null, text: string): string | null {
  if (!names) return null
  names.lastIndex = 0
  return names.exec(text)?.[0] ?? null
}
