import { readFileSync, readdirSync } from 'node:fs'
import { INTENTS, SUBJECTS, type Intent, type Subject } from '#shared/model/labels'
import { analyse } from '#shared/labelling/tokenizer/document'
import { CONCEPTS } from '#shared/labelling/tokenizer/lexicon'
import type { LabelContext, LabelInput } from '#shared/labelling/types'
import type { Background } from '#shared/labelling/features/client'

/** A labelled post of a training or evaluation context. */
export interface Labelled {
  id: string
  input: LabelInput
  subject: number
  intent: number
  answers: number[]
  hard: boolean
}

/** A labelled context: the client and their posts. */
export interface LabelledContext {
  id: string
  context: LabelContext
  posts: Labelled[]
  /** How much its posts count when subject and intent are learned. */
  weight: number
}

interface File {
  id: string
  lang: 'fr' | 'en'
  brand: NonNullable<LabelContext['brand']>
  person: LabelContext['person']
  questions: string[]
  pagePosts: { text: string }[]
  posts: {
    id: string
    text: string
    sharedTitle: string | null
    hard?: boolean
    label: { subject: Subject; intent: Intent; answers: number[] }
  }[]
}

/** Labelled contexts of a folder of fixtures ("corpus" or "training"), in order of file name. */
export function readContexts(folder: string): LabelledContext[] {
  const base = new URL(`../../fixtures/${folder}/`, import.meta.url)
  return readdirSync(base)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => toContext(JSON.parse(readFileSync(new URL(name, base), 'utf8')) as File, folder))
}

// Posts of the corpus count twice: they were labelled by another hand than the many training posts.
function toContext(file: File, folder: string): LabelledContext {
  return {
    id: file.id,
    weight: folder === 'corpus' ? 2 : 1,
    context: {
      language: file.lang,
      brand: file.brand,
      person: file.person,
      questions: file.questions.map((text) => ({ text })),
      themes: [],
      pagePosts: file.pagePosts.map((post) => post.text),
    },
    posts: file.posts.map((post) => ({
      id: post.id,
      input: {
        text: post.text,
        type: post.sharedTitle ? (post.text ? 'share' : 'repost') : 'post',
        ...(post.sharedTitle ? { sharedTitle: post.sharedTitle } : {}),
      },
      subject: SUBJECTS.indexOf(post.label.subject),
      intent: INTENTS.indexOf(post.label.intent),
      answers: post.label.answers,
      hard: post.hard ?? false,
    })),
  }
}

interface Counted {
  stems: Set<string>
  concepts: number[]
}
const counted = new Map<string, Counted>()

// Stems of everything in a context (page, questions, posts), and in how many of its posts each notion is.
function countsOf({ id, context, posts }: LabelledContext): Counted {
  const known = counted.get(id)
  if (known) return known
  const stems = new Set<string>()
  const concepts = CONCEPTS.map(() => 0)
  const read = (text: string) => {
    const document = analyse(text, context.language)
    for (const word of document.words) stems.add(word.stem)
    return document
  }
  for (const text of [context.brand?.about ?? '', ...context.pagePosts]) read(text)
  for (const { text } of context.questions) read(text)
  for (const { input } of posts)
    for (const concept of read(`${input.text}\n${input.sharedTitle ?? ''}`).concepts.ids)
      concepts[concept] = (concepts[concept] ?? 0) + 1
  const found = { stems, concepts }
  counted.set(id, found)
  return found
}

/** In how many of the contexts each stem occurs, and in what share of their posts each notion. */
export function backgroundOf(contexts: readonly LabelledContext[]): Background {
  const counts = new Map<string, number>()
  const concepts = CONCEPTS.map(() => 0)
  for (const context of contexts) {
    const found = countsOf(context)
    for (const stem of found.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    found.concepts.forEach((count, id) => {
      concepts[id] = (concepts[id] ?? 0) + count
    })
  }
  const posts = contexts.reduce((sum, context) => sum + context.posts.length, 0)
  const kept = [...counts].filter(([, count]) => count >= 2).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    contexts: contexts.length,
    stems: Object.fromEntries(kept),
    concepts: concepts.map((count) => Math.round((1000 * count) / Math.max(1, posts)) / 1000),
  }
}
