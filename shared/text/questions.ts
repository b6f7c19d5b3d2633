import type { LabelContext } from './labeller'
import { analyse, type Document } from './document'
import { CONCEPTS, type Word } from './lexicon'
import type { Language } from './words'

/** A client question: its weighted terms and concepts. */
export interface Question {
  terms: { stem: string; id: number; weight: number }[]
  total: number
  concepts: Map<number, number>
  aspects: number[]
  /** Stems that stand near the question's terms in the page's own texts, with weights below one. */
  expansion: Map<number, number>
  expansionTotal: number
}

/** What a post says of one question: features of the pair, all about 0 to 1. */
export const PAIR_FEATURES = [
  'exact',
  'soft',
  'topic',
  'rarest',
  'matched',
  'repeated',
  'cosine',
  'opening',
  'expansion',
  'concepts',
  'aspects',
  'aspectsMissing',
  'softShare',
  'best',
  'margin',
  'conceptShare',
  'serve',
  'inform',
  'sell',
  'business',
  'length',
  'softBest',
  'softServe',
  'bestServe',
  'conceptServe',
  'expansionShare',
  'title',
] as const

const ASPECT_FIRST = CONCEPTS.findIndex((concept) => concept.domain === 'aspect')

/** Prepares the questions of a client: term weights by rarity in general and within the list, concepts, expansion from the page. */
export function buildQuestions(
  context: LabelContext,
  idf: (stem: string) => number,
  trade: Map<number, number>,
): Question[] {
  const read = (text: string): Document => analyse(text, context.language)
  const documents = context.questions.map((question) => read(question.text))
  const page = [context.brand?.about ?? '', ...(context.brand?.specialties ?? []), ...context.pagePosts]
    .flatMap((text) => text.split(/(?<=[.!?:])\s|\n/))
    .map(read)
  const frequency = new Map<number, number>()
  for (const document of documents)
    for (const id of document.counts.keys()) frequency.set(id, (frequency.get(id) ?? 0) + 1)
  return documents.map((document) => {
    const terms = distinct(document.words).map((word) => ({
      stem: word.stem,
      id: word.id,
      weight: (0.15 + idf(word.stem)) / Math.sqrt(frequency.get(word.id) ?? 1),
    }))
    const concepts = new Map<number, number>()
    for (const id of document.concepts.keys())
      concepts.set(id, 1 / Math.sqrt(documents.filter((other) => other.concepts.has(id)).length))
    const expansion = expand(terms, page, trade)
    return {
      terms,
      total: terms.reduce((sum, term) => sum + term.weight, 0) || 1,
      concepts,
      aspects: [...concepts.keys()].filter((id) => CONCEPTS[id]?.domain === 'aspect'),
      expansion,
      expansionTotal: Math.sqrt([...expansion.values()].reduce((sum, value) => sum + value * value, 0)) || 1,
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
    const near = terms.reduce((sum, term) => sum + (sentence.counts.has(term.id) ? term.weight : 0), 0)
    if (near < 0.4) continue
    for (const id of sentence.counts.keys())
      if (!own.has(id))
        expansion.set(id, Math.min(1, (expansion.get(id) ?? 0) + 0.3 * near * (trade.get(id) ?? 0)))
  }
  return expansion
}

/** How alike two stems are (Dice coefficient of letter trigrams), 0 where either is short. */
export function likeness(a: string, b: string): number {
  if (a.length < 5 || b.length < 5) return 0
  const grams = new Set(trigrams(a))
  const other = trigrams(b)
  const common = other.filter((gram) => grams.has(gram)).length
  return (2 * common) / (grams.size + other.length)
}

function trigrams(text: string): string[] {
  const padded = `^${text}`
  return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3))
}

/** Whether a concept is an aspect (price, delay …) rather than a notion of a trade. */
export function isAspect(id: number): boolean {
  return ASPECT_FIRST >= 0 && CONCEPTS[id]?.domain === 'aspect'
}

/** A matcher of posts with questions that remembers, per stem, which question terms it resembles. */
export function createMatcher(
  questions: readonly Question[],
  language: Language,
): (document: Document) => number[][] {
  const similar = new Map<number, { question: number; term: number; value: number }[]>()
  const lookSimilar = (word: Word, other: boolean): { question: number; term: number; value: number }[] => {
    const known = similar.get(word.id)
    if (known) return known
    const found = questions.flatMap((question, q) =>
      question.terms.flatMap((term, t) => {
        if (term.id === word.id) return [{ question: q, term: t, value: 1 }]
        const alike = likeness(term.stem, word.stem)
        const value = alike >= 0.6 ? alike * 0.8 : other && alike >= 0.5 ? alike * 0.7 : 0
        return value > 0 ? [{ question: q, term: t, value }] : []
      }),
    )
    similar.set(word.id, found)
    return found
  }
  return (document) =>
    pairFeatures(document, questions, (word) => lookSimilar(word, document.language !== language))
}

const INDEX = Object.fromEntries(PAIR_FEATURES.map((name, i) => [name, i])) as Record<
  (typeof PAIR_FEATURES)[number],
  number
>

