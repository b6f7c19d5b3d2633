import type { Period } from '#shared/model/primitives'
import type { Post } from '#shared/model/records'
import { postsInPeriod } from '../support/dated-posts'
import { defineFact } from '../define/define-fact'
import type { AuditInput } from '../define/input'

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
  /** The list of bare shares was read, or one that tells of them and holds every other post as well; without one the share of own posts is an upper bound. */
  bareSharesKnown: boolean
  /** Every post of the person was typed by hand: what was not typed is unknown, silence included. */
  isTyped: boolean
  /** Day (time zone of the workspace) of every post above, by id. */
  dayOf: ReadonlyMap<string, string>
}

// They list addresses and figures, never whether a post is the person's own.
const FIGURES_ONLY = new Set(['creator-analytics', 'post-analytics'])

/** The posts of the period by author and type. */
export const posts = defineFact<PostsFact>('posts', (input) => {
  const { period, sources } = input
  const dated = [...postsInPeriod(input, 'person'), ...postsInPeriod(input, 'page')]
  const dayOf = new Map(dated.map(({ post, day }) => [post.id, day]))
  const inPeriod = dated.map(({ post }) => post)
  inPeriod.sort((a, b) => order(a.publishedAt, b.publishedAt) || order(a.id, b.id))
  const person = inPeriod.filter(({ who }) => who === 'person')
  const formats = new Map(sources.map(({ file, format }) => [file, format]))
  const untyped = new Set(person.filter((post) => isUntyped(post, formats)).map(({ id }) => id))
  const bareShares = person.filter(({ type }) => type === 'repost')
  const telling = filesTelling(bareShares, sources)
  const isListed = ({ id, sources: files }: Post) =>
    untyped.has(id) || files.some((file) => telling.has(file))
  return {
    period,
    person,
    page: inPeriod.filter(({ who }) => who === 'page'),
    own: person.filter(isOwn),
    shares: person.filter(({ type }) => type === 'share'),
    bareShares,
    articles: person.filter(({ type }) => type === 'article'),
    untyped,
    isTyped: person.every((post) => isTyped(post, formats)),
    bareSharesKnown:
      sources.some(({ format }) => format === 'linkedin-instant-reposts') ||
      (telling.size > 0 && person.every(isListed)),
    dayOf,
  }
})

/** Files in which bare shares stand where there are any: what was typed, and lists of others that hold one. The other lists of the export leave them to their own. */
function filesTelling(bareShares: readonly Post[], sources: AuditInput['sources']): ReadonlySet<string> {
  const holding = new Set(bareShares.flatMap((post) => post.sources))
  return new Set(
    sources.flatMap(({ file, format }) =>
      format === 'seen-posts' || (holding.has(file) && !format.startsWith('linkedin-')) ? [file] : [],
    ),
  )
}

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
