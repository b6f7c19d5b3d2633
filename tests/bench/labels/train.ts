import { INTENTS, SUBJECTS } from '#shared/model/labels'
import { createReader, type Reading } from '#shared/text/labeller'
import { softmax, type Knowledge } from '#shared/text/model'
import { completePairs, PAIR_FEATURES } from '#shared/text/questions'
import { backgroundOf, stemsOf, type LabelledContext } from './data'
import { learnSoftmax, type Example, type Settings } from './learn'

interface Row {
  context: number
  reading: Reading
  subject: number
  intent: number
  answers: number[]
}

/** Settings of the training; chosen on the training contexts, never on the evaluated ones. */
export const SETTINGS = {
  subject: { dense: 1.5, stems: 3, steps: 250 },
  intent: { dense: 2, stems: 2.5, steps: 250 },
  pair: { dense: 1, stems: 1, steps: 400 },
  stemContexts: 3,
  folds: 5,
} satisfies { subject: Settings; intent: Settings; pair: Settings; stemContexts: number; folds: number }

/** Learns all weights from contexts; features of a context come from the background of the others, pair features from out-of-fold probabilities. */
export function train(contexts: readonly LabelledContext[], settings: typeof SETTINGS = SETTINGS): Knowledge {
  const background = backgroundOf(contexts)
  const stems = Object.entries(background.stems)
    .filter(([stem, n]) => n >= Math.min(settings.stemContexts, contexts.length) && /^\p{L}+$/u.test(stem))
    .map(([stem]) => stem)
  const rows = contexts.flatMap((one, context) => {
    const others = contexts.filter((other) => other !== one)
    const read = createReader(one.context, { background: backgroundOf(others), stems })
    return one.posts.map((post): Row => ({
      context,
      reading: read(post.input),
      subject: post.subject,
      intent: post.intent,
      answers: post.answers,
    }))
  })
  const fit = (part: readonly Row[], kind: 'subject' | 'intent') =>
    learnSoftmax(
      part.map((row) => example(row, kind)),
      kind === 'subject' ? SUBJECTS.length : INTENTS.length,
      stems.length,
      settings[kind],
    )
  const subject = fit(rows, 'subject')
  const intent = fit(rows, 'intent')
  const examples: Example[] = []
  const logits: { kind: 'subject' | 'intent'; p: number[]; label: number }[] = []
  const folds = Math.min(settings.folds, contexts.length)
  for (let fold = 0; fold < folds; fold++) {
    const rest = rows.filter((row) => row.context % folds !== fold)
    const inner = { subject: fit(rest, 'subject'), intent: fit(rest, 'intent') }
    for (const row of rows.filter((one) => one.context % folds === fold)) {
      const { dense, words, pairs, text } = row.reading
      const s = softmax(inner.subject, dense.values, words)
      const i = softmax(inner.intent, dense.values, words)
      logits.push({ kind: 'subject', p: s, label: row.subject }, { kind: 'intent', p: i, label: row.intent })
      completePairs(pairs, i, s, text.words.length).forEach((values, q) => {
        examples.push({
          dense: Float64Array.from(values),
          words: [],
          label: row.answers.includes(q) ? 1 : 0,
          weight: 1,
        })
      })
    }
  }
  const pair = learnSoftmax(examples, 2, 0, settings.pair)
  const weights = PAIR_FEATURES.map(
    (_, i) => Math.round(((pair.dense[1]?.[i] ?? 0) - (pair.dense[0]?.[i] ?? 0)) * 1000) / 1000,
  )
  const bias = (pair.bias[1] ?? 0) - (pair.bias[0] ?? 0)
  return {
    background,
    stems,
    subject: { ...subject, temperature: temperature(logits.filter((one) => one.kind === 'subject')) },
    intent: { ...intent, temperature: temperature(logits.filter((one) => one.kind === 'intent')) },
    pair: { bias, weights, threshold: bestThreshold(examples, bias, weights) },
  }
}

function example(row: Row, kind: 'subject' | 'intent'): Example {
  return { dense: row.reading.dense.values, words: row.reading.words, label: row[kind], weight: 1 }
}

// Temperature that makes the out-of-fold probabilities most likely (probabilities are softmax at temperature one).
function temperature(all: readonly { p: number[]; label: number }[]): number {
  let best = { t: 1, loss: Infinity }
  for (let t = 0.5; t <= 2.5; t += 0.05) {
    const loss = all.reduce((sum, { p, label }) => {
      const powers = p.map((x) => Math.max(x, 1e-12) ** (1 / t))
      return sum - Math.log((powers[label] ?? 0) / powers.reduce((a, b) => a + b, 0))
    }, 0)
    if (loss < best.loss) best = { t: Math.round(t * 100) / 100, loss }
  }
  return best.t
}

function bestThreshold(examples: readonly Example[], bias: number, weights: readonly number[]): number {
  const scored = examples.map(({ dense, label }) => ({
    label,
    p: 1 / (1 + Math.exp(-weights.reduce((sum, w, i) => sum + w * (dense[i] ?? 0), bias))),
  }))
  let best = { threshold: 0.5, f1: -1 }
  for (let threshold = 0.15; threshold <= 0.7; threshold += 0.01) {
    const hit = scored.filter((one) => one.p >= threshold)
    const right = hit.filter((one) => one.label === 1).length
    const f1 = (2 * right) / Math.max(1, hit.length + scored.filter((one) => one.label === 1).length)
    if (f1 > best.f1) best = { threshold: Math.round(threshold * 100) / 100, f1 }
  }
  return best.threshold
}

export { stemsOf }
