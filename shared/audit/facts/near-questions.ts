import type { Post } from '#shared/model/records'
import type { TextLanguage } from '#shared/model/vocabulary'
import { analyse } from '#shared/labelling/tokenizer/document'
import { defineFact, Missing } from '../define/define-fact'
import { posts as postsFact } from './posts'

/** What the person has already written that comes near a question, by its words alone. */
export interface NearPosts {
  /** Own posts with words of the question, nearest first, and these words as the question writes them. */
  posts: readonly { post: Post; words: readonly string[] }[]
  /** The words of the question that the nearest of them does not have. */
  unsaid: readonly string[]
}

const MOST = 3
/** Words in common from which a post comes near a question. */
const LEAST_WORDS = 2

/** The own posts nearest to each question, in the order of the questions; rare words count most. Never missing. */
export const nearQuestions = defineFact<readonly NearPosts[]>('nearQuestions', (input) => {
  const { questions, language } = input.client
  const known = postsFact.of(input)
  if (questions.length === 0) return []
  const own = known instanceof Missing ? [] : known.own.filter(({ text }) => text?.trim())
  const read = own.map((post) => ({ post, stems: new Set(analyse(textOf(post), language).stems) }))
  const rarity = (id: number) =>
    Math.log((read.length + 1) / (read.filter(({ stems }) => stems.has(id)).length + 1))
  return questions.map(({ text }) => {
    const terms = termsOf(text, language)
    const weights = new Map(terms.map(({ id }) => [id, rarity(id)]))
    const near = read
      .map(({ post, stems }) => ({ post, common: terms.filter(({ id }) => stems.has(id)) }))
      .filter(({ common }) => common.length >= LEAST_WORDS)
      .map((each) => ({
        ...each,
        weight: each.common.reduce((sum, { id }) => sum + (weights.get(id) ?? 0), 0),
      }))
      .sort((a, b) => b.weight - a.weight || (a.post.publishedAt < b.post.publishedAt ? 1 : -1))
      .slice(0, MOST)
    const said = new Set(near[0]?.common.map(({ id }) => id))
    return {
      posts: near.map(({ post, common }) => ({ post, words: common.map(({ written }) => written) })),
      unsaid: terms.filter(({ id }) => !said.has(id)).map(({ written }) => written),
    }
  })
})

function textOf({ text, sharedTitle }: Post): string {
  return [sharedTitle, text].filter(Boolean).join('\n')
}

// Every word of a question but stop words, once, as it is first written.
function termsOf(text: string, language: TextLanguage): { id: number; written: string }[] {
  const terms = new Map<number, string>()
  for (const { id, written, stop } of analyse(text, language).words)
    if (!stop && !terms.has(id)) terms.set(id, written)
  return [...terms].map(([id, written]) => ({ id, written }))
}
