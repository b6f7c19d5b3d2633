import type { Waterfall, WaterfallStep } from '#shared/model/audit-results'
import type { Post } from '#shared/model/records'
import { defineFact, Missing } from '../define/define-fact'
import type { AuditInput } from '../define/input'
import { sum } from '../support/measures'
import { anomalies as anomaliesFact } from './anomalies'
import { labels as labelsFact } from './labels'
import { outcomes as outcomesFact, type Outcomes } from './outcomes'
import { isOwn, posts as postsFact } from './posts'
import { themes as themesFact } from './themes'
import { views as viewsFact, type ViewedPost } from './views'

type Step = Waterfall['steps'][number]

interface Sieve {
  step: WaterfallStep
  /** Whether a post stays; undefined if that is unknown. */
  keeps: (post: Post) => boolean | undefined
}

/** From all views to those of posts observed with an amount; missing where no views are known. */
export const waterfall = defineFact<Waterfall>(
  'waterfall',
  (input) => {
    const views = viewsFact.of(input)
    if (views instanceof Missing) return views
    const { viewed } = views
    const outcomes = known(outcomesFact.of(input))
    const isArticle = ({ post }: ViewedPost) => post.type === 'article'
    const [hasRead, hasShown] = [viewed.some(isArticle), viewed.some((post) => !isArticle(post))]
    const total = (posts: readonly ViewedPost[]) => sum(posts.map((post) => post.views))
    const told = (step: WaterfallStep, left: readonly ViewedPost[], unknown: number): Step => ({
      step,
      posts: left.length,
      shown: hasShown ? total(left.filter((post) => !isArticle(post))) : null,
      read: hasRead ? total(left.filter(isArticle)) : null,
      results: outcomes && countResults(step, left, outcomes),
      unknown,
    })
    const steps = [told('all', viewed, 0)]
    let left: readonly ViewedPost[] = viewed
    for (const { step, keeps } of sievesOf(input)) {
      const unknown = left.filter(({ post }) => keeps(post) === undefined).length
      left = left.filter(({ post }) => keeps(post))
      steps.push(told(step, left, unknown))
    }
    const labels = known(labelsFact.of(input))
    const labelled = viewed.flatMap(({ post }) => labels?.byPost.get(post.id) ?? [])
    return {
      published: views.posts,
      counted: viewed.length,
      labelled: labelled.length,
      byHand: labelled.filter(({ source }) => source === 'client').length,
      steps,
    }
  },
  { restsOnLabels: true },
)

// A step that the records cannot tell is left out.
function sievesOf(input: AuditInput): Sieve[] {
  const anomalies = known(anomaliesFact.of(input))
  const posts = known(postsFact.of(input))
  const labels = known(labelsFact.of(input))
  const themes = known(themesFact.of(input))
  const outcomes = known(outcomesFact.of(input))
  const flagged = new Set(anomalies?.flagged.map(({ post }) => post.id))
  const paid = new Set(
    outcomes?.linked.flatMap(({ postId, value }) => (value !== null && postId !== null ? [postId] : [])),
  )
  const sieves: (Sieve | null)[] = [
    anomalies && { step: 'usual', keeps: ({ id }) => !flagged.has(id) },
    posts && { step: 'own', keeps: (post) => (posts.untyped.has(post.id) ? undefined : isOwn(post)) },
    labels &&
      themes && {
        step: 'line',
        keeps: (post) => (labels.byPost.has(post.id) ? themes.onLine(post) : undefined),
      },
    labels && {
      step: 'trade',
      keeps: ({ id }) => {
        const { subject } = labels.byPost.get(id) ?? {}
        return subject ? subject === 'brand' || subject === 'trade' : undefined
      },
    },
    outcomes && { step: 'contact', keeps: ({ id }) => outcomes.byPost.has(id) },
    outcomes && paid.size > 0 ? { step: 'amount', keeps: ({ id }) => paid.has(id) } : null,
  ]
  return sieves.filter((sieve) => sieve !== null)
}

// The last step is about the results that have an amount.
function countResults(step: WaterfallStep, posts: readonly ViewedPost[], { linked }: Outcomes): number {
  const ids = new Set(posts.map(({ post }) => post.id))
  return linked.filter(
    ({ postId, value }) => postId !== null && ids.has(postId) && (step !== 'amount' || value !== null),
  ).length
}

function known<T>(value: T | Missing): T | null {
  return value instanceof Missing ? null : value
}