function pairFeatures(
  document: Document,
  questions: readonly Question[],
  similar: (word: Word) => readonly { question: number; term: number; value: number }[],
): number[][] {
  const best = questions.map((question) => new Array<number>(question.terms.length).fill(0))
  const opening = questions.map((question) => new Array<number>(question.terms.length).fill(0))
  const counts = questions.map((question) => new Array<number>(question.terms.length).fill(0))
  const seen = new Set<number>()
  document.words.forEach((word, position) => {
    if (word.stop) return
    const first = !seen.has(word.id)
    seen.add(word.id)
    for (const { question, term, value } of similar(word)) {
      const row = best[question]
      const tally = counts[question]
      const start = opening[question]
      if (!row || !tally || !start) continue
      if (first && value > (row[term] ?? 0)) row[term] = value
      if (position < 25 && value > (start[term] ?? 0)) start[term] = value
      tally[term] = (tally[term] ?? 0) + value
    }
  })
  for (const tag of document.tags)
    for (const { question, term, value } of similar(tag)) {
      const row = best[question]
      if (row && value > (row[term] ?? 0)) row[term] = value
    }
  const aspects = aspectStrength(document)
  const size = Math.sqrt(document.counts.size) || 1
  const rows = questions.map((question, q) => {
    const row = new Array<number>(PAIR_FEATURES.length).fill(0)
    let exact = 0,
      soft = 0,
      open = 0,
      rarest = 0,
      matched = 0,
      repeated = 0,
      cosine = 0,
      topic = 0,
      topicTotal = 0
    question.terms.forEach((term, t) => {
      const value = best[q]?.[t] ?? 0
      if (value === 1) exact += term.weight
      soft += value * term.weight
      open += (opening[q]?.[t] ?? 0) * term.weight
      if (value > 0.6) matched++
      rarest = Math.max(rarest, value * term.weight)
      const tally = counts[q]?.[t] ?? 0
      repeated += Math.log1p(tally) * term.weight
      cosine += tally * term.weight
      if (term.weight > 0.5) {
        topic += value * term.weight
        topicTotal += term.weight
      }
    })
    let concepts = 0,
      conceptTotal = 0
    for (const [id, weight] of question.concepts) {
      if (isAspect(id)) continue
      conceptTotal += weight
      concepts += weight * Math.min(1, (document.concepts.get(id) ?? 0) / 2)
    }
    let asked = 0
    for (const id of question.aspects) asked += Math.min(1, aspects(id))
    let expansion = 0
    for (const id of document.counts.keys()) expansion += question.expansion.get(id) ?? 0
    row[INDEX.exact] = exact / question.total
    row[INDEX.soft] = soft / question.total
    row[INDEX.topic] = topicTotal > 0 ? topic / topicTotal : 0
    row[INDEX.rarest] = rarest
    row[INDEX.matched] = Math.min(1, matched / 3)
    row[INDEX.repeated] = repeated / 3
    row[INDEX.cosine] = Math.min(1.5, cosine / question.total / Math.sqrt(size))
    row[INDEX.opening] = open / question.total
    row[INDEX.expansion] = expansion / question.expansionTotal / 2
    row[INDEX.concepts] = conceptTotal > 0 ? concepts / conceptTotal : 0
    row[INDEX.aspects] = question.aspects.length > 0 ? asked / question.aspects.length : 0
    row[INDEX.aspectsMissing] = question.aspects.length > 0 && asked < 0.3 ? 1 : 0
    return row
  })
  relate(rows, 'soft', 'softShare')
  relate(rows, 'concepts', 'conceptShare')
  relate(rows, 'expansion', 'expansionShare')
  rows.forEach((row) => {
    const others = rows.filter((other) => other !== row).map((other) => other[INDEX.soft] ?? 0)
    const margin = (row[INDEX.soft] ?? 0) - Math.max(0, ...others)
    row[INDEX.margin] = margin
    row[INDEX.best] = margin > 0 ? 1 : 0
    row[INDEX.softBest] = margin > 0 ? (row[INDEX.soft] ?? 0) : 0
  })
  return rows
}

function relate(
  rows: number[][],
  from: (typeof PAIR_FEATURES)[number],
  to: (typeof PAIR_FEATURES)[number],
): void {
  const total = rows.reduce((sum, row) => sum + (row[INDEX[from]] ?? 0), 0)
  for (const row of rows) row[INDEX[to]] = total > 0 ? (row[INDEX[from]] ?? 0) / total : 0
}

/** Completes pair features with what the post as a whole is: probabilities of its intent and subject, its length. */
export function completePairs(
  rows: number[][],
  intent: readonly number[],
  subject: readonly number[],
  words: number,
): number[][] {
  const serve = intent[0] ?? 0
  for (const row of rows) {
    row[INDEX.serve] = serve
    row[INDEX.inform] = intent[1] ?? 0
    row[INDEX.sell] = intent[2] ?? 0
    row[INDEX.business] = (subject[0] ?? 0) + (subject[1] ?? 0)
    row[INDEX.length] = Math.min(1, words / 150)
    row[INDEX.softServe] = (row[INDEX.soft] ?? 0) * serve
    row[INDEX.bestServe] = (row[INDEX.best] ?? 0) * serve
    row[INDEX.conceptServe] = (row[INDEX.concepts] ?? 0) * serve
  }
  return rows
}

function aspectStrength({ concepts, shape }: Document): (id: number) => number {
  return (id) => {
    const said = Math.min(1, (concepts.get(id) ?? 0) / 2)
    const words = CONCEPTS[id]?.words.en ?? ''
    if (words.startsWith('price')) return Math.max(said, Math.min(1, shape.money / 3))
    if (words.startsWith('delay')) return Math.max(said, Math.min(1, shape.durations / 3))
    return said
  }
}
