import { analyse, type Content, type Document } from '../tokenizer/document'
import { CONCEPTS, isOfTrade, type Word } from '../tokenizer/lexicon'
import type { LabelContext } from '../types'
import { type Tally } from '../vectors'
import { PAIR, type PairFeature } from './pair-features'

/** A client question: its terms weighted by rarity, its notions, and what the page says near its terms. */
export interface Question {
  terms: { stem: string; id: number; weight: number }[]
  /** Index of its first term among those of all questions. */
  firstTerm: number
  total: number
  rareTotal: number
  /** Notions of the trade, weighted down where several questions share them. */
  concepts: Map<number, number>
  conceptTotal: number
  /** Notions of any trade (to leave, to break, to be afraid …), weighted by rarity. */
  general: Map<number, number>
  generalTotal: number
  /** All notions as a vector of length one. */
  notions: Map<number, number>
  /** The aspects that clients of any trade ask about: price, delay, proof … */
  aspects: number[]
  expansion: Map<number, number>
  expansionTotal: number
}

/** What a question's words and notions are weighted by. */
export interface QuestionWeights {
  /** General rarity of a stem, 0 to 1. */
  idf: (stem: string) => number
  /** Rarity of each notion in posts, 0 to 1. */
  notionRarity: Float64Array
  /** Weight of a stem in the client's trade. */
  trade: ReadonlyMap<number, number>
  /** Share of each domain in the client's trade. */
  domains: ReadonlyMap<string, number>
}

/** The weight of a notion outside the client's domains, and the factor on a domain's share of the trade, so that a third counts as 1. */
const ELSEWHERE = 0.3
const DOMAIN_SCALE = 3
/** Number of sentences of the page with a word at which its weight is halved (squared). */
const COMMON_SENTENCES = 4
/** Minimum weight of a question's word. */
const COMMONEST = 0.15
/** Minimum weight for a term of a question to be its topic. */
export const RARE_TERM = 0.5
/** Minimum total of a question's notions, so that a question with a single notion is not answered by that one alone. */
const LEAST_TOTAL = { concepts: 0.8, general: 0.6 } as const
/** Minimum weight of a question's terms for a sentence of the page to be close to it, and what the sentence's other words gain. */
const NEAR = { from: 0.4, gain: 0.3 } as const
/** Below this strength, an aspect asked about (price, delay …) counts as not given. */
const GIVEN = 0.15

/** Prepares the questions of a client. */
export function buildQuestions(
  context: LabelContext,
  { idf, notionRarity, trade, domains }: QuestionWeights,
): Question[] {
  const read = (text: string): Document => analyse(text, context.language)
  const documents = context.questions.map((question) => read(question.text))
  const page = [context.brand?.about ?? '', ...(context.brand?.specialties ?? []), ...context.pagePosts]
    .flatMap((text) => text.split(/(?<=[.!?:])\s|\n/))
    .map(read)
  const domainOf = (id: number): string => CONCEPTS[id]?.domain ?? 'aspect'
  const central = (id: number): number =>
    ELSEWHERE + (1 - ELSEWHERE) * Math.min(1, DOMAIN_SCALE * (domains.get(domainOf(id)) ?? 0))
  const sharedBy = (has: (document: Document) => boolean): number => Math.max(1, documents.filter(has).length)
  // What the page repeats in many sentences does not distinguish questions.
  const rareOnPage = (id: number): number =>
    1 / Math.sqrt(1 + page.filter((sentence) => sentence.stems.includes(id)).length / COMMON_SENTENCES)
  let place = 0
  return documents.map((document) => {
    const terms = distinct(document.words).map(({ stem, id }) => ({
      stem,
      id,
      weight:
        ((COMMONEST + idf(stem)) * rareOnPage(id)) / Math.sqrt(sharedBy((other) => other.stems.includes(id))),
    }))
    const { ids } = document.concepts
    const length = notionLength(document.concepts, notionRarity)
    const concepts = new Map(
      ids
        .filter((id) => isOfTrade(domainOf(id)))
        .map((id) => [id, central(id) / sharedBy((other) => (other.concepts.counts[id] ?? 0) > 0)]),
    )
    const general = new Map(
      ids
        .filter((id) => domainOf(id) === 'general')
        .map((id) => [
          id,
          (notionRarity[id] ?? 0) / Math.sqrt(sharedBy((other) => (other.concepts.counts[id] ?? 0) > 0)),
        ]),
    )
    const expansion = expand(terms, page, trade)
    const firstTerm = place
    place += terms.length
    return {
      terms,
      firstTerm,
      total: sum(terms.map((term) => term.weight)) || 1,
      rareTotal: sum(terms.map((term) => (term.weight > RARE_TERM ? term.weight : 0))) || 1,
      concepts,
      conceptTotal: Math.max(LEAST_TOTAL.concepts, sum([...concepts.values()])),
      general,
      generalTotal: Math.max(LEAST_TOTAL.general, sum([...general.values()])),
      notions: new Map(ids.map((id) => [id, notionShare(document.concepts, id, notionRarity, length)])),
      aspects: ids.filter((id) => domainOf(id) === 'aspect'),
      expansion,
      expansionTotal: Math.sqrt(sum([...expansion.values()].map((value) => value * value))) || 1,
    }
  })
}

