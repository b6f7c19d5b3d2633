import type { Document } from './document'
import { createLikeness } from './likeness'
import { CONCEPTS } from './lexicon'
import { notionVector, type Question } from './questions'
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
  'general', // notions of no trade in common
  'generalRepeat',
  'notions', // likeness of all notions, rare ones first
  'aspects', // what is asked (price, delay …) is in the post
  'aspectsMissing', // what is asked is nowhere in the post
  'price', // a price is asked, amounts are given
  'priceMissing',
  'delay', // a duration is asked, durations are given
  'delayMissing',
  'figures', // an amount, a size or a frequency is asked, numbers are given
  'softShare',
  'conceptShare',
  'generalShare',
  'expansionShare', // the same against the other questions
  'notionsShare',
  'allShare',
  'softMargin',
  'conceptMargin', // lead over the best other question
  'generalMargin',
  'notionsMargin',
  'allMargin',
  'topicAspect',
  'conceptAspect', // both topic and aspect
  'longQuestion',
  'aspectShare', // what is asked against what the other questions ask
  'aspectMargin',
  'priceAlone', // prices are given and few questions ask for one
  'delayAlone',
  'oftenAlone',
] as const

/** Features that are also compared with the client's other posts: a question that many posts seem to answer is answered by none of them. */
export const COMPARED = [
  'soft',
  'concepts',
  'general',
  'notions',
  'topicAspect',
  'repeated',
  'expansion',
] as const satisfies readonly (typeof PAIR_FEATURES)[number][]

type Feature = (typeof PAIR_FEATURES)[number]
const INDEX = Object.fromEntries(PAIR_FEATURES.map((name, i) => [name, i])) as Record<Feature, number>
const WIDTH = PAIR_FEATURES.length

/** Weights of a choice among the questions and none: a question's score is linear in its features, none's in the post's. */
export interface Choice {
  question: number[]
  none: number[]
  bias: number
  threshold: number
}

/** A function that compares a post with the questions. */
export function createMatcher(
  questions: readonly Question[],
  language: Language,
  conceptIdf: (id: number) => number,
): (document: Document) => number[][] {
  const resembling = createLikeness(questions)
  const starts: number[] = []
  let size = 0
  for (const { terms } of questions) {
    starts.push(size)
    size += terms.length
  }
  const alone = ALONE.map(([aspect, feature]) => {
    const asking = questions.flatMap(({ aspects }, q) => (aspects.includes(aspect) ? [q] : []))
    return [aspect, feature, asking] as const
  })
  const near = new Map<number, [question: number, weight: number][]>()
  questions.forEach(({ expansion, expansionTotal }, q) => {
    for (const [id, weight] of expansion) {
      const list = near.get(id)
      const entry: [number, number] = [q, weight / expansionTotal / 2]
      if (list) list.push(entry)
      else near.set(id, [entry])
    }
  })
  return (document) => {
    const foreign = document.language !== language
    const said: Said = {
      best: new Float64Array(size),
      opening: new Float64Array(size),
      count: new Float64Array(size),
    }
    const { words, tags } = document
    for (let position = 0; position < words.length; position++) {
      const word = words[position]
      if (!word || word.stop) continue
      // Most words resemble none: a length is read faster than a list is walked.
      const hits = resembling(word, foreign)
      if (hits.length > 0) for (const { term, value } of hits) note(said, term, value, position < OPENING)
    }
    for (const tag of tags)
      for (const { term, value } of resembling(tag, foreign)) note(said, term, value, false)
    const expansions = new Float64Array(questions.length)
    for (const id of document.counts.keys()) {
      const list = near.get(id)
      if (list) for (const [q, weight] of list) expansions[q] = (expansions[q] ?? 0) + weight
    }
    const notionsOf = notionVector(document.concepts, conceptIdf)
    const rows = questions.map((question, q) =>
      row(document, notionsOf, question, said, starts[q] ?? 0, expansions[q] ?? 0),
    )
    for (const [aspect, feature, asking] of alone)
      for (const q of asking) {
        const values = rows[q]
        if (values) values[INDEX[feature]] = given(document, aspect) / asking.length
      }
    relate(rows)
    return rows
  }
}

const OPENING = 25

interface Said {
  best: Float64Array
  opening: Float64Array
  count: Float64Array
}

