import type { Post } from '#shared/model/records'
import type { Loudest } from '#shared/model/outside'
import { anomalies } from '#shared/stats/anomalies'
import { median, quantile } from '#shared/stats/quantile'
import { defineFact, Missing } from '../define/define-fact'
import { postsInPeriod } from '../support/dated-posts'
import { seenOf } from './views'

interface Counted {
  post: Post
  value: number
}

/** The post that stands out most by what a visitor can count: views, or reactions, comments and reposts; missing under eight posts of either. */
export const loudest = defineFact<Loudest[]>('loudest', (input) => {
  const posts = postsInPeriod(input, 'person').map(({ post }) => post)
  const found = [
    standing(
      'views',
      counted(posts, (post) => seenOf(post)?.value ?? null),
    ),
    standing('interactions', counted(posts, interactionsOf)),
  ].filter((each) => each !== null)
  return found.length === 0 ? new Missing('views') : found
})

function counted(posts: readonly Post[], of: (post: Post) => number | null): Counted[] {
  return posts.flatMap((post) => {
    const value = of(post)
    return value === null ? [] : [{ post, value }]
  })
}

// What a visitor sees below a post; a count that is not shown adds nothing.
function interactionsOf({ metrics: { reactions, comments, reposts } }: Post): number | null {
  return reactions ? reactions.value + (comments?.value ?? 0) + (reposts?.value ?? 0) : null
}

function standing(basis: Loudest['basis'], counts: readonly Counted[]): Loudest | null {
  const found = anomalies(counts.map(({ value }) => value))
  const top = found?.reduce((best, next) => (next.value > best.value ? next : best))
  const post = top && counts[top.index]?.post
  if (!top || !post) return null
  const others = counts.filter((_, index) => index !== top.index).map(({ value }) => value)
  // The order statistics between which the median of a larger sample lies nineteen times in twenty.
  const half = 0.98 / Math.sqrt(others.length)
  const [low, high] = [quantile(others, Math.max(0, 0.5 - half)), quantile(others, Math.min(1, 0.5 + half))]
  return {
    basis,
    n: counts.length,
    post: post.id,
    value: top.value,
    usual: median(others) ?? 0,
    ratio: top.ratio,
    low: high ? top.value / high : null,
    high: low ? top.value / low : null,
    isUnusual: top.flagged,
  }
}