function distinct(words: readonly Word[]): Word[] {
  const seen = new Set<number>()
  return words.filter((word) => !word.stop && word.stem.length > 1 && !seen.has(word.id) && seen.add(word.id))
}

function expand(
  terms: Question['terms'],
  page: readonly Document[],
  trade: ReadonlyMap<number, number>,
): Map<number, number> {
  const expansion = new Map<number, number>()
  const own = new Set(terms.map((term) => term.id))
  for (const sentence of page) {
    const near = sum(terms.map((term) => (sentence.stems.includes(term.id) ? term.weight : 0)))
    if (near < NEAR.from) continue
    for (const id of sentence.stems)
      if (!own.has(id))
        expansion.set(id, Math.min(1, (expansion.get(id) ?? 0) + NEAR.gain * near * (trade.get(id) ?? 0)))
  }
  return expansion
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

const aspectOf = (word: string): number =>
  CONCEPTS.findIndex((concept) => concept.domain === 'aspect' && concept.words.en.startsWith(word))
const PRICE = aspectOf('price')
const DELAY = aspectOf('delay')
const OFTEN = aspectOf('how often')
const FIGURES = ['price', 'delay', 'how often', 'lifetime', 'size', 'payback'].map(aspectOf)
const ALONE: readonly [number, PairFeature][] = [
  [PRICE, 'priceAlone'],
  [DELAY, 'delayAlone'],
  [OFTEN, 'oftenAlone'],
]

/** Sets the features of the aspects asked about (price, delay …): whether the post gives them. */
export function askedFeatures(content: Content, { aspects }: Question, row: number[]): void {
  if (aspects.length === 0) return
  const { shape } = content
  let strength = 0
  for (const id of aspects) strength += given(content, id) / aspects.length
  row[PAIR.aspects] = strength
  if (strength < GIVEN) row[PAIR.aspectsMissing] = 1
  if (aspects.includes(PRICE)) {
    if (shape.money > 0) row[PAIR.price] = Math.min(1, shape.money / 3)
    else row[PAIR.priceMissing] = 1
  }
  if (aspects.includes(DELAY)) {
    if (shape.durations > 0) row[PAIR.delay] = Math.min(1, shape.durations / 3)
    else row[PAIR.delayMissing] = 1
  }
  if (FIGURES.some((id) => aspects.includes(id))) row[PAIR.figures] = Math.min(1, shape.numbers / 4)
}

/** A function that sets the features of aspects that few questions ask about: giving a price, a delay or a frequency then says more. */
export function createAlone(
  questions: readonly Question[],
): (content: Content, rows: readonly number[][]) => void {
  const asking = ALONE.map(([aspect, feature]) => ({
    aspect,
    at: PAIR[feature],
    places: questions.flatMap(({ aspects }, q) => (aspects.includes(aspect) ? [q] : [])),
  }))
  return (content, rows) => {
    for (const { aspect, at, places } of asking)
      for (const q of places) {
        const row = rows[q]
        if (row) row[at] = given(content, aspect) / places.length
      }
  }
}

// How much a post gives of a price, a duration or a frequency, 0 to 1; prices and durations count as such whatever the words.
function given({ concepts, shape }: Content, aspect: number): number {
  const said = Math.min(1, (concepts.counts[aspect] ?? 0) / 2)
  const figures = aspect === PRICE ? shape.money / 3 : aspect === DELAY ? shape.durations / 3 : 0
  return Math.max(said, Math.min(1, figures))
}

const DAMPED = Float64Array.from({ length: 64 }, (_, count) => Math.log1p(count))

/** A number of occurrences, damped: the logarithm of one more. */
export function damped(count: number): number {
  return DAMPED[count] ?? Math.log1p(count)
}

/** Length of the notions of a text as a vector, each weighted by rarity and damped number; 1 where there is none. */
export function notionLength({ ids, counts }: Tally, rarity: Float64Array): number {
  let square = 0
  for (const id of ids) {
    const value = (rarity[id] ?? 0) * damped(counts[id] ?? 0)
    square += value * value
  }
  return Math.sqrt(square) || 1
}

/** Component of a notion in that vector, scaled to length 1. */
export function notionShare({ counts }: Tally, id: number, rarity: Float64Array, length: number): number {
  return ((rarity[id] ?? 0) * damped(counts[id] ?? 0)) / length
}
