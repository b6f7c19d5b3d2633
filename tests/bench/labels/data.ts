import { readFileSync, readdirSync } from 'node:fs'
import { INTENTS, SUBJECTS, type Intent, type Subject } from '#shared/model/labels'
import { analyse } from '#shared/text/document'
import type { LabelContext, LabelInput } from '#shared/text/labeller'
import type { Background } from '#shared/text/context'

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
    .map((name) => toContext(JSON.parse(readFileSync(new URL(name, base), 'utf8')) as File))
}

function toContext(file: File): LabelledContext {
  return {
    id: file.id,
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

const stemSets = new Map<string, Set<string>>()

/** Stems of everything in a context: page, questions, posts. */
export function stemsOf({ id, context, posts }: LabelledContext): Set<string> {
  const known = stemSets.get(id)
  if (known) return known
  const texts = [
    context.brand?.about ?? '',
    ...context.pagePosts,
    ...context.questions.map((q) => q.text),
    ...posts.flatMap((post) => [post.input.text, post.input.sharedTitle ?? '']),
  ]
  const found = new Set(
    texts.flatMap((text) => analyse(text, context.language).words.map((word) => word.stem)),
  )
  stemSets.set(id, found)
  return found
}

/** In how many of the contexts each stem occurs. */
export function backgroundOf(contexts: readonly LabelledContext[]): Background {
  const counts = new Map<string, number>()
  for (const context of contexts)
    for (const stem of stemsOf(context)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= 2).sort(([a], [b]) => (a < b ? -1 : 1))
  return { contexts: contexts.length, stems: Object.fromEntries(kept) }
}
