import type { Bag, Softmax } from '#shared/labelling/model/softmax'
import type { Choice } from '#shared/labelling/model/question-choice'

/** An example of a softmax classifier. */
export interface Example {
  dense: Float64Array
  words: Bag
  label: number
  weight: number
}

/** Strength of the regularisation and number of steps. */
export interface Settings {
  dense: number
  stems: number
  steps: number
}

/** Multinomial logistic regression by full-batch Adam from zero: deterministic, L2 on dense and stem weights apart. */
export function learnSoftmax(
  examples: readonly Example[],
  classes: number,
  stemCount: number,
  settings: Settings,
): Softmax {
  const width = examples[0]?.dense.length ?? 0
  const size = classes * (1 + width + stemCount)
  const w = new Float64Array(size)
  const m = new Float64Array(size)
  const v = new Float64Array(size)
  const total = examples.reduce((sum, example) => sum + example.weight, 0)
  const stride = 1 + width + stemCount
  const gradient = new Float64Array(size)
  const scores = new Float64Array(classes)
  const sparse = examples.map((example) => {
    const at: number[] = [],
      value: number[] = []
    example.dense.forEach((x, i) => {
      if (x !== 0) {
        at.push(1 + i)
        value.push(x)
      }
    })
    for (const row of example.words.rows) {
      at.push(1 + width + row)
      value.push(example.words.value)
    }
    at.push(0)
    value.push(1)
    return {
      at: Int32Array.from(at),
      value: Float64Array.from(value),
      label: example.label,
      weight: example.weight / total,
    }
  })
  for (let step = 1; step <= settings.steps; step++) {
    gradient.fill(0)
    for (const { at, value, label, weight } of sparse) {
      let top = -Infinity
      for (let k = 0; k < classes; k++) {
        let s = 0
        const base = k * stride
        for (let j = 0; j < at.length; j++) s += w[base + at[j]!]! * value[j]!
        scores[k] = s
        if (s > top) top = s
      }
      let sum = 0
      for (let k = 0; k < classes; k++) sum += scores[k] = Math.exp(scores[k]! - top)
      for (let k = 0; k < classes; k++) {
        const error = (scores[k]! / sum - (k === label ? 1 : 0)) * weight
        const base = k * stride
        for (let j = 0; j < at.length; j++) gradient[base + at[j]!]! += error * value[j]!
      }
    }
    const rate = 0.05 * (step < settings.steps * 0.7 ? 1 : 0.2)
    for (let k = 0; k < classes; k++)
      for (let i = 0; i < stride; i++) {
        const j = k * stride + i
        const l2 = i === 0 ? 0 : i <= width ? settings.dense : settings.stems
        const g = gradient[j]! + (l2 * w[j]!) / examples.length
        m[j] = 0.9 * m[j]! + 0.1 * g
        v[j] = 0.999 * v[j]! + 0.001 * g * g
        w[j]! -= (rate * (m[j] / (1 - 0.9 ** step))) / (Math.sqrt(v[j] / (1 - 0.999 ** step)) + 1e-8)
      }
  }
  const round = (x: number): number => Math.round(x * 1000) / 1000
  return {
    bias: Array.from({ length: classes }, (_, k) => round(w[k * stride]!)),
    dense: Array.from({ length: classes }, (_, k) =>
      Array.from({ length: width }, (_, i) => round(w[k * stride + 1 + i]!)),
    ),
    stems: Array.from({ length: stemCount }, (_, r) =>
      Array.from({ length: classes }, (_, k) => round(w[k * stride + 1 + width + r]!)),
    ),
    temperature: 1,
  }
}

/** A post with its questions: features of each, features of the post, the questions that it answers. */
export interface ChoiceExample {
  rows: number[][]
  post: number[]
  answers: number[]
}

/** Conditional logit over the questions and none, by full-batch Adam: an answered post shares its weight among its answers. */
export function learnChoice(
  examples: readonly ChoiceExample[],
  l2: number,
  steps: number,
): Omit<Choice, 'threshold'> {
  const questionWidth = examples.find((example) => example.rows.length > 0)?.rows[0]?.length ?? 0
  const postWidth = examples[0]?.post.length ?? 0
  const size = questionWidth + postWidth + 1
  const w = new Float64Array(size)
  const m = new Float64Array(size)
  const v = new Float64Array(size)
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size)
    for (const { rows, post, answers } of examples) {
      const scores = rows.map((row) => row.reduce((sum, value, i) => sum + value * w[i]!, 0))
      const none = post.reduce((sum, value, i) => sum + value * w[questionWidth + i]!, w[size - 1]!)
      const top = Math.max(none, ...scores)
      const powers = scores.map((score) => Math.exp(score - top))
      const total = powers.reduce((sum, power) => sum + power, Math.exp(none - top))
      rows.forEach((row, q) => {
        const error = powers[q]! / total - (answers.includes(q) ? 1 / answers.length : 0)
        row.forEach((value, i) => {
          gradient[i]! += error * value
        })
      })
      const error = Math.exp(none - top) / total - (answers.length === 0 ? 1 : 0)
      post.forEach((value, i) => {
        gradient[questionWidth + i]! += error * value
      })
      gradient[size - 1]! += error
    }
    const rate = 0.05 * (step < steps * 0.7 ? 1 : 0.2)
    for (let j = 0; j < size; j++) {
      const g = (gradient[j]! + (j === size - 1 ? 0 : l2 * w[j]!)) / examples.length
      m[j] = 0.9 * m[j]! + 0.1 * g
      v[j] = 0.999 * v[j]! + 0.001 * g * g
      w[j]! -= (rate * (m[j]! / (1 - 0.9 ** step))) / (Math.sqrt(v[j]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  const round = (x: number): number => Math.round(x * 1000) / 1000
  return {
    question: [...w.slice(0, questionWidth)].map(round),
    none: [...w.slice(questionWidth, size - 1)].map(round),
    bias: round(w[size - 1]!),
  }
}

/** Logistic regression with an L2 penalty by Newton's method; the bias is a feature that is always one. */
export function learnLogistic(
  pairs: readonly { values: readonly number[]; right: boolean }[],
  l2: number,
): number[] {
  const width = pairs[0]?.values.length ?? 0
  let w = new Array<number>(width).fill(0)
  for (let step = 0; step < 30; step++) {
    const slope = w.map((value) => l2 * value)
    const curve = w.map((_, i) => w.map((_, j) => (i === j ? l2 : 0)))
    for (const { values, right } of pairs) {
      const p = 1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * w[i]!, 0)))
      for (let i = 0; i < width; i++) {
        slope[i]! += (p - (right ? 1 : 0)) * values[i]!
        for (let j = 0; j < width; j++) curve[i]![j]! += p * (1 - p) * values[i]! * values[j]!
      }
    }
    const change = solve(curve, slope)
    w = w.map((value, i) => value - change[i]!)
  }
  return w.map((x) => Math.round(x * 1000) / 1000)
}

// Gaussian elimination; the matrix is positive definite, so no pivoting is needed.
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  rows.forEach((row, i) => {
    for (let k = i + 1; k < rows.length; k++) {
      const factor = rows[k]![i]! / row[i]!
      for (let j = i; j <= rows.length; j++) rows[k]![j]! -= factor * row[j]!
    }
  })
  const found = new Array<number>(rows.length).fill(0)
  for (let i = rows.length - 1; i >= 0; i--) {
    let sum = rows[i]![rows.length]!
    for (let j = i + 1; j < rows.length; j++) sum -= rows[i]![j]! * found[j]!
    found[i] = sum / rows[i]![i]!
  }
  return found
}
