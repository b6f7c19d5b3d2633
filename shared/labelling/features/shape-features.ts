import type { Document } from '../tokenizer/document'
import type { Shape } from '../tokenizer/signs'
import { positionsOf } from '../vectors'
import type { Prepared } from './client'
import { CONTEXT_FEATURES } from './context-features'

/** Names of the shape features. */
export const SHAPE_FEATURES = [
  'empty',
  'tiny',
  'short',
  'medium',
  'long',
  'hasTitle',
  'titleOnly',
  'titleLikeText',
  'lines',
  'lineLength',
  'bullets',
  'numbers',
  'amounts',
  'percent',
  'durations',
  'clock',
  'questions',
  'questionEnd',
  'questionOpening',
  'exclamations',
  'dots',
  'quotes',
  'capitals',
  'arrows',
  'cheer',
  'laugh',
  'heart',
  'otherEmoji',
  'colons',
  'sentences',
  'tags',
  'manyTags',
  'links',
  'i',
  'iRate',
  'you',
  'youRate',
  'weAll',
  'they',
  'theyRate',
  'ends',
  'iNoYou',
  'numbersRate',
  'foreign',
] as const

const AT = positionsOf(SHAPE_FEATURES, CONTEXT_FEATURES.length)

// What is counted, and the count at which a feature reaches 1.
const COUNTED: readonly [at: number, key: keyof Shape, full: number][] = [
  [AT.bullets, 'bullets', 5],
  [AT.numbers, 'numbers', 8],
  [AT.amounts, 'money', 4],
  [AT.percent, 'percent', 3],
  [AT.durations, 'durations', 4],
  [AT.clock, 'clock', 2],
  [AT.questions, 'questions', 3],
  [AT.exclamations, 'exclamations', 4],
  [AT.dots, 'dots', 3],
  [AT.quotes, 'quotes', 6],
  [AT.capitals, 'capitals', 5],
  [AT.arrows, 'arrows', 2],
  [AT.cheer, 'cheer', 2],
  [AT.laugh, 'laugh', 2],
  [AT.heart, 'heart', 2],
  [AT.otherEmoji, 'otherEmoji', 2],
  [AT.colons, 'colons', 4],
  [AT.sentences, 'sentences', 12],
]

/** Sets the features of shape: length, layout, figures, punctuation, emoji, persons. */
export function shapeFeatures(
  text: Document,
  title: Document | null,
  prepared: Prepared,
  values: Float64Array,
): void {
  const { shape, words } = text
  const n = words.length
  values[AT.empty] = n === 0 ? 1 : 0
  values[AT.tiny] = n > 0 && n < 15 ? 1 : 0
  values[AT.short] = n >= 15 && n < 45 ? 1 : 0
  values[AT.medium] = n >= 45 && n < 90 ? 1 : 0
  values[AT.long] = Math.min(1.5, n / 150)
  values[AT.hasTitle] = title ? 1 : 0
  values[AT.titleOnly] = title && n < 12 ? 1 : 0
  values[AT.titleLikeText] = title && n >= 12 ? 1 : 0
  values[AT.lines] = log(text.lines, 12)
  values[AT.lineLength] = Math.min(1.5, n / Math.max(1, text.lines) / 25)
  for (const [at, key, full] of COUNTED) values[at] = log(shape[key], full)
  const trimmed = (text.tags.length > 0 ? text.text.replace(/#[\p{L}\p{N}_]+/gu, '') : text.text).trimEnd()
  const asked = trimmed.lastIndexOf('?')
  values[AT.questionEnd] =
    asked >= 0 && /^[\s\p{Extended_Pictographic}]*$/u.test(trimmed.slice(asked + 1)) ? 1 : 0
  values[AT.questionOpening] = trimmed.slice(0, 140).includes('?') ? 1 : 0
  values[AT.ends] = /[\p{Extended_Pictographic}!]$/u.test(trimmed.slice(-2)) ? 1 : 0
  values[AT.tags] = log(text.tags.length, 4)
  values[AT.manyTags] = text.tags.length > 3 ? 1 : 0
  values[AT.links] = log(text.hosts.length, 1)
  const persons = [0, 0, 0, 0]
  for (const { person } of words) if (person >= 0) persons[person] = (persons[person] ?? 0) + 1
  const [i = 0, you = 0, we = 0, they = 0] = persons
  values[AT.i] = log(i, 6)
  values[AT.iRate] = Math.min(1.5, (i / (n + 8)) * 12)
  values[AT.you] = log(you, 6)
  values[AT.youRate] = Math.min(1.5, (you / (n + 8)) * 12)
  values[AT.weAll] = log(we, 4)
  values[AT.they] = log(they, 6)
  values[AT.theyRate] = Math.min(1.5, (they / (n + 8)) * 12)
  values[AT.iNoYou] = you === 0 ? Math.min(1, i / 3) : 0
  values[AT.numbersRate] = Math.min(1.5, (shape.numbers / (n + 8)) * 6)
  values[AT.foreign] = text.language !== prepared.language ? 1 : 0
}

function log(value: number, full: number): number {
  return value === 0 ? 0 : Math.min(1.5, Math.log1p(value) / Math.log1p(full))
}
