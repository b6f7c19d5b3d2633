import type { TextLanguage } from '#shared/model/vocabulary'
import cueData from '../data/cues.json'
import thesaurusData from '../data/thesaurus.json'
import stopData from '../data/stop-words.json'
import { fold, parts, stem } from './stems'

/** Names of the cues: groups of words and phrases, French and English, that indicate what a post is about or for. */
export const CUES = Object.keys(cueData) as (keyof typeof cueData)[]

/** A concept of the bilingual thesaurus: what clients ask about, or a notion of a trade. */
export interface Concept {
  domain: string
  words: Record<TextLanguage, string>
}

/** Concepts of the thesaurus in order; domain "aspect" holds what questions are about in any trade (price, delay, proof …). */
export const CONCEPTS: readonly Concept[] = Object.entries(thesaurusData).flatMap(([domain, concepts]) =>
  concepts.map((words) => ({ domain, words })),
)

/** Whether notions of a domain belong to trades: "aspect" and "general" occur in all of them. */
export function isOfTrade(domain: string): boolean {
  return domain !== 'aspect' && domain !== 'general'
}

/** What a word part is, whoever the client: its stem, the cues and concepts it starts or belongs to. */
export interface Word {
  id: number
  stem: string
  /** As it is written in the text. */
  written: string
  stop: boolean
  cues: readonly number[]
  concepts: readonly number[]
  person: number
  phrases: PhraseNode | undefined
}

/** A node in the tree of the lexicons' phrases: the ids of cues and concepts that end here, and what may follow, by stem id. */
export interface PhraseNode {
  next: Map<number, PhraseNode> | undefined
  /** One bit of 32, by stem id, for each stem that may follow: most words follow none, and the bit spares the map look-up. */
  followers: number
  cues: number[]
  concepts: number[]
}

const PERSONS: Record<TextLanguage, readonly string[]> = {
  fr: [
    'je j me m mon ma mes moi mienne mien',
    'vous votre vos tu te ton ta tes toi t',
    'nous notre nos on',
    'il elle ils elles son sa ses leur leurs',
  ],
  en: [
    'i im ive id ill me my mine myself',
    'you your yours youre youve youll youd',
    'we our us ours were weve well wed',
    'he she they his her their them him hes shes theyre',
  ],
}

// One for all words without any, most of them.
const NOTHING: readonly number[] = []

interface Lexicon {
  root: PhraseNode
  stops: Set<string>
  persons: Map<string, number>
}

const lexicons = new Map<TextLanguage, Lexicon>()
const ids = new Map<string, number>()

/** Parts of a raw word of a text in a language, with what the lexicons know of them. */
export function lookUp(raw: string, language: TextLanguage): readonly Word[] {
  const lexicon = lexiconOf(language)
  const written = parts(raw, language)
  return parts(raw.toLowerCase(), language).map((part, i, { length }) =>
    describe(part, length === 1 ? raw : (written[i] ?? raw), language, lexicon),
  )
}

/** The id of a stem, the same in both languages, assigned in order of appearance. */
export function stemId(value: string): number {
  const known = ids.get(value)
  if (known !== undefined) return known
  ids.set(value, ids.size)
  return ids.size - 1
}

function describe(part: string, written: string, language: TextLanguage, lexicon: Lexicon): Word {
  const stemmed = stem(part, language)
  const id = stemId(stemmed)
  const node = lexicon.root.next?.get(id)
  return {
    id,
    stem: stemmed,
    written,
    stop: lexicon.stops.has(fold(part)) || part.length < 2,
    cues: node?.cues ?? NOTHING,
    concepts: node?.concepts ?? NOTHING,
    person: lexicon.persons.get(fold(part)) ?? -1,
    phrases: node?.next ? node : undefined,
  }
}

function lexiconOf(language: TextLanguage): Lexicon {
  const known = lexicons.get(language)
  if (known) return known
  const root = emptyNode()
  CUES.forEach((cue, id) => addPhrases(root, cueData[cue][language], language, 'cues', id))
  CONCEPTS.forEach((concept, id) => addPhrases(root, concept.words[language], language, 'concepts', id))
  const lexicon: Lexicon = {
    root,
    stops: new Set(stopData[language].split(' ')),
    persons: new Map(
      PERSONS[language].flatMap((list, person) => list.split(' ').map((word) => [word, person] as const)),
    ),
  }
  lexicons.set(language, lexicon)
  return lexicon
}

function emptyNode(): PhraseNode {
  return { next: undefined, followers: 0, cues: [], concepts: [] }
}

/** The step of a phrase that a stem leads to. */
export function follow({ followers, next }: PhraseNode, id: number): PhraseNode | undefined {
  return followers & (1 << id) ? next?.get(id) : undefined
}

function addPhrases(
  root: PhraseNode,
  list: string,
  language: TextLanguage,
  kind: 'cues' | 'concepts',
  id: number,
): void {
  for (const phrase of list.split(',')) {
    const steps = (phrase.match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []).flatMap((word) =>
      parts(word, language),
    )
    let node = root
    for (const step of steps) {
      const key = stemId(stem(step, language))
      node.next ??= new Map()
      const next = node.next.get(key) ?? emptyNode()
      node.next.set(key, next)
      node.followers |= 1 << key
      node = next
    }
    if (steps.length > 0 && !node[kind].includes(id)) node[kind].push(id)
  }
}
