import { INTENTS, SUBJECTS, type Intent, type Subject } from '../model/labels'
import type { Candidate } from './among'
import { prepare, type Prepared } from './context'
import { createCorrector, type Correction, type Corrector } from './corrections'
import weights from './data/weights.json'
import { analyse, joinDocuments, type Document } from './document'
import { describe } from './features'
import { createBag, logits, rowsOf, softmax, type Bag, type Knowledge } from './model'
import { createMatcher, postRow } from './pairs'
import { explain } from './reasons'
import { createScorer, type Scores } from './scorer'

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
  /** The client's posts, or a sample of them: the questions that a post answers are told better beside the others (from ten on). */
  posts?: readonly LabelInput[]
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

/** What a labeller may know besides the client: labels that the consultant gave posts by hand, and what was read before. */
export interface LabellerOptions {
  corrections?: readonly Correction[]
  /** A reader of the same context, which remembers posts that it has read. */
  reader?: Reader
}

/** Turns a post into what is judged. */
export type Reader = (input: LabelInput) => Reading

/** A reader of a context that reads each text once: labels given by hand change what is proposed, not what is read. */
export function createRememberingReader(context: LabelContext): Reader {
  const read = createReader(context, weights)
  const known = new Map<string, Map<string, Reading>>()
  return (input) => {
    const title = input.sharedTitle ?? ''
    const ofText = known.get(input.text) ?? new Map<string, Reading>()
    const reading = ofText.get(title) ?? read(input)
    known.set(input.text, ofText.set(title, reading))
    return reading
  }
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
  { corrections = [], reader }: LabellerOptions = {},
): Labeller {
  const read = reader ?? createReader(context, knowledge)
  const corrector =
    corrections.length === 0
      ? null
      : createCorrector(corrections, read, {
          subject: ({ dense, words }) => logits(knowledge.subject, dense.values, words),
          intent: ({ dense, words }) => logits(knowledge.intent, dense.values, words),
        })
  const sort = sorter(knowledge, corrector)
  const scoresOf = createScorer(context.posts ?? [], knowledge, (input) => sort(input, read(input)).candidate)
  return {
    label(input) {
      const reading = read(input)
      return propose(reading, sort(input, reading), (candidate) => scoresOf(input, candidate))
    },
  }
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
): Reader {
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

/** The classes of a post before and after the corrections, with what is compared with the questions. */
interface Sorted {
  subjects: number[]
  intents: number[]
  untaught: { subjects: number[]; intents: number[] }
  alike: number
  candidate: Candidate
}

function sorter(
  knowledge: Knowledge,
  corrector: Corrector | null,
): (input: LabelInput, reading: Reading) => Sorted {
  return (input, reading) => {
    const { text, dense, words, pairs, prepared } = reading
    const bare = text.words.length === 0
    const untaught = {
      subjects: softmax(knowledge.subject, dense.values, words),
      intents: bare ? bareIntents(input) : softmax(knowledge.intent, dense.values, words),
    }
    const bySubject = corrector?.subject(reading, untaught.subjects)
    const byIntent = corrector?.intent(reading, untaught.intents)
    const subjects = bySubject?.probabilities ?? untaught.subjects
    const intents = byIntent?.probabilities ?? untaught.intents
    return {
      subjects,
      intents,
      untaught,
      alike: Math.max(bySubject?.alike ?? 0, byIntent?.alike ?? 0),
      candidate: {
        rows: pairs,
        post: postRow(pairs, intents, subjects, text, text.language !== prepared.language),
      },
    }
  }
}

const REPOST_CONFIDENCE = 0.5

function propose(
  reading: Reading,
  { subjects, intents, untaught, alike, candidate }: Sorted,
  scoresOf: (candidate: Candidate) => Scores,
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
  const labels = named(best(subjects), best(intents))
  const before = named(best(untaught.subjects), best(untaught.intents))
  const { scores, threshold } = scoresOf(candidate)
  const ranked = scores
    .map((score, question) => ({ question, score }))
    .sort((a, b) => b.score - a.score || a.question - b.question)
  const answers = ranked
    .filter(({ score }) => score >= threshold)
    .map(({ question }) => question)
    .sort((a, b) => a - b)
  return {
    ...labels,
    untaught: before,
    answers,
    themes: themesOf(reading, prepared),
    confidence: {
      subject: subjects[best(subjects)] ?? 0,
      intent: intents[best(intents)] ?? 0,
      answers:
        scores.length === 0
          ? 0
          : scores.reduce(
              (sum, score, question) => Math.min(sum, answers.includes(question) ? score : 1 - score),
              1,
            ),
    },
    reasons: explain(reading, labels, answers, {
      alike,
      moved: labels.subject !== before.subject || labels.intent !== before.intent,
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
