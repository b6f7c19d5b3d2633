import type { Background } from '../features/client'
import type { Document } from '../tokenizer/document'
import { stemId } from '../tokenizer/lexicon'
import { createSeen } from '../vectors'
import type { Choice } from './question-choice'
import type { ChoiceAmong } from './reranker'

/** Weights of a softmax over classes: bias and dense weights per class, then per stem (row of the model's `stems`). */
export interface Softmax {
  bias: number[]
  dense: number[][]
  stems: number[][]
  temperature: number
}

/** What was learned from the training texts; written by the training script, never by hand. */
export interface Knowledge {
  background: Background
  stems: string[]
  subject: Softmax
  intent: Softmax
  /** Minimum probability of a subject and of an intent to be counted: from there on they are right often enough. */
  sure: { subject: number; intent: number }
  /** The choice among questions when nothing is known about the client's other posts. */
  choice: Choice
  among: ChoiceAmong
}

/** Rows of known stems in a post (own text and title); all have the same value, so that their norm is about one. */
export interface Bag {
  rows: number[]
  value: number
}

/** Collects the known stems of texts; `rows` gives the model's row by stem id. */
export function createBag(rows: readonly (number | undefined)[]): (documents: readonly Document[]) => Bag {
  const seen = createSeen()
  return (documents) => {
    seen.clear()
    const found: number[] = []
    for (const document of documents)
      for (const words of [document.words, document.tags])
        for (const { id } of words) {
          const row = rows[id]
          if (row !== undefined && seen.isNew(id)) found.push(row)
        }
    return { rows: found, value: 3 / Math.sqrt(found.length + 6) }
  }
}

/** Rows of the model's stems, by stem id. */
export function rowsOf(stems: readonly string[]): (number | undefined)[] {
  const rows: (number | undefined)[] = []
  stems.forEach((stem, row) => {
    rows[stemId(stem)] = row
  })
  return rows
}

// All weights in one array, the classes of a feature side by side.
const flattened = new WeakMap<Softmax, Float64Array>()

function flatten(model: Softmax): Float64Array {
  const known = flattened.get(model)
  if (known) return known
  const size = model.bias.length
  const width = model.dense[0]?.length ?? 0
  const flat = new Float64Array(size * (width + model.stems.length))
  model.dense.forEach((weights, k) => {
    weights.forEach((weight, i) => {
      flat[i * size + k] = weight
    })
  })
  model.stems.forEach((weights, row) => {
    flat.set(weights, (width + row) * size)
  })
  flattened.set(model, flat)
  return flat
}

/** Scores of the classes before they become probabilities, divided by the temperature. */
export function logits(model: Softmax, dense: Float64Array, { rows, value }: Bag): number[] {
  const flat = flatten(model)
  const size = model.bias.length
  const scores = model.bias.slice()
  for (let i = 0; i < dense.length; i++) {
    const x = dense[i] ?? 0
    if (x !== 0) addScaled(scores, flat, i * size, x)
  }
  for (const row of rows) addScaled(scores, flat, (dense.length + row) * size, value)
  return scores.map((score) => score / model.temperature)
}

function addScaled(scores: number[], weights: Float64Array, from: number, factor: number): void {
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) + factor * (weights[from + k] ?? 0)
}

/** Probabilities of scores. */
export function normalised(scores: readonly number[]): number[] {
  let top = -Infinity
  for (const score of scores) if (score > top) top = score
  const powers: number[] = []
  let total = 0
  for (const score of scores) {
    const power = Math.exp(score - top)
    powers.push(power)
    total += power
  }
  for (let i = 0; i < powers.length; i++) powers[i] = (powers[i] ?? 0) / total
  return powers
}

/** Probabilities of the classes. */
export function softmax(model: Softmax, dense: Float64Array, words: Bag): number[] {
  return normalised(logits(model, dense, words))
}
