import { INTENTS, SUBJECTS } from '#shared/model/labels'
import { createLabellerWith } from '#shared/labelling/labeller'
import type { LabelProposal } from '#shared/labelling/types'
import type { Knowledge } from '#shared/labelling/model/softmax'
import type { Labelled, LabelledContext } from './data'

/** A post with the labels that were proposed for it. */
export interface Outcome {
  context: string
  post: Labelled
  proposal: LabelProposal
}

/** Labels all posts of a context with weights that should not have seen it. */
export function proposeAll({ id, context, posts }: LabelledContext, knowledge: Knowledge): Outcome[] {
  const labeller = createLabellerWith({ ...context, posts: posts.map(({ input }) => input) }, knowledge)
  return posts.map((post) => ({ context: id, post, proposal: labeller.label(post.input) }))
}

/** Macro-averaged F1 over the classes that occur, and F1 per class. */
export function macroF1(
  pairs: readonly { truth: number; guess: number }[],
  classes: number,
): { macro: number; each: number[] } {
  const each = Array.from({ length: classes }, (_, k) => {
    const right = pairs.filter(({ truth, guess }) => truth === k && guess === k).length
    const size =
      pairs.filter(({ truth }) => truth === k).length + pairs.filter(({ guess }) => guess === k).length
    return size === 0 ? NaN : (2 * right) / size
  })
  const known = each.filter((value) => !Number.isNaN(value))
  return { macro: known.reduce((sum, value) => sum + value, 0) / known.length, each }
}

/** How many of the surest labels are right where a share of the posts is labelled. */
export function rightAt(
  labels: readonly { truth: number; guess: number; sure: number }[],
  coverage: number,
): number {
  const kept = [...labels].sort((a, b) => b.sure - a.sure).slice(0, Math.round(coverage * labels.length))
  return kept.filter(({ truth, guess }) => truth === guess).length / Math.max(1, kept.length)
}

/** Share of the posts that are decided, and how many of these have the right subject and the right intent. */
export function decidedOf(outcomes: readonly Outcome[]): { share: number; subject: number; intent: number } {
  const decided = outcomes.filter(({ proposal }) => proposal.decided)
  const right = (is: (one: Outcome) => boolean) => decided.filter(is).length / Math.max(1, decided.length)
  return {
    share: decided.length / Math.max(1, outcomes.length),
    subject: right(({ post, proposal }) => SUBJECTS[post.subject] === proposal.subject),
    intent: right(({ post, proposal }) => INTENTS[post.intent] === proposal.intent),
  }
}

/** Figures over outcomes: macro-F1 of both labels, micro-F1 of answers, right question among three, calibration error. */
export function figures(outcomes: readonly Outcome[]) {
  const subject = outcomes.map(({ post, proposal }) => ({
    truth: post.subject,
    guess: SUBJECTS.findIndex((name) => name === proposal.subject),
    sure: proposal.confidence.subject,
  }))
  const intent = outcomes.map(({ post, proposal }) => ({
    truth: post.intent,
    guess: INTENTS.findIndex((name) => name === proposal.intent),
    sure: proposal.confidence.intent,
  }))
  const right = outcomes.reduce(
    (sum, { post, proposal }) => sum + proposal.answers.filter((q) => post.answers.includes(q)).length,
    0,
  )
  const guessed = outcomes.reduce((sum, { proposal }) => sum + proposal.answers.length, 0)
  const wanted = outcomes.reduce((sum, { post }) => sum + post.answers.length, 0)
  const answering = outcomes.filter(({ post }) => post.answers.length > 0)
  const top3 = answering.filter(({ post, proposal }) =>
    post.answers.every((q) => proposal.candidates.some((c) => c.question === q)),
  ).length
  const top1 = answering.filter(({ post, proposal }) =>
    post.answers.includes(proposal.candidates[0]?.question ?? -1),
  ).length
  return {
    subject: {
      ...macroF1(subject, SUBJECTS.length),
      confusion: confusion(subject, SUBJECTS.length),
      ece: calibration(subject),
      at80: rightAt(subject, 0.8),
    },
    intent: {
      ...macroF1(intent, INTENTS.length),
      confusion: confusion(intent, INTENTS.length),
      ece: calibration(intent),
      at80: rightAt(intent, 0.8),
    },
    answers: {
      f1: (2 * right) / Math.max(1, guessed + wanted),
      precision: right / Math.max(1, guessed),
      recall: right / Math.max(1, wanted),
      top3: top3 / Math.max(1, answering.length),
      top1: top1 / Math.max(1, answering.length),
    },
  }
}

function confusion(pairs: readonly { truth: number; guess: number }[], classes: number): number[][] {
  return Array.from({ length: classes }, (_, t) =>
    Array.from(
      { length: classes },
      (_, g) => pairs.filter(({ truth, guess }) => truth === t && guess === g).length,
    ),
  )
}

// Expected calibration error over ten bins of confidence.
function calibration(pairs: readonly { truth: number; guess: number; sure: number }[]): number {
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const inside = pairs.filter(({ sure }) => Math.min(9, Math.floor(sure * 10)) === bin)
    if (inside.length === 0) continue
    const hit = inside.filter(({ truth, guess }) => truth === guess).length / inside.length
    const sure = inside.reduce((sum, one) => sum + one.sure, 0) / inside.length
    error += (inside.length / pairs.length) * Math.abs(hit - sure)
  }
  return error
}
