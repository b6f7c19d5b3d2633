import { overall, PAIR } from '../questions/pair-features'
import type { Document } from '../tokenizer/document'

/** Weights of a choice among the questions and “none”: a question's score is linear in its own features, that of “none” in the post's. */
export interface Choice {
  question: number[]
  none: number[]
  bias: number
  threshold: number
}

/** The probability that each question is the one answered (the rest up to 1 is that of “none”), and the scores it comes from. */
export function choose(
  choice: Choice,
  rows: readonly (readonly number[])[],
  post: readonly number[],
): { probabilities: number[]; scores: number[] } {
  const none = dot(choice.none, post) + choice.bias
  const scores = rows.map((values) => dot(choice.question, values))
  return { probabilities: probabilitiesOf(scores, none), scores }
}

function dot(weights: readonly number[], values: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * (weights[i] ?? 0)
  return sum
}

/** Probabilities from the questions' scores and that of “none”. */
export function probabilitiesOf(scores: readonly number[], none: number): number[] {
  const top = Math.max(none, ...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const total = powers.reduce((sum, power) => sum + power, Math.exp(none - top))
  return powers.map((power) => power / total)
}

/** Features of the post as a whole, from its probabilities of intents and subjects and its rows. */
export function postRow(
  rows: readonly (readonly number[])[],
  intents: readonly number[],
  subjects: readonly number[],
  document: Document,
  foreign: boolean,
): number[] {
  const [serve = 0, inform = 0, sell = 0] = intents
  const [brand = 0, trade = 0] = subjects
  const length = Math.min(1.2, document.words.length / 120)
  const { soft, concepts, topicAspect, all } = nearestOf(rows)
  return [
    serve,
    inform,
    sell,
    brand + trade,
    brand,
    length,
    soft,
    concepts,
    topicAspect,
    all,
    foreign ? 1 : 0,
    serve * length,
    serve * (brand + trade),
  ]
}

interface Nearest {
  soft: number
  concepts: number
  topicAspect: number
  all: number
}

const nearest = new WeakMap<readonly (readonly number[])[], Nearest>()

// Labels do not change how close a post comes to any question.
function nearestOf(rows: readonly (readonly number[])[]): Nearest {
  const known = nearest.get(rows)
  if (known) return known
  const found = { soft: 0, concepts: 0, topicAspect: 0, all: 0 }
  for (const row of rows) {
    found.soft = Math.max(found.soft, row[PAIR.soft] ?? 0)
    found.concepts = Math.max(found.concepts, row[PAIR.concepts] ?? 0)
    found.topicAspect = Math.max(found.topicAspect, row[PAIR.topicAspect] ?? 0)
    found.all = Math.max(found.all, overall(row))
  }
  nearest.set(rows, found)
  return found
}
