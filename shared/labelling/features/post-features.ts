import type { Document } from '../tokenizer/document'
import { CUES } from '../tokenizer/lexicon'
import type { Prepared } from './client'
import { CONTEXT_FEATURES, contextFeatures, type Evidence } from './context-features'
import { CUE_GROUPS, CUE_IDS, type CueGroup } from './cue-groups'
import { SHAPE_FEATURES, shapeFeatures } from './shape-features'

const GROUPS = Object.keys(CUE_GROUPS) as CueGroup[]
const CUES_OF_GROUPS = GROUPS.map((group) => CUE_IDS[group])

/** Names of the dense features, in the order of `describe`: the context's, the shape's, then each cue overall, at the end and in the title. */
export const FEATURES: readonly string[] = [
  ...CONTEXT_FEATURES,
  ...SHAPE_FEATURES,
  ...CUES,
  ...CUES.map((cue) => `${cue}.end`),
  ...CUES.map((cue) => `${cue}.title`),
  ...GROUPS.flatMap((name) => [`${name}.all`, `${name}.rate`, `${name}.kinds`, `${name}.titleAll`]),
]

const GROUP_START = FEATURES.indexOf(`${GROUPS[0] ?? ''}.all`)
const CUE_START = CONTEXT_FEATURES.length + SHAPE_FEATURES.length
const CUE_SCALE = 1 / Math.log(5)
const LAST_WORDS = 30

/** Dense features of a post (own text and shared title) in a context; every value is about 0 to 1.5. */
export function describe(
  text: Document,
  title: Document | null,
  prepared: Prepared,
): { values: Float64Array; evidence: Evidence } {
  const values = new Float64Array(FEATURES.length)
  const evidence = contextFeatures(text, title, prepared, values)
  shapeFeatures(text, title, prepared, values)
  cueFeatures(text, title, values)
  groupFeatures(text, title, values)
  return { values, evidence }
}

function cueFeatures(text: Document, title: Document | null, values: Float64Array): void {
  for (const cue of text.cues.ids)
    values[CUE_START + cue] = Math.log1p(text.cues.counts[cue] ?? 0) * CUE_SCALE
  const atEnd = CUE_START + CUES.length
  for (let i = Math.max(0, text.words.length - LAST_WORDS); i < text.words.length; i++)
    for (const cue of text.words[i]?.cues ?? [])
      values[atEnd + cue] = Math.min(1, (values[atEnd + cue] ?? 0) + 0.34)
  const inTitle = CUE_START + 2 * CUES.length
  for (const cue of title?.cues.ids ?? [])
    values[inTitle + cue] = Math.min(1.5, Math.log1p(title?.cues.counts[cue] ?? 0) * CUE_SCALE * 2)
}

function groupFeatures(text: Document, title: Document | null, values: Float64Array): void {
  const content = text.stems.length + (title?.stems.length ?? 0) + 4
  CUES_OF_GROUPS.forEach((cues, group) => {
    let [body, head, kinds] = [0, 0, 0]
    for (const cue of cues) {
      const [own, titled] = [text.cues.counts[cue] ?? 0, title?.cues.counts[cue] ?? 0]
      body += own
      head += titled
      if (own + titled > 0) kinds++
    }
    const at = GROUP_START + 4 * group
    values[at] = Math.log1p(body) / Math.log(8)
    values[at + 1] = Math.min(1.5, ((body + head) / content) * 3)
    values[at + 2] = kinds / 4
    values[at + 3] = Math.min(1, head / 2)
  })
}
