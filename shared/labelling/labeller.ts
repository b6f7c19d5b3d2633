import { INTENTS } from '../model/labels'
import weights from './data/weights.json'
import { createReader, type Reader, type Reading } from './features/reader'
import { createCorrector, type Correction, type Corrector } from './model/corrections'
import { postRow } from './model/question-choice'
import { createScorer } from './model/scorer'
import { logits, normalised, type Knowledge } from './model/softmax'
import { propose, type Classified } from './proposal'
import type { LabelContext, LabelInput, Labeller } from './types'

/** What a labeller may know besides the client: labels that the consultant gave posts by hand, and what was read before. */
export interface LabellerOptions {
  corrections?: readonly Correction[]
  /** A reader of the same context, which remembers posts that it has read. */
  reader?: Reader
}

/** A reader that reads each text of a context once: labels given by hand change the proposals, not the reading. */
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

/** The same with other learned weights, used to measure the labels on a context the weights have not seen. */
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
          subject: (reading) => shippedScores(knowledge, reading).subject,
          intent: (reading) => shippedScores(knowledge, reading).intent,
        })
  const classify = createClassifier(knowledge, corrector)
  const scoresOf = createScorer(
    context.posts ?? [],
    knowledge,
    (input) => classify(input, read(input)).candidate,
  )
  return {
    label(input) {
      const reading = read(input)
      return propose(
        reading,
        classify(input, reading),
        (candidate) => scoresOf(input, candidate),
        knowledge.sure,
      )
    },
  }
}

interface Scores {
  subject: number[]
  intent: number[]
  subjects: readonly number[]
  intents: readonly number[]
}

const scored = new WeakMap<Reading, { knowledge: Knowledge; scores: Scores }>()

// What the shipped weights say about a post does not change when the consultant labels another.
function shippedScores(knowledge: Knowledge, reading: Reading): Scores {
  const known = scored.get(reading)
  if (known?.knowledge === knowledge) return known.scores
  const { dense, words } = reading
  const subject = logits(knowledge.subject, dense.values, words)
  const intent = logits(knowledge.intent, dense.values, words)
  const scores = { subject, intent, subjects: normalised(subject), intents: normalised(intent) }
  scored.set(reading, { knowledge, scores })
  return scores
}

function createClassifier(
  knowledge: Knowledge,
  corrector: Corrector | null,
): (input: LabelInput, reading: Reading) => Classified {
  return (input, reading) => {
    const { text, pairs, prepared } = reading
    const bare = text.words.length === 0
    const scores = shippedScores(knowledge, reading)
    const uncorrected = {
      subjects: scores.subjects,
      intents: bare ? bareIntents(input) : scores.intents,
    }
    const bySubject = corrector?.subject(reading, uncorrected.subjects)
    const byIntent = corrector?.intent(reading, uncorrected.intents)
    const subjects = bySubject?.probabilities ?? uncorrected.subjects
    const intents = byIntent?.probabilities ?? uncorrected.intents
    return {
      subjects,
      intents,
      uncorrected,
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
