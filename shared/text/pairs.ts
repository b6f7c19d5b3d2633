import type { Document } from './document'
import { CONCEPTS, type Word } from './lexicon'
import type { Question } from './questions'
import type { Language } from './words'

/** What a post says of one question; values are about 0 to 1. */
export const PAIR_FEATURES = [
  'exact', // share of the question's weight said in the same stems
  'soft', // the same with stems that look alike
  'topic', // the same over the rare terms alone
  'rarest', // weight of the rarest term said
  'matched', // number of terms said
  'repeated', // how often terms are said
  'density', // the same for the post's length
  'opening', // share said in the first words
  'expansion', // words that stand near the question's terms on the page
  'concepts', // notions of the trade in common
  'conceptRepeat', // how often they are said
  'aspects', // what is asked (price, delay …) is in the post
  'aspectsMissing', // what is asked is nowhere in the post
  'softShare',
  'conceptShare',
  'expansionShare', // the same against the other questions
  'softMargin',
  'conceptMargin', // lead over the best other question
  'topicAspect',
  'conceptAspect', // both topic and aspect
  'longQuestion',
] as const

/** What a post says of answering at all. */
export const POST_FEATURES = [
  'serve',
  'inform',
  'sell',
  'business',
  'brand',
  'length',
  'soft',
  'concepts',
  'topicAspect',
  'foreign',
  'serveLength',
] as const

type Feature = (typeof PAIR_FEATURES)[number]
const INDEX = Object.fromEntries(PAIR_FEATURES.map((name, i) => [name, i])) as Record<Feature, number>

/** Weights of a choice among the questions and none: a question's score is linear in its features, none's in the post's. */
export interface Choice {
  question: number[]
  none: number[]
  bias: number
  threshold: number
}

interface Hit {
  question: number
  term: number
  value: number
}

/** A function that compares a post with the questions; which stems resemble which question terms is remembered. */
export function createMatcher(
  questions: readonly Question[],
  language: Language,
): (document: Document) => number[][] {
  const known = { same: new Map<number, readonly Hit[]>(), other: new Map<number, readonly Hit[]>() }
  return (document) => {
    const foreign = document.language !== language
    const cache = foreign ? known.other : known.same
    return compare(document, questions, (word) => {
      let hits = cache.get(word.id)
      if (!hits) cache.set(word.id, (hits = resemblances(word, questions, foreign)))
      return hits
    })
  }
}

function resemblances(word: Word, questions: readonly Question[], foreign: boolean): Hit[] {
  return questions.flatMap((question, q) =>
    question.terms.flatMap((term, t) => {
      const alike = term.id === word.id ? 1 : 0.8 * likeness(term.stem, word.stem, foreign ? 0.5 : 0.6)
      return alike > 0 ? [{ question: q, term: t, value: alike }] : []
    }),
  )
}

// Dice coefficient of letter trigrams where it reaches `floor`, else 0; short stems never match.
function likeness(a: string, b: string, floor: number): number {
  if (a.length < 5 || b.length < 5) return 0
  const grams = trigrams(a)
  const other = trigrams(b)
  const value = (2 * other.filter((gram) => grams.includes(gram)).length) / (grams.length + other.length)
  return value >= floor ? Math.min(1, value) : 0
}

function trigrams(text: string): string[] {
  const padded = `^${text}`
  return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3))
}

function compare(
  document: Document,
  questions: readonly Question[],
  hitsOf: (word: Word) => readonly Hit[],
): number[][] {
  const said = questions.map((question) => question.terms.map(() => ({ best: 0, opening: 0, count: 0 })))
  const note = (word: Word, position: number): void => {
    for (const { question, term, value } of hitsOf(word)) {
      const cell = said[question]?.[term]
      if (!cell) continue
      if (value > cell.best) cell.best = value
      if (position < 25 && value > cell.opening) cell.opening = value
      cell.count += value
    }
  }
  document.words.forEach((word, position) => {
    if (!word.stop) note(word, position)
  })
  for (const tag of document.tags) note(tag, 25)
  const asked = aspectStrength(document)
  const rows = questions.map((question, q) => row(document, question, said[q] ?? [], asked))
  relate(rows)
  return rows
}

