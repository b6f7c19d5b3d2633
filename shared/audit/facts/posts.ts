import type { Period } from '#shared/model/primitives'
import type { Post } from '#shared/model/records'
import { postsInPeriod } from '../support/dated-posts'
import { defineFact } from '../define/define-fact'

/** Posts of the period, each list in order of time (then id). A post of unknown text is there too. */
export interface PostsFact {
  period: Period
  /** Everything the person published: posts, articles, shares with and without comment. */
  person: readonly Post[]
  page: readonly Post[]
  /** The person's posts and articles. */
  own: readonly Post[]
  /** The person's shares with words of their own. */
  shares: readonly Post[]
  /** The person's shares without a word. */
  bareShares: readonly Post[]
  articles: readonly Post[]
  /** Ids of the person's posts known by their figures alone: whether they are own posts or shares is not known. */
  untyped: ReadonlySet<string>
  /** A file that lists bare shares was read; without one the share of own posts is an upper bound. */
  bareSharesKnown: boolean
  /** Every post of the person was typed by hand: what was not typed is unknown, silence included. */
  isTyped: boolean
  /** Day (time zone of the workspace) of every post above, by id. */
  dayOf: ReadonlyMap<string, string>
}

// They list addresses and figures, never whether a post is the person's own.
const FIGURES_ONLY = new Set(['creator-analytics', 'post-analytics'])
const LISTS_BARE_SHARES = new Set(['linkedin-instant-reposts', 'seen-posts'])

/** The posts of the period by author and type. */
export const posts = defineFact<PostsFact>('posts', (input) => {
  const { period, sources } = input
  const dated = [...postsInPeriod(input, 'person'), ...postsInPeriod(input, 'page')]
  const dayOf = new Map(dated.map(({ post, day }) => [post.id, day]))
  const inPeriod = dated.map(({ post }) => post)
  inPeriod.sort((a, b) => order(a.publishedAt, b.publishedAt) || order(a.id, b.id))
  const person = inPeriod.filter(({ who }) => who === 'person')
  const formats = new Map(sources.map(({ file, format }) => [file, format]))
  const bareShares = person.filter(({ type }) => type === 'repost')
  return {
    period,
    person,
    page: inPeriod.filter(({ who }) => who === 'page'),
    own: person.filter(isOwn),
    shares: person.filter(({ type }) => type === 'share'),
    bareShares,
    articles: person.filter(({ type }) => type === 'article'),
    untyped: new Set(person.filter((post) => isUntyped(post, formats)).map(({ id }) => id)),
    isTyped: person.every((post) => isTyped(post, formats)),
    bareSharesKnown: bareShares.length > 0 || sources.some(({ format }) => LISTS_BARE_SHARES.has(format)),
    dayOf,
  }
})

/** Is it the person's (or page's) own content: a post or an article? */
export function isOwn({ type }: Post): boolean {
  return type === 'post' || type === 'article'
}

function isTyped({ sources }: Post, formats: ReadonlyMap<string, string>): boolean {
  return sources.length > 0 && sources.every((file) => formats.get(file) === 'seen-posts')
}

function isUntyped(post: Post, formats: ReadonlyMap<string, string>): boolean {
  if (post.type !== 'post' || post.text !== null || post.sharedTitle !== null) return false
  return post.sources.length > 0 && post.sources.every((file) => FIGURES_ONLY.has(formats.get(file) ?? ''))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
