import { INTENTS, SUBJECTS } from '#shared/model/labels'
import { createReader, type Reading } from '#shared/labelling/features/reader'
import { softmax, type Knowledge } from '#shared/labelling/model/softmax'
import {
  createComparison,
  createReviewer,
  type Candidate,
  type ChoiceAmong,
} from '#shared/labelling/model/reranker'
import { choose, postRow, type Choice } from '#shared/labelling/model/question-choice'
import { backgroundOf, type LabelledContext } from './data'
import {
  learnChoice,
  learnLogistic,
  learnSoftmax,
  type ChoiceExample,
  type Example,
  type Settings,
} from './learn'

interface Row {
  context: number
  weight: number
  reading: Reading
  subject: number
  intent: number
  answers: number[]
}

/** Settings of the training; chosen on the training contexts, never on the evaluated ones. */
export const SETTINGS = {
  subject: { dense: 1.5, stems: 3, steps: 250 },
  intent: { dense: 2, stems: 2.5, steps: 250 },
  choice: { l2: 2, steps: 400 },
  among: { l2: 16, steps: 300, review: 1 },
  stemContexts: 3,
  folds: 5,
} satisfies {
  subject: Settings
  intent: Settings
  choice: { l2: number; steps: number }
  among: { l2: number; steps: number; review: number }
  stemContexts: number
  folds: number
}

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
      weight: one.weight,
      reading: read(post.input),
      subject: post.subject,
      intent: post.intent,
      answers: post.answers,
    }))
  })
  const fit = (part: readonly Row[], kind: 'subject' | 'intent') =>
    learnSoftmax(
      balanced(part.map((row) => example(row, kind))).map((one, i) => ({
        ...one,
        weight: one.weight * (part[i]?.weight ?? 1),
      })),
      kind === 'subject' ? SUBJECTS.length : INTENTS.length,
      stems.length,
      settings[kind],
    )
  const subject = fit(rows, 'subject')
  const intent = fit(rows, 'intent')
  const examples: (ChoiceExample & { context: number })[] = []
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
      const foreign = text.language !== row.reading.prepared.language
      examples.push({
        context: row.context,
        rows: pairs,
        post: postRow(pairs, i, s, text, foreign),
        answers: row.answers,
      })
    }
  }
  const choice = learnChoice(examples, settings.choice.l2, settings.choice.steps)
  const [ofSubject, ofIntent] = (['subject', 'intent'] as const).map((kind) => {
    const own = logits.filter((one) => one.kind === kind)
    const found = temperature(own)
    return { temperature: found, sure: sureFrom(own, found) }
  })
  return {
    background,
    stems,
    subject: { ...subject, temperature: ofSubject?.temperature ?? 1 },
    intent: { ...intent, temperature: ofIntent?.temperature ?? 1 },
    sure: { subject: ofSubject?.sure ?? 0, intent: ofIntent?.sure ?? 0 },
    choice: {
      ...choice,
      threshold: bestThreshold(
        examples.flatMap(({ rows, post, answers }) =>
          choose({ ...choice, threshold: 0 }, rows, post).probabilities.map((p, q) => ({
            p,
            right: answers.includes(q),
          })),
        ),
      ),
    },
    among: learnAmong(examples, folds, settings.among),
  }
}

// The first choice is learned on posts beside the others of their client, the review on first choices for contexts that were left out.
function learnAmong(
  examples: readonly (ChoiceExample & { context: number })[],
  folds: number,
  { l2, steps, review }: (typeof SETTINGS)['among'],
): ChoiceAmong {
  const contexts = [...new Set(examples.map(({ context }) => context))].map((context) => {
    const members = examples.filter((one) => one.context === context)
    const compare = createComparison(members)
    return members.map((one, place) => ({ ...one, rows: compare(one.rows, place) }))
  })
  const compared = contexts.flat()
  const learn = (some: readonly ChoiceExample[]): Choice => ({
    ...learnChoice(some, l2, steps),
    threshold: 0,
  })
  const pairs = Array.from({ length: folds }, (_, fold) => {
    const isOut = ({ context }: { context: number }): boolean => context % folds === fold
    const choice = learn(compared.filter((one) => !isOut(one)))
    return contexts.filter(([first]) => first && isOut(first)).flatMap((members) => reviewed(choice, members))
  }).flat()
  const weights = learnLogistic(pairs, review)
  const judged = pairs.map(({ values, right }) => ({
    p: 1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0))),
    right,
  }))
  return { choice: learn(compared), review: weights, threshold: bestThreshold(judged) }
}

function reviewed(
  choice: Choice,
  members: readonly (Candidate & { answers: number[] })[],
): { values: number[]; right: boolean }[] {
  const inspect = createReviewer(choice, members)
  return members.flatMap((one, place) =>
    inspect(null, one, place).map((values, q) => ({ values, right: one.answers.includes(q) })),
  )
}

// Rare classes count for more (root of the inverse share): some contexts were written for the questions and hold little else than advice.
function balanced(examples: readonly Example[]): Example[] {
  const counts = new Map<number, number>()
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1)
  const even = examples.length / counts.size
  return examples.map((one) => ({ ...one, weight: Math.sqrt(even / (counts.get(one.label) ?? even)) }))
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

const RIGHT = 0.95

// The lowest probability (in hundredths) from which on so many of the out-of-fold labels are right.
function sureFrom(all: readonly { p: number[]; label: number }[], t: number): number {
  const judged = all.map(({ p, label }) => {
    const powers = p.map((x) => Math.max(x, 1e-12) ** (1 / t))
    const top = Math.max(...powers)
    return { sure: top / powers.reduce((a, b) => a + b, 0), right: powers[label] === top }
  })
  for (let least = 0; least < 99; least++) {
    const kept = judged.filter(({ sure }) => sure >= least / 100)
    if (kept.filter(({ right }) => right).length >= RIGHT * kept.length) return least / 100
  }
  return 0.99
}

const SPAN = 5

// Where the F1 is best around a threshold (five hundredths either way): a peak of one post is chance.
function bestThreshold(scored: readonly { p: number; right: boolean }[]): number {
  const wanted = scored.filter((one) => one.right).length
  const f1 = Array.from({ length: 81 }, (_, i) => {
    const hit = scored.filter((one) => one.p >= i / 100)
    return (2 * hit.filter((one) => one.right).length) / Math.max(1, hit.length + wanted)
  })
  let best = { threshold: 0.3, level: -1 }
  for (let i = 15; i <= 70; i++) {
    const level = f1.slice(i - SPAN, i + SPAN + 1).reduce((sum, value) => sum + value, 0)
    if (level > best.level) best = { threshold: i / 100, level }
  }
  return best.threshold
}
