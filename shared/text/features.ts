import { CONTEXT_FEATURES, contextFeatures, type Evidence } from './context-features'
import type { Prepared } from './context'
import type { Document } from './document'
import { CUES } from './lexicon'
import { SHAPE_FEATURES, shapeFeatures } from './shape-features'

// Cues that speak for the same label, counted together: a rare cue then weighs as its group does.
const GROUPS = {
  off: [
    'family',
    'animals',
    'sport',
    'food',
    'hobby',
    'holiday',
    'weather',
    'culture',
    'localnews',
    'politics',
    'science',
    'charity',
    'home',
  ],
  private: ['family', 'animals', 'food', 'hobby', 'home', 'weather'],
  career: ['jobsearch', 'management', 'network', 'career', 'labourstats', 'worklife', 'selfhelp', 'passiton'],
  serve: ['lesson', 'condition', 'experience'],
  inform: ['announce', 'report', 'law'],
  sell: ['cta', 'hiring', 'offer'],
  self: ['pride', 'thanks', 'audience', 'boast'],
  chat: ['chat', 'motivation', 'tradejoke'],
} satisfies Record<string, (typeof CUES)[number][]>
const GROUP_NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[]
const GROUP_CUES = GROUP_NAMES.map((name) => GROUPS[name].map((cue) => CUES.indexOf(cue)))

/** Names of the dense features, in the order of `describe`: the context's, the shape's, then each cue overall, at the end and in the title. */
export const FEATURES: readonly string[] = [
  ...CONTEXT_FEATURES,
  ...SHAPE_FEATURES,
  ...CUES,
  ...CUES.map((cue) => `${cue}.end`),
  ...CUES.map((cue) => `${cue}.title`),
  ...GROUP_NAMES.flatMap((name) => [`${name}.all`, `${name}.rate`, `${name}.kinds`, `${name}.titleAll`]),
]

const INDEX = new Map(FEATURES.map((name, i) => [name, i]))
const GROUP_START = FEATURES.indexOf('off.all')
const CUE_START = CONTEXT_FEATURES.length + SHAPE_FEATURES.length

/** Dense features of a post (own text and shared title) in a context; every value is about 0 to 1.5. */
export function describe(
  text: Document,
  title: Document | null,
  prepared: Prepared,
): { values: Float64Array; evidence: Evidence } {
  const values = new Float64Array(FEATURES.length)
  const set = (name: string, value: number): void => {
    values[INDEX.get(name) ?? 0] = value
  }
  const evidence = contextFeatures(text, title, prepared, set)
  shapeFeatures(text, title, prepared, set)
  const size = CUES.length
  const scale = 1 / Math.log(5)
  for (const [cue, count] of text.cues) values[CUE_START + cue] = Math.log1p(count) * scale
  if (title)
    for (const [cue, count] of title.cues)
      values[CUE_START + 2 * size + cue] = Math.min(1.5, Math.log1p(count) * scale * 2)
  const content = text.counts.size + (title?.counts.size ?? 0) + 4
  GROUP_CUES.forEach((cues, group) => {
    const sum = (document: Document | null): number =>
      cues.reduce((total, cue) => total + (document?.cues.get(cue) ?? 0), 0)
    const body = sum(text)
    const head = sum(title)
    const at = GROUP_START + 4 * group
    values[at] = Math.log1p(body) / Math.log(8)
    values[at + 1] = Math.min(1.5, ((body + head) / content) * 3)
    values[at + 2] = cues.filter((cue) => text.cues.has(cue) || title?.cues.has(cue)).length / 4
    values[at + 3] = Math.min(1, head / 2)
  })
  const from = Math.max(0, text.words.length - 30)
  for (let i = from; i < text.words.length; i++)
    for (const cue of text.words[i]?.cues ?? []) {
      const at = CUE_START + size + cue
      values[at] = Math.min(1, (values[at] ?? 0) + 0.34)
    }
  return { values, evidence }
}