function note({ best, opening, count }: Said, term: number, value: number, early: boolean): void {
  if (value > (best[term] ?? 0)) best[term] = value
  if (early && value > (opening[term] ?? 0)) opening[term] = value
  count[term] = (count[term] ?? 0) + value
}

function row(
  document: Document,
  notionsOf: ReadonlyMap<number, number>,
  question: Question,
  said: Said,
  start: number,
  expansion: number,
): number[] {
  const values = new Array<number>(WIDTH).fill(0)
  const spread = 4 / Math.sqrt(document.counts.size + 10)
  const { terms, total, rareTotal, aspects } = question
  for (let t = 0; t < terms.length; t++) {
    const best = said.best[start + t] ?? 0
    if (best === 0) continue
    const weight = terms[t]?.weight ?? 0
    const count = said.count[start + t] ?? 0
    const share = weight / total
    if (best === 1) add(values, EXACT, share)
    add(values, SOFT, best * share)
    if (weight > 0.5) add(values, TOPIC, (best * weight) / rareTotal)
    if (best * weight > (values[RAREST] ?? 0)) values[RAREST] = best * weight
    if (best > 0.45) add(values, MATCHED, 1 / 3)
    add(values, REPEATED, Math.log1p(count) * share)
    add(values, DENSITY, count * share * spread)
    add(values, EARLY, (said.opening[start + t] ?? 0) * share)
  }
  notions(document, question.concepts, question.conceptTotal, values, INDEX.concepts, INDEX.conceptRepeat)
  notions(document, question.general, question.generalTotal, values, INDEX.general, INDEX.generalRepeat)
  let common = 0
  for (const [id, weight] of question.notions) common += weight * (notionsOf.get(id) ?? 0)
  values[INDEX.notions] = common
  asks(document, question, values)
  values[INDEX.expansion] = expansion
  const asked = aspects.length > 0 ? (values[INDEX.aspects] ?? 0) : 0.5
  values[INDEX.topicAspect] = Math.max(values[TOPIC] ?? 0, values[SOFT] ?? 0) * asked
  values[INDEX.conceptAspect] = (values[INDEX.concepts] ?? 0) * asked
  values[INDEX.longQuestion] = Math.min(1, terms.length / 8)
  return values
}

const EXACT = INDEX.exact
const SOFT = INDEX.soft
const TOPIC = INDEX.topic
const RAREST = INDEX.rarest
const MATCHED = INDEX.matched
const REPEATED = INDEX.repeated
const DENSITY = INDEX.density
const EARLY = INDEX.opening

function add(values: number[], at: number, value: number): void {
  values[at] = (values[at] ?? 0) + value
}

function notions(
  document: Document,
  wanted: ReadonlyMap<number, number>,
  total: number,
  values: number[],
  once: number,
  repeat: number,
): void {
  for (const [id, weight] of wanted) {
    const count = document.concepts.get(id) ?? 0
    if (count === 0) continue
    add(values, once, (weight * Math.min(2, count)) / 2 / total)
    add(values, repeat, (weight * Math.log1p(count)) / 2 / total)
  }
}

// How much a post gives of a price, a duration or a frequency, 0 to 1; prices and durations count as such whatever the words.
function given({ concepts, shape }: Document, aspect: number): number {
  const said = Math.min(1, (concepts.get(aspect) ?? 0) / 2)
  const figures = aspect === PRICE ? shape.money / 3 : aspect === DELAY ? shape.durations / 3 : 0
  return Math.max(said, Math.min(1, figures))
}

function asks(document: Document, { aspects }: Question, values: number[]): void {
  if (aspects.length === 0) return
  const { shape } = document
  let strength = 0
  for (const id of aspects) strength += given(document, id) / aspects.length
  values[INDEX.aspects] = strength
  if (strength < 0.15) values[INDEX.aspectsMissing] = 1
  if (aspects.includes(PRICE))
    add(
      values,
      shape.money > 0 ? INDEX.price : INDEX.priceMissing,
      shape.money > 0 ? Math.min(1, shape.money / 3) : 1,
    )
  if (aspects.includes(DELAY))
    add(
      values,
      shape.durations > 0 ? INDEX.delay : INDEX.delayMissing,
      shape.durations > 0 ? Math.min(1, shape.durations / 3) : 1,
    )
  if (FIGURES.some((id) => aspects.includes(id))) values[INDEX.figures] = Math.min(1, shape.numbers / 4)
}

