import { INTENTS, SUBJECTS, type Intent, type Subject } from '../model/labels'
import { prepare, type Prepared } from './context'
import { createCorrector, type Correction, type Corrector } from './corrections'
import weights from './data/weights.json'
import { analyse, joinDocuments, type Document } from './document'
import { describe } from './features'
import { createBag, logits, rowsOf, softmax, type Bag, type Knowledge } from './model'
import { choose, createMatcher, postRow } from './pairs'
import { explain } from './reasons'

/** What is known of a client, from which labels are proposed. */
export interface LabelContext {
  language: 'fr' | 'en'
  brand: {
    name: string
    aliases: string[]
    domain?: string
    about?: string
    specialties: string[]
    products: string[]
    competitors: string[]
  } | null
  person: { name: string; headline?: string; summary?: string }
  questions: { text: string; importance?: number }[]
  themes: { name: string; words: string[] }[]
  pagePosts: string[]
}

/** A post to label. */
export interface LabelInput {
  text: string
  sharedTitle?: string
  type: 'post' | 'share' | 'repost' | 'article'
}

/** Why a label is proposed: a key of `reasons.json` and its values. */
export interface LabelReason {
  key: string
  values: Record<string, string | number | string[]>
}

/**
 * Proposed labels of a post; confidences are estimated probabilities (0 to 1), `candidates` the three nearest questions, best first,
 * `untaught` what would be proposed without any correction (the same labels where there is none).
 */
export interface LabelProposal {
  subject: Subject
  intent: Intent
  untaught: { subject: Subject; intent: Intent }
  answers: number[]
  themes: string[]
  confidence: { subject: number; intent: number; answers: number }
  reasons: LabelReason[]
  candidates: { question: number; score: number }[]
}

/** Labels posts for one client. */
export interface Labeller {
  label(input: LabelInput): LabelProposal
}

/** What a labeller may know besides the client: labels that the consultant gave posts by hand. */
export interface LabellerOptions {
  corrections?: readonly Correction[]
}

/**
 * A labeller for a client. The context is prepared once; `label` is pure. Corrections move the proposals for the same and for like posts at
 * once, and the reasons say so.
 */
export function createLabeller(context: LabelContext, options: LabellerOptions = {}): Labeller {
  return createLabellerWith(context, weights, options)
}

/** The same with other learned weights (used to measure the labels on a context that the weights have not seen). */
export function createLabellerWith(
  context: LabelContext,
  knowledge: Knowledge,
  { corrections = [] }: LabellerOptions = {},
): Labeller {
  const read = createReader(context, knowledge)
  const corrector =
    corrections.length === 0
      ? null
      : createCorrector(corrections, read, {
          subject: ({ dense, words }) => logits(knowledge.subject, dense.values, words),
          intent: ({ dense, words }) => logits(knowledge.intent, dense.values, words),
        })
  return { label: (input) => propose(input, read(input), knowledge, corrector) }
}

/** What the labeller reads in a post before it decides. */
export interface Reading {
  prepared: Prepared
  text: Document
  title: Document | null
  dense: ReturnType<typeof describe>
  words: Bag
  pairs: number[][]
}

/** A function that turns posts of a client into features; the training script uses it too. */
export function createReader(
  context: LabelContext,
  knowledge: Pick<Knowledge, 'background' | 'stems'>,
): (input: LabelInput) => Reading {
  const prepared = prepare(context, knowledge.background)
  const bag = createBag(rowsOf(knowledge.stems))
  const matchQuestions = createMatcher(prepared.questions, context.language, prepared.conceptIdf)
  return ({ text: raw, sharedTitle }) => {
    const title = sharedTitle?.trim() ? analyse(sharedTitle, context.language) : null
    const text = analyse(raw, title?.language ?? context.language)
    const both = title ? [text, title] : [text]
    const joined = title && text.words.length < 60 ? joinDocuments(text, title) : text
    return {
      prepared,
      text,
      title,
      dense: describe(text, title, prepared),
      words: bag(both),
      pairs: matchQuestions(joined),
    }
  }
}

const REPOST_CONFIDENCE = 0.5

function propose(
  input: LabelInput,
  reading: Reading,
  knowledge: Knowledge,
  corrector: Corrector | null,
): LabelProposal {
  const { text, title, prepared } = reading
  if (text.text.trim() === '' && !title)
    return {
      subject: 'off',
      intent: 'inform',
      untaught: { subject: 'off', intent: 'inform' },
      answers: [],
      themes: [],
      confidence: { subject: 0, intent: 0, answers: 0 },
      reasons: [{ key: 'noText', values: {} }],
      candidates: [],
    }
  const bare = text.words.length === 0
  const first = {
    subjects: softmax(knowledge.subject, reading.dense.values, reading.words),
    intents: bare ? bareIntents(input) : softmax(knowledge.intent, reading.dense.values, reading.words),
  }
  const bySubject = corrector?.subject(reading, first.subjects)
  const byIntent = corrector?.intent(reading, first.intents)
  const subjects = bySubject?.probabilities ?? first.subjects
  const intents = byIntent?.probabilities ?? first.intents
  const subject = best(subjects)
  const intent = best(intents)
  const scores = choose(
    knowledge.choice,
    reading.pairs,
    postRow(reading.pairs, intents, subjects, text, text.language !== prepared.language),
  )
  const ranked = scores
    .map((score, question) => ({ question, score }))
    .sort((a, b) => b.score - a.score || a.question - b.question)
  const answers = ranked
    .filter(({ score }) => score >= knowledge.choice.threshold)
    .map(({ question }) => question)
    .sort((a, b) => a - b)
  const labels = named(subject, intent)
  return {
    ...labels,
    untaught: corrector ? named(best(first.subjects), best(first.intents)) : labels,
    answers,
    themes: themesOf(reading, prepared),
    confidence: {
      subject: subjects[subject] ?? 0,
      intent: intents[intent] ?? 0,
      answers:
        scores.length === 0
          ? 0
          : scores.reduce(
              (sum, score, question) => Math.min(sum, answers.includes(question) ? score : 1 - score),
              1,
            ),
    },
    reasons: explain(reading, labels, answers, {
      alike: Math.max(bySubject?.alike ?? 0, byIntent?.alike ?? 0),
      moved: subject !== best(first.subjects) || intent !== best(first.intents),
    }),
    candidates: ranked.slice(0, 3),
  }
}

function named(subject: number, intent: number): { subject: Subject; intent: Intent } {
  return { subject: SUBJECTS[subject] ?? 'off', intent: INTENTS[intent] ?? 'chat' }
}

function bareIntents(input: LabelInput): number[] {
  const sure = input.type === 'repost' ? REPOST_CONFIDENCE : 0.8
  return INTENTS.map((intent) => (intent === 'inform' ? sure : (1 - sure) / (INTENTS.length - 1)))
}

function best(probabilities: readonly number[]): number {
  return probabilities.reduce((top, value, i) => (value > (probabilities[top] ?? 0) ? i : top), 0)
}

function themesOf({ text, title }: Reading, { themes }: Prepared): string[] {
  if (themes.length === 0) return []
  const stems = [...text.words, ...text.tags, ...(title?.words ?? [])].map((word) => word.stem)
  return themes
    .filter((theme) => theme.phrases.some((phrase) => contains(stems, phrase)))
    .map((theme) => theme.name)
}

function contains(stems: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false
  return stems.some(
    (stem, start) => stem === phrase[0] && phrase.every((part, i) => stems[start + i] === part),
  )
}
