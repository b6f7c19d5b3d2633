import { INTENTS, SUBJECTS, type Intent, type Subject } from '../model/labels'
import type { Prepared } from './features/client'
import type { Reading } from './features/reader'
import type { Candidate } from './model/reranker'
import type { Scores } from './model/scorer'
import type { Knowledge } from './model/softmax'
import { explain } from './reasons'
import { FEWEST_TRADE_WORDS } from './trade-words'
import type { LabelProposal } from './types'

/** The class probabilities of a post before and after the corrections, and what is compared with the questions. */
export interface Classified {
  subjects: readonly number[]
  intents: readonly number[]
  uncorrected: { subjects: readonly number[]; intents: readonly number[] }
  alike: number
  candidate: Candidate
}

/** What is proposed for a post, and why. */
export function propose(
  reading: Reading,
  { subjects, intents, uncorrected, alike, candidate }: Classified,
  scoresOf: (candidate: Candidate) => Scores,
  sure: Knowledge['sure'],
): LabelProposal {
  const { text, title, foreign, prepared } = reading
  if (text.text.trim() === '' && !title) return nothingOf('text')
  if (foreign) return nothingOf('language')
  const labels = named(best(subjects), best(intents))
  const isTradeKnown = prepared.tradeWords >= FEWEST_TRADE_WORDS
  const isSure = (one: Pick<Classified, 'subjects' | 'intents'>): boolean =>
    isTradeKnown &&
    (one.subjects[best(one.subjects)] ?? 0) >= sure.subject &&
    (one.intents[best(one.intents)] ?? 0) >= sure.intent
  const shipped = named(best(uncorrected.subjects), best(uncorrected.intents))
  const before = { subject: shipped.subject, intent: shipped.intent, decided: isSure(uncorrected) }
  const { scores, threshold } = scoresOf(candidate)
  const answers: number[] = []
  let sureness = scores.length === 0 ? 0 : 1
  scores.forEach((score, question) => {
    if (score >= threshold) answers.push(question)
    sureness = Math.min(sureness, score >= threshold ? score : 1 - score)
  })
  return {
    subject: labels.subject,
    intent: labels.intent,
    unread: null,
    decided: isSure({ subjects, intents }),
    uncorrected: before,
    answers,
    themes: themesOf(reading, prepared),
    confidence: {
      subject: subjects[best(subjects)] ?? 0,
      intent: intents[best(intents)] ?? 0,
      answers: sureness,
    },
    reasons: [
      ...(isTradeKnown ? [] : [{ key: 'unknownTrade' as const, values: { count: FEWEST_TRADE_WORDS } }]),
      ...explain(reading, labels, answers, {
        alike,
        moved: labels.subject !== before.subject || labels.intent !== before.intent,
      }),
    ],
    candidates: likeliest(scores),
  }
}

const CANDIDATES = 3

// The first of equal ones first.
function likeliest(scores: readonly number[]): LabelProposal['candidates'] {
  const found: LabelProposal['candidates'] = []
  scores.forEach((score, question) => {
    let place = found.length
    while (place > 0 && score > (found[place - 1]?.score ?? 0)) place--
    if (place < CANDIDATES) found.splice(place, 0, { question, score })
    if (found.length > CANDIDATES) found.pop()
  })
  return found
}

function nothingOf(unread: 'text' | 'language'): LabelProposal {
  return {
    subject: null,
    intent: null,
    unread,
    decided: false,
    uncorrected: { subject: null, intent: null, decided: false },
    answers: [],
    themes: [],
    confidence: { subject: 0, intent: 0, answers: 0 },
    reasons: [{ key: unread === 'text' ? 'noText' : 'otherLanguage', values: {} }],
    candidates: [],
  }
}

function named(subject: number, intent: number): { subject: Subject; intent: Intent } {
  return { subject: SUBJECTS[subject] ?? 'off', intent: INTENTS[intent] ?? 'chat' }
}

function best(probabilities: readonly number[]): number {
  let top = 0
  for (let i = 1; i < probabilities.length; i++)
    if ((probabilities[i] ?? 0) > (probabilities[top] ?? 0)) top = i
  return top
}

const found = new WeakMap<Reading, readonly string[]>()

function themesOf(reading: Reading, { themes }: Prepared): string[] {
  if (themes.length === 0) return []
  const before = found.get(reading)
  const names = before ?? namedIn(reading, themes)
  if (!before) found.set(reading, names)
  return [...names]
}

function namedIn({ text, title }: Reading, themes: Prepared['themes']): string[] {
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
