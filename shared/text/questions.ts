import { analyse, type Document } from './document'
import type { LabelContext } from './labeller'
import { CONCEPTS, type Word } from './lexicon'

/** A client question: its terms weighted by rarity, its concepts, and what the page says near its terms. */
export interface Question {
  terms: { stem: string; id: number; weight: number }[]
  total: number
  rareTotal: number
  /** Concepts of the trade, weighted down where several questions share them. */
  concepts: Map<number, number>
  conceptTotal: number
  /** What is asked in any trade: price, delay, proof … */
  aspects: number[]
  expansion: Map<number, number>
  expansionTotal: number
}

/** Prepares the questions of a client; `idf` is the general rarity of a stem (0 to 1), `trade` its weight in the client's trade. */
export function buildQuestions(
  context: LabelContext,
  idf: (stem: string) => number,
  trade: Map<number, number>,
  domains: ReadonlyMap<string, number>,
): Question[] {
  const read = (text: string): Document => analyse(text, context.language)
  const documents = context.questions.map((question) => read(question.text))
  const page = [context.brand?.about ?? '', ...(context.brand?.specialties ?? []), ...context.pagePosts]
    .flatMap((text) => text.split(/(?<=[.!?:])\s|\n/))
    .map(read)
  const central = (id: number): number =>
    0.3 + 0.7 * Math.min(1, 3 * (domains.get(CONCEPTS[id]?.domain ?? '') ?? 0))
  const sharedBy = (has: (document: Document) => boolean): number => Math.max(1, documents.filter(has).length)
  // What the page repeats in many sentences tells its questions apart badly.
  const rareOnPage = (id: number): number =>
    1 / Math.sqrt(1 + page.filter((sentence) => sentence.counts.has(id)).length / 4)
  return documents.map((document) => {
    const terms = distinct(document.words).map(({ stem, id }) => ({
      stem,
      id,
      weight: ((0.15 + idf(stem)) * rareOnPage(id)) / Math.sqrt(sharedBy((other) => other.counts.has(id))),
    }))
    const concepts = [...document.concepts.keys()].filter((id) => CONCEPTS[id]?.domain !== 'aspect')
    const weights = new Map(
      concepts.map((id) => [id, central(id) / sharedBy((other) => other.concepts.has(id))]),
    )
    const expansion = expand(terms, page, trade)
    return {
      terms,
      total: sum(terms.map((term) => term.weight)) || 1,
      rareTotal: sum(terms.map((term) => (term.weight > 0.5 ? term.weight : 0))) || 1,
      concepts: weights,
      conceptTotal: Math.max(0.8, sum([...weights.values()])),
      aspects: [...document.concepts.keys()].filter((id) => CONCEPTS[id]?.domain === 'aspect'),
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
  trade: Map<number, number>,
): Map<number, number> {
  const expansion = new Map<number, number>()
  const own = new Set(terms.map((term) => term.id))
  for (const sentence of page) {
    const near = sum(terms.map((term) => (sentence.counts.has(term.id) ? term.weight : 0)))
    if (near < 0.4) continue
    for (const id of sentence.counts.keys())
      if (!own.has(id))
        expansion.set(id, Math.min(1, (expansion.get(id) ?? 0) + 0.3 * near * (trade.get(id) ?? 0)))
  }
  return expansion
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
