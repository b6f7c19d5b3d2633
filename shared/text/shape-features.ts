import type { Prepared } from './context'
import type { Document } from './document'
import type { Shape } from './signs'

/** Names of the features of shape. */
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

/** Sets the features of shape: length, layout, figures, punctuation, emoji, persons. */
export function shapeFeatures(
  text: Document,
  title: Document | null,
  prepared: Prepared,
  set: (name: string, value: number) => void,
): void {
  const { shape, words } = text
  const n = words.length
  const log = (value: number, full: number): number => Math.min(1.5, Math.log1p(value) / Math.log1p(full))
  set('empty', n === 0 ? 1 : 0)
  set('tiny', n > 0 && n < 15 ? 1 : 0)
  set('short', n >= 15 && n < 45 ? 1 : 0)
  set('medium', n >= 45 && n < 90 ? 1 : 0)
  set('long', Math.min(1.5, n / 150))
  set('hasTitle', title ? 1 : 0)
  set('titleOnly', title && n < 12 ? 1 : 0)
  set('titleLikeText', title && n >= 12 ? 1 : 0)
  set('lines', log(text.lines.length, 12))
  set('lineLength', Math.min(1.5, n / Math.max(1, text.lines.length) / 25))
  const direct: [string, keyof Shape, number][] = [
    ['bullets', 'bullets', 5],
    ['numbers', 'numbers', 8],
    ['amounts', 'money', 4],
    ['percent', 'percent', 3],
    ['durations', 'durations', 4],
    ['clock', 'clock', 2],
    ['questions', 'questions', 3],
    ['exclamations', 'exclamations', 4],
    ['dots', 'dots', 3],
    ['quotes', 'quotes', 6],
    ['capitals', 'capitals', 5],
    ['arrows', 'arrows', 2],
    ['cheer', 'cheer', 2],
    ['laugh', 'laugh', 2],
    ['heart', 'heart', 2],
    ['otherEmoji', 'otherEmoji', 2],
    ['colons', 'colons', 4],
    ['sentences', 'sentences', 12],
  ]
  for (const [name, key, full] of direct) set(name, log(shape[key], full))
  const trimmed = (text.tags.length > 0 ? text.text.replace(/#[\p{L}\p{N}_]+/gu, '') : text.text).trimEnd()
  set('questionEnd', /\?[\s\p{Extended_Pictographic}]*$/u.test(trimmed) ? 1 : 0)
  set('questionOpening', trimmed.slice(0, 140).includes('?') ? 1 : 0)
  set('ends', /[\p{Extended_Pictographic}!]\s*$/u.test(trimmed) ? 1 : 0)
  set('tags', log(text.tags.length, 4))
  set('manyTags', text.tags.length > 3 ? 1 : 0)
  set('links', log(text.hosts.length, 1))
  const persons = [0, 0, 0, 0]
  for (const word of words) if (word.person >= 0) persons[word.person] = (persons[word.person] ?? 0) + 1
  const [i = 0, you = 0, we = 0, they = 0] = persons
  set('i', log(i, 6))
  set('iRate', Math.min(1.5, (i / (n + 8)) * 12))
  set('you', log(you, 6))
  set('youRate', Math.min(1.5, (you / (n + 8)) * 12))
  set('weAll', log(we, 4))
  set('they', log(they, 6))
  set('theyRate', Math.min(1.5, (they / (n + 8)) * 12))
  set('iNoYou', you === 0 ? Math.min(1, i / 3) : 0)
  set('numbersRate', Math.min(1.5, (shape.numbers / (n + 8)) * 6))
  set('foreign', text.language !== prepared.language ? 1 : 0)
}
