import type { Under } from '../locale/keys'
import { INTENTS, type Intent, type Subject } from '../model/labels'
import { postRow } from './choice'
import { createCorrector, type Correction, type Corrector } from './corrections'
import weights from './data/weights.json'
import { logits, softmax, type Knowledge } from './model'
import { propose, type Sorted } from './proposal'
import { createReader, type Reader, type Reading } from './reader'
import { createScorer } from './scorer'

export type { Reader }

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
  key: Under<'reasons'>
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

function bareIntents(input: LabelInput): number[] {
  const sure = input.type === 'repost' ? REPOST_CONFIDENCE : 0.8
  return INTENTS.map((intent) => (intent === 'inform' ? sure : (1 - sure) / (INTENTS.length - 1)))
}
