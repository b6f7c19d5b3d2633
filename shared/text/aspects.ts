import type { Content } from './document'
import { CONCEPTS } from './lexicon'
import { PAIR, type PairFeature } from './pair-features'
import type { Question } from './questions'

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

/** Sets the features of what is asked (price, delay …): whether the post gives it. */
export function askedFeatures(content: Content, { aspects }: Question, row: number[]): void {
  if (aspects.length === 0) return
  const { shape } = content
  let strength = 0
  for (const id of aspects) strength += given(content, id) / aspects.length
  row[PAIR.aspects] = strength
  if (strength < 0.15) row[PAIR.aspectsMissing] = 1
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

/** A function that sets the features of what few questions ask for: a price, a delay or a frequency says more then. */
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
