import { analyse, type Document } from './document'
import type { LabelContext } from './labeller'
import { CONCEPTS, isOfTrade, type Word } from './lexicon'
import { notionLength, notionShare } from './notions'

/** A client question: its terms weighted by rarity, its notions, and what the page says near its terms. */
export interface Question {
  terms: { stem: string; id: number; weight: number }[]
  /** Place of its first term among those of all questions. */
  firstTerm: number
  total: number
  rareTotal: number
  /** Notions of the trade, weighted down where several questions share them. */
  concepts: Map<number, number>
  conceptTotal: number
  /** Notions of no trade (to leave, to break, to be afraid …), weighted by how rare they are. */
  general: Map<number, number>
  generalTotal: number
  /** All notions as a vector of length one. */
  notions: Map<number, number>
  /** What is asked in any trade: price, delay, proof … */
  aspects: number[]
  expansion: Map<number, number>
  expansionTotal: number
}

/** What weights a question's words and notions. */
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
  const central = (id: number): number => 0.3 + 0.7 * Math.min(1, 3 * (domains.get(domainOf(id)) ?? 0))
  const sharedBy = (has: (document: Document) => boolean): number => Math.max(1, documents.filter(has).length)
  // What the page repeats in many sentences tells its questions apart badly.
  const rareOnPage = (id: number): number =>
    1 / Math.sqrt(1 + page.filter((sentence) => sentence.stems.includes(id)).length / 4)
  let place = 0
  return documents.map((document) => {
    const terms = distinct(document.words).map(({ stem, id }) => ({
      stem,
      id,
      weight:
        ((0.15 + idf(stem)) * rareOnPage(id)) / Math.sqrt(sharedBy((other) => other.stems.includes(id))),
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
      rareTotal: sum(terms.map((term) => (term.weight > 0.5 ? term.weight : 0))) || 1,
      concepts,
      conceptTotal: Math.max(0.8, sum([...concepts.values()])),
      general,
      generalTotal: Math.max(0.6, sum([...general.values()])),
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
    if (near < 0.4) continue
    for (const id of sentence.stems)
      if (!own.has(id))
        expansion.set(id, Math.min(1, (expansion.get(id) ?? 0) + 0.3 * near * (trade.get(id) ?? 0)))
  }
  return expansion
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
