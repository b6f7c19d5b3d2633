import type { Background } from './context'
import type { Document } from './document'
import { stemId } from './lexicon'
import type { Choice } from './pairs'

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
  choice: Choice
}

/** Rows of known stems in a post (own text and title) with values of norm one. */
export function bag(
  documents: readonly Document[],
  rows: readonly (number | undefined)[],
): [row: number, value: number][] {
  const found = new Set<number>()
  for (const document of documents) {
    for (const word of document.words) {
      const row = rows[word.id]
      if (row !== undefined) found.add(row)
    }
    for (const word of document.tags) {
      const row = rows[word.id]
      if (row !== undefined) found.add(row)
    }
  }
  const value = 3 / Math.sqrt(found.size + 6)
  return [...found].map((row) => [row, value])
}

/** Rows of the model's stems, by stem id. */
export function rowsOf(stems: readonly string[]): (number | undefined)[] {
  const rows: (number | undefined)[] = []
  stems.forEach((stem, row) => {
    rows[stemId(stem)] = row
  })
  return rows
}

/** Probabilities of the classes. */
export function softmax(model: Softmax, dense: Float64Array, words: readonly [number, number][]): number[] {
  const scores = model.bias.map((bias, k) => {
    let score = bias
    const weights = model.dense[k] ?? []
    for (let i = 0; i < dense.length; i++) {
      const value = dense[i] ?? 0
      if (value !== 0) score += value * (weights[i] ?? 0)
    }
    for (const [row, value] of words) score += value * (model.stems[row]?.[k] ?? 0)
    return score / model.temperature
  })
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