function row(
  document: Document,
  question: Question,
  said: readonly { best: number; opening: number; count: number }[],
  asked: (concept: number) => number,
): number[] {
  const values = new Array<number>(PAIR_FEATURES.length).fill(0)
  const add = (name: Feature, value: number): void => {
    values[INDEX[name]] = (values[INDEX[name]] ?? 0) + value
  }
  question.terms.forEach(({ weight }, t) => {
    const { best, opening, count } = said[t] ?? { best: 0, opening: 0, count: 0 }
    const share = weight / question.total
    if (best === 1) add('exact', share)
    add('soft', best * share)
    if (weight > 0.5) add('topic', (best * weight) / question.rareTotal)
    if (best * weight > (values[INDEX.rarest] ?? 0)) values[INDEX.rarest] = best * weight
    if (best > 0.45) add('matched', 1 / 3)
    add('repeated', Math.log1p(count) * share)
    add('density', (count * share * 4) / Math.sqrt(document.counts.size + 10))
    add('opening', opening * share)
  })
  for (const [id, weight] of question.concepts) {
    const count = document.concepts.get(id) ?? 0
    if (count === 0) continue
    add('concepts', (weight * Math.min(2, count)) / 2 / question.conceptTotal)
    add('conceptRepeat', (weight * Math.log1p(count)) / 2 / question.conceptTotal)
  }
  for (const id of question.aspects) add('aspects', asked(id) / question.aspects.length)
  if (question.aspects.length > 0 && (values[INDEX.aspects] ?? 0) < 0.15) add('aspectsMissing', 1)
  for (const id of document.counts.keys())
    add('expansion', (question.expansion.get(id) ?? 0) / question.expansionTotal / 2)
  const aspects = question.aspects.length > 0 ? (values[INDEX.aspects] ?? 0) : 0.5
  add('topicAspect', Math.max(values[INDEX.topic] ?? 0, values[INDEX.soft] ?? 0) * aspects)
  add('conceptAspect', (values[INDEX.concepts] ?? 0) * aspects)
  add('longQuestion', Math.min(1, question.terms.length / 8))
  return values
}

function relate(rows: number[][]): void {
  const shares: [Feature, Feature][] = [
    ['soft', 'softShare'],
    ['concepts', 'conceptShare'],
    ['expansion', 'expansionShare'],
  ]
  for (const [from, to] of shares) {
    const total = rows.reduce((sum, values) => sum + (values[INDEX[from]] ?? 0), 0)
    if (total > 0) for (const values of rows) values[INDEX[to]] = (values[INDEX[from]] ?? 0) / total
  }
  const margins: [Feature, Feature][] = [
    ['soft', 'softMargin'],
    ['concepts', 'conceptMargin'],
  ]
  for (const [from, to] of margins) {
    const sorted = rows.map((values) => values[INDEX[from]] ?? 0).sort((a, b) => b - a)
    for (const values of rows) {
      const own = values[INDEX[from]] ?? 0
      values[INDEX[to]] = own - ((own === sorted[0] ? sorted[1] : sorted[0]) ?? 0)
    }
  }
}

// How much of what is asked the post gives: prices and durations count as such whatever the words.
function aspectStrength({ concepts, shape }: Document): (id: number) => number {
  return (id) => {
    const said = Math.min(1, (concepts.get(id) ?? 0) / 2)
    if (id === PRICE) return Math.max(said, Math.min(1, shape.money / 3))
    if (id === DELAY) return Math.max(said, Math.min(1, shape.durations / 3))
    return said
  }
}

const aspectOf = (word: string): number =>
  CONCEPTS.findIndex((concept) => concept.domain === 'aspect' && concept.words.en.startsWith(word))
const PRICE = aspectOf('price')
const DELAY = aspectOf('delay')

/** Features of the post as a whole, from its probabilities of intents and subjects and its rows. */
export function postRow(
  rows: readonly number[][],
  intents: readonly number[],
  subjects: readonly number[],
  document: Document,
  foreign: boolean,
): number[] {
  const [serve = 0, inform = 0, sell = 0] = intents
  const [brand = 0, trade = 0] = subjects
  const top = (name: Feature): number =>
    rows.reduce((best, values) => Math.max(best, values[INDEX[name]] ?? 0), 0)
  const length = Math.min(1.2, document.words.length / 120)
  return [
    serve,
    inform,
    sell,
    brand + trade,
    brand,
    length,
    top('soft'),
    top('concepts'),
    top('topicAspect'),
    foreign ? 1 : 0,
    serve * length,
  ]
}

/** Probability of each question to be the one answered; what is missing to one is the probability of none. */
export function choose(choice: Choice, rows: readonly number[][], post: readonly number[]): number[] {
  const dot = (weights: readonly number[], values: readonly number[]): number =>
    values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)
  const none = dot(choice.none, post) + choice.bias
  const scores = rows.map((values) => dot(choice.question, values))
  const top = Math.max(none, ...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const total = powers.reduce((sum, power) => sum + power, Math.exp(none - top))
  return powers.map((power) => power / total)
}
