import type { Intent, Subject } from '../model/labels'
import { CUE_IDS, type CueGroup } from './features/cue-groups'
import type { Reading } from './features/reader'
import type { Word } from './tokenizer/lexicon'
import type { LabelReason } from './types'

/**
 * One to four reasons that a person can read, strongest first: corrected posts that are like it, two at most for the subject (one where
 * there are corrections), one for the intent, one for answers.
 */
export function explain(
  reading: Reading,
  labels: { subject: Subject; intent: Intent },
  answers: readonly number[],
  corrected: { alike: number; moved: boolean } = { alike: 0, moved: false },
): LabelReason[] {
  const taught = correctedReasons(corrected)
  return [
    ...taught,
    ...kept(reading, labels.subject, subjectReasons).slice(0, taught.length > 0 ? 1 : 2),
    ...kept(reading, labels.intent, intentReasons),
    ...(answers.length > 0
      ? [
          {
            key: 'answersQuestion' as const,
            values: { numbers: answers.map((question) => question + 1).join(', '), count: answers.length },
          },
        ]
      : []),
  ]
}

// A label moved only by many corrections together resembles none of them in particular.
function correctedReasons({ alike, moved }: { alike: number; moved: boolean }): LabelReason[] {
  if (alike > 0) return [{ key: 'likeCorrected', values: { count: alike } }]
  return moved ? [{ key: 'followsCorrections', values: {} }] : []
}

const said = new WeakMap<Reading, Map<Subject | Intent, readonly LabelReason[]>>()

// The reasons for a label are in the post: they are the same whatever else is labelled.
function kept<Label extends Subject | Intent>(
  reading: Reading,
  label: Label,
  find: (reading: Reading, label: Label) => LabelReason[],
): readonly LabelReason[] {
  const ofReading = said.get(reading) ?? new Map<Subject | Intent, readonly LabelReason[]>()
  const found = ofReading.get(label) ?? find(reading, label)
  said.set(reading, ofReading.set(label, found))
  return found
}

function subjectReasons(reading: Reading, subject: Subject): LabelReason[] {
  const { dense, prepared } = reading
  const { evidence } = dense
  const found: LabelReason[] = []
  const words = subject === 'brand' || subject === 'trade' ? readableTrade(reading) : []
  if (subject === 'brand') {
    if (evidence.brandWord)
      found.push({
        key: evidence.inTitle ? 'brandInTitle' : 'brandNamed',
        values: { word: evidence.brandWord },
      })
    if (evidence.productWord && evidence.productWord !== evidence.brandWord)
      found.push({ key: 'productNamed', values: { word: evidence.productWord } })
    if (evidence.domain) found.push({ key: 'brandLink', values: { domain: prepared.brand?.domain ?? '' } })
    if (found.length === 0)
      found.push(
        words.length > 0 ? { key: 'nearPage', values: { words } } : { key: 'brandVoice', values: {} },
      )
  }
  if (subject === 'trade') {
    if (evidence.competitorWord)
      found.push({ key: 'competitorNamed', values: { word: evidence.competitorWord } })
    if (words.length > 0) found.push({ key: 'tradeWords', values: { words } })
    if (found.length === 0) found.push({ key: 'tradeTone', values: {} })
  }
  if (subject === 'career' || subject === 'off') {
    const hits = readableCues(reading, subject)
    found.push(
      hits.length > 0
        ? { key: subject === 'career' ? 'careerWords' : 'offWords', values: { words: hits } }
        : { key: 'farFromPage', values: {} },
    )
    if (evidence.brandWord && prepared.brand?.common)
      found.push({ key: 'commonWord', values: { word: evidence.brandWord } })
  }
  return found
}

function intentReasons(reading: Reading, intent: Intent): LabelReason[] {
  return [intentReason(reading, intent)]
}

function intentReason(reading: Reading, intent: Intent): LabelReason {
  const { text, title } = reading
  if (text.words.length === 0) return { key: 'bareShare', values: {} }
  const { shape } = text
  if (intent === 'serve' && shape.bullets >= 3) return { key: 'stepByStep', values: { count: shape.bullets } }
  if (intent === 'serve' && shape.money + shape.durations + shape.percent >= 3)
    return { key: 'figuresAndLesson', values: {} }
  if (intent === 'inform' && title && text.words.length < 12) return { key: 'bareShare', values: {} }
  const words = readableCues(reading, intent)
  return words.length > 0
    ? { key: `${intent}Words`, values: { words } }
    : { key: `${intent}Tone`, values: {} }
}

// The words as written in the post, the first of each stem, three at most.
function readable({ text, title }: Reading, speaks: (word: Word) => boolean): string[] {
  const seen = new Set<number>()
  const found: string[] = []
  for (const { words } of title ? [text, title] : [text])
    for (const word of words) {
      if (found.length >= 3) return found
      if (word.stop || !speaks(word) || seen.has(word.id)) continue
      seen.add(word.id)
      if (word.written.length > 2) found.push(word.written)
    }
  return found
}

function readableCues(reading: Reading, group: CueGroup): string[] {
  const wanted = CUE_IDS[group]
  return readable(reading, ({ cues }) => cues.length > 0 && cues.some((cue) => wanted.includes(cue)))
}

function readableTrade(reading: Reading): string[] {
  const stems = new Set(reading.dense.evidence.tradeWords)
  return stems.size === 0 ? [] : readable(reading, ({ stem }) => stems.has(stem))
}