const SHARES: [Feature, Feature][] = [
  ['aspects', 'aspectShare'],
  ['soft', 'softShare'],
  ['concepts', 'conceptShare'],
  ['general', 'generalShare'],
  ['expansion', 'expansionShare'],
  ['notions', 'notionsShare'],
]
const MARGINS: [Feature, Feature][] = [
  ['aspects', 'aspectMargin'],
  ['soft', 'softMargin'],
  ['concepts', 'conceptMargin'],
  ['general', 'generalMargin'],
  ['notions', 'notionsMargin'],
]

function relate(rows: number[][]): void {
  for (const [from, to] of SHARES) share(rows, (values) => values[INDEX[from]] ?? 0, INDEX[to])
  for (const [from, to] of MARGINS) lead(rows, (values) => values[INDEX[from]] ?? 0, INDEX[to])
  share(rows, overall, INDEX.allShare)
  lead(rows, overall, INDEX.allMargin)
}

function overall(values: readonly number[]): number {
  return (
    (values[INDEX.soft] ?? 0) +
    (values[INDEX.concepts] ?? 0) +
    (values[INDEX.general] ?? 0) +
    0.5 * (values[INDEX.aspects] ?? 0) +
    0.5 * (values[INDEX.expansion] ?? 0)
  )
}

function share(rows: number[][], of: (values: readonly number[]) => number, to: number): void {
  const total = rows.reduce((sum, values) => sum + of(values), 0)
  if (total > 0) for (const values of rows) values[to] = of(values) / total
}

function lead(rows: number[][], of: (values: readonly number[]) => number, to: number): void {
  let first = 0
  let second = 0
  for (const values of rows) {
    const own = of(values)
    if (own > first) {
      second = first
      first = own
    } else if (own > second) second = own
  }
  for (const values of rows) {
    const own = of(values)
    values[to] = own - (own === first ? second : first)
  }
}

const aspectOf = (word: string): number =>
  CONCEPTS.findIndex((concept) => concept.domain === 'aspect' && concept.words.en.startsWith(word))
const PRICE = aspectOf('price')
const DELAY = aspectOf('delay')
const OFTEN = aspectOf('how often')
const ALONE: readonly [number, Feature][] = [
  [PRICE, 'priceAlone'],
  [DELAY, 'delayAlone'],
  [OFTEN, 'oftenAlone'],
]
const FIGURES = ['price', 'delay', 'how often', 'lifetime', 'size', 'payback'].map(aspectOf)

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
  const top = (of: (values: readonly number[]) => number): number =>
    rows.reduce((best, values) => Math.max(best, of(values)), 0)
  const length = Math.min(1.2, document.words.length / 120)
  return [
    serve,
    inform,
    sell,
    brand + trade,
    brand,
    length,
    top((values) => values[INDEX.soft] ?? 0),
    top((values) => values[INDEX.concepts] ?? 0),
    top((values) => values[INDEX.topicAspect] ?? 0),
    top(overall),
    foreign ? 1 : 0,
    serve * length,
    serve * (brand + trade),
  ]
}

/** Position of a feature in a row. */
export function pairFeature(name: Feature): number {
  return INDEX[name]
}

/** Probability of each question to be the one answered, what is missing to one being the probability of none, and the scores behind it. */
export function choose(
  choice: Choice,
  rows: readonly (readonly number[])[],
  post: readonly number[],
): { probabilities: number[]; scores: number[] } {
  const dot = (weights: readonly number[], values: readonly number[]): number => {
    let sum = 0
    for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * (weights[i] ?? 0)
    return sum
  }
  const none = dot(choice.none, post) + choice.bias
  const scores = rows.map((values) => dot(choice.question, values))
  return { probabilities: probabilitiesOf(scores, none), scores }
}

/** Probabilities of scores beside that of none. */
export function probabilitiesOf(scores: readonly number[], none: number): number[] {
  const top = Math.max(none, ...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const total = powers.reduce((sum, power) => sum + power, Math.exp(none - top))
  return powers.map((power) => power / total)
}
