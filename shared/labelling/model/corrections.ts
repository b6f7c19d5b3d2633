import { INTENTS, SUBJECTS, type Intent, type Subject } from '../../model/labels'
import type { Reading } from '../features/reader'
import type { LabelInput } from '../types'
import { at, createSeen } from '../vectors'
import { normalised } from './softmax'

/** Labels the consultant gave a post by hand. */
export interface Correction {
  input: LabelInput
  label: { subject?: Subject; intent?: Intent }
}

/** A post after the corrections: its probabilities, and how many similar posts were given the label that is now most likely. */
export interface Corrected {
  probabilities: number[]
  alike: number
}

/** Applies corrections to the probabilities of a post. */
export interface Corrector {
  subject(reading: Reading, probabilities: readonly number[]): Corrected
  intent(reading: Reading, probabilities: readonly number[]): Corrected
}

// More corrections than this only cost time; the latest are used.
const MOST = 400
const PASSES = 20
// Every correction moves all posts a little, which is how a habit of labelling is learned.
const EVERYWHERE = 0.03
const ALIKE = 0.3

/**
 * Learns corrections at once: kernel logistic regression over the likeness of posts (squared cosine of their rare words and cues), added to
 * the shipped scores. A corrected post gets its label, similar posts lean towards it, others hardly move.
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
    return learn(known, classes.length, kind)
  }
  return { subject: side('subject', SUBJECTS), intent: side('intent', INTENTS) }
}

/** Rare words and cues of a post, each with its component of a unit vector. */
interface Vector {
  keys: Int32Array
  values: Float64Array
}

interface Known {
  vector: Vector
  scores: number[]
  label: number
}

/** The corrected posts that share words or cues with a given post: which, how similar, and the weight of their corrections. */
interface Likeness {
  ks: Int32Array
  cosines: Float64Array
  weights: Float64Array
}

/** Space for the classes of a post, side by side: the innermost loop adds them up together. */
const ROOM = 5

function learn(known: readonly Known[], classes: number, kind: 'subject' | 'intent'): Corrector['subject'] {
  if (known.length === 0) return (_, probabilities) => ({ probabilities: [...probabilities], alike: 0 })
  const likenessTo = likenessAmong(known)
  const taught = known.map(({ vector, scores, label }) => ({ scores, label, like: likenessTo(vector) }))
  const pushes = new Float64Array(ROOM * known.length)
  const sums = new Float64Array(ROOM)
  for (let pass = 0; pass < PASSES; pass++)
    for (const [k, { scores, label, like }] of taught.entries()) {
      const values = normalised(shifted(scores, like, pushes, sums))
      for (let c = 0; c < classes; c++) {
        const push = (c === label ? 1 : 0) - (values[c] ?? 0)
        pushes[ROOM * k + c] = (pushes[ROOM * k + c] ?? 0) + push
        sums[c] = (sums[c] ?? 0) + push
      }
    }
  return (reading, probabilities) => {
    const like = likenessTo(vectorOf(reading, kind))
    const changed = normalised(shifted(probabilities.map(logOf), like, pushes, sums))
    const label = changed.indexOf(Math.max(...changed))
    let alike = 0
    for (let i = 0; i < like.ks.length; i++)
      if ((like.cosines[i] ?? 0) >= ALIKE && known[like.ks[i] ?? 0]?.label === label) alike++
    return { probabilities: changed, alike }
  }
}

// A missing class is all zeros.
function shifted(
  scores: readonly number[],
  { ks, weights }: Likeness,
  pushes: Float64Array,
  sums: Float64Array,
): number[] {
  let a = (scores[0] ?? 0) + EVERYWHERE * (sums[0] ?? 0)
  let b = (scores[1] ?? 0) + EVERYWHERE * (sums[1] ?? 0)
  let c = (scores[2] ?? 0) + EVERYWHERE * (sums[2] ?? 0)
  let d = (scores[3] ?? 0) + EVERYWHERE * (sums[3] ?? 0)
  let e = (scores[4] ?? 0) + EVERYWHERE * (sums[4] ?? 0)
  for (let i = 0; i < ks.length; i++) {
    const weight = weights[i] ?? 0
    const from = ROOM * (ks[i] ?? 0)
    a += weight * (pushes[from] ?? 0)
    b += weight * (pushes[from + 1] ?? 0)
    c += weight * (pushes[from + 2] ?? 0)
    d += weight * (pushes[from + 3] ?? 0)
    e += weight * (pushes[from + 4] ?? 0)
  }
  return [a, b, c, d, e].slice(0, scores.length)
}

// Most posts share no rare word: only those that do are visited; what applies to every post is a single sum.
function likenessAmong(known: readonly Known[]): (vector: Vector) => Likeness {
  const index = new Map<number, { ks: number[]; values: number[] }>()
  known.forEach(({ vector: { keys, values } }, k) => {
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0
      let list = index.get(key)
      if (!list) index.set(key, (list = { ks: [], values: [] }))
      list.ks.push(k)
      list.values.push(values[i] ?? 0)
    }
  })
  const found = new Float64Array(known.length)
  const met = new Int32Array(known.length)
  const seen = createSeen()
  return ({ keys, values }) => {
    let size = 0
    seen.clear()
    for (let i = 0; i < keys.length; i++) {
      const list = index.get(keys[i] ?? 0)
      if (!list) continue
      const value = values[i] ?? 0
      const { ks, values: others } = list
      for (let j = 0; j < ks.length; j++) {
        const k = ks[j] ?? 0
        if (seen.isNew(k)) met[size++] = k
        found[k] = (found[k] ?? 0) + value * (others[j] ?? 0)
      }
    }
    const cosines = new Float64Array(size)
    const weights = new Float64Array(size)
    for (let i = 0; i < size; i++) {
      const k = met[i] ?? 0
      const cosine = found[k] ?? 0
      found[k] = 0
      cosines[i] = cosine
      weights[i] = (1 - EVERYWHERE) * cosine * cosine
    }
    return { ks: met.slice(0, size), cosines, weights }
  }
}

function logOf(probability: number): number {
  return Math.log(Math.max(probability, 1e-9))
}

const vectors = { subject: new WeakMap<Reading, Vector>(), intent: new WeakMap<Reading, Vector>() }

// Rare words and cues as a unit vector; cues weigh more when the intent is judged. The keys of cues are negative.
function vectorOf(reading: Reading, kind: 'subject' | 'intent'): Vector {
  const before = vectors[kind].get(reading)
  if (before) return before
  const { text, title, prepared } = reading
  const [words, cues] = kind === 'subject' ? [1, 0.35] : [0.7, 0.7]
  const parts = new Map<number, number>()
  for (const document of title ? [text, title] : [text]) {
    for (const id of document.stems) parts.set(id, words * at(prepared.rarity, id))
    for (const cue of document.cues.ids) parts.set(-1 - cue, cues)
  }
  let square = 0
  for (const value of parts.values()) square += value * value
  const length = Math.sqrt(square) || 1
  const vector = {
    keys: Int32Array.from(parts.keys()),
    values: Float64Array.from(parts.values(), (value) => value / length),
  }
  vectors[kind].set(reading, vector)
  return vector
}
