import { INTENTS, SUBJECTS, type Intent, type Subject } from '../../model/labels'
import type { Reading } from '../features/reader'
import type { LabelInput } from '../types'
import { at } from '../vectors'
import { normalised } from './softmax'

/** Labels that the consultant gave a post by hand. */
export interface Correction {
  input: LabelInput
  label: { subject?: Subject; intent?: Intent }
}

/** What the corrections change in a post: probabilities, and how many posts like it were given the label that is now the most likely. */
export interface Corrected {
  probabilities: number[]
  alike: number
}

/** Applies corrections to the probabilities of a post. */
export interface Corrector {
  subject(reading: Reading, probabilities: readonly number[]): Corrected
  intent(reading: Reading, probabilities: readonly number[]): Corrected
}

// More than these no longer change anything but the time; the latest count.
const MOST = 400
const PASSES = 20
// Every correction moves all posts a little, which is how a habit of labelling is learned.
const EVERYWHERE = 0.03
const ALIKE = 0.3

/**
 * Learns corrections at once: kernel logistic regression over the likeness of posts (squared cosine of their rare words and cues), added to
 * the shipped scores. A post that was corrected gets its label, posts like it lean towards it, others hardly move.
 */
export function createCorrector(
  corrections: readonly Correction[],
  read: (input: LabelInput) => Reading,
  base: { subject(reading: Reading): number[]; intent(reading: Reading): number[] },
): Corrector {
  const readings = corrections
    .slice(-MOST)
    .map(({ input, label }) => ({ reading: read(input), label }))
    .filter(({ reading }) => !reading.foreign)
  const side = (kind: 'subject' | 'intent', classes: readonly string[]) => {
    const known = readings.flatMap(({ reading, label }) => {
      const index = classes.indexOf(label[kind] ?? '')
      return index < 0 ? [] : [{ vector: vectorOf(reading, kind), scores: base[kind](reading), label: index }]
    })
    return learn(known, kind, classes.length)
  }
  return { subject: side('subject', SUBJECTS), intent: side('intent', INTENTS) }
}

type Vector = Map<number, number>

interface Known {
  vector: Vector
  scores: number[]
  label: number
}

function learn(known: readonly Known[], kind: 'subject' | 'intent', classes: number): Corrector['subject'] {
  if (known.length === 0) return (_, probabilities) => ({ probabilities: [...probabilities], alike: 0 })
  const index = new Map<number, [number, number][]>()
  known.forEach(({ vector }, k) => {
    for (const [key, value] of vector) {
      const list = index.get(key)
      if (list) list.push([k, value])
      else index.set(key, [[k, value]])
    }
  })
  // Most posts have no rare word in common: only the others are gone through, what is learned everywhere is one sum.
  const found = new Float64Array(known.length)
  const cosines = (vector: Vector): Likeness[] => {
    const met: number[] = []
    for (const [key, value] of vector)
      for (const [k, other] of index.get(key) ?? []) {
        if (found[k] === 0) met.push(k)
        found[k] = (found[k] ?? 0) + value * other
      }
    return met.map((k) => {
      const cosine = found[k] ?? 0
      found[k] = 0
      return { k, cosine, weight: (1 - EVERYWHERE) * cosine * cosine }
    })
  }
  const likeness = known.map(({ vector }) => cosines(vector))
  const pushes = new Float64Array(known.length * classes)
  const sums = new Float64Array(classes)
  const shifted = (scores: readonly number[], like: readonly Likeness[]): number[] =>
    scores.map((score, c) => {
      let sum = score + EVERYWHERE * (sums[c] ?? 0)
      for (const { k, weight } of like) sum += weight * (pushes[k * classes + c] ?? 0)
      return sum
    })
  for (let pass = 0; pass < PASSES; pass++)
    known.forEach(({ scores, label }, k) => {
      const p = normalised(shifted(scores, likeness[k] ?? []))
      p.forEach((value, c) => {
        const push = (c === label ? 1 : 0) - value
        pushes[k * classes + c] = (pushes[k * classes + c] ?? 0) + push
        sums[c] = (sums[c] ?? 0) + push
      })
    })
  return (reading, probabilities) => {
    const like = cosines(vectorOf(reading, kind))
    const changed = normalised(shifted(probabilities.map(logOf), like))
    const label = changed.indexOf(Math.max(...changed))
    const alike = like.filter(({ k, cosine }) => cosine >= ALIKE && known[k]?.label === label).length
    return { probabilities: changed, alike }
  }
}

/** A corrected post that shares words or cues with another, and what its corrections weigh there. */
interface Likeness {
  k: number
  cosine: number
  weight: number
}

function logOf(probability: number): number {
  return Math.log(Math.max(probability, 1e-9))
}

// Rare words and cues, of length one; cues count for more where the intent is judged. Keys of cues are below zero.
function vectorOf({ text, title, prepared }: Reading, kind: 'subject' | 'intent'): Vector {
  const [words, cues] = kind === 'subject' ? [1, 0.35] : [0.7, 0.7]
  const vector: Vector = new Map()
  for (const document of title ? [text, title] : [text]) {
    for (const id of document.stems) vector.set(id, words * at(prepared.rarity, id))
    for (const cue of document.cues.ids) vector.set(-1 - cue, cues)
  }
  let square = 0
  for (const value of vector.values()) square += value * value
  const length = Math.sqrt(square) || 1
  for (const [key, value] of vector) vector.set(key, value / length)
  return vector
}
