import { asCounted } from '#shared/model/as-counted'
import type { Audit, AuditPost } from '#shared/model/audit'

/** A post of the client that shows something, and why it was chosen. */
export interface Example {
  why: 'useful' | 'served' | 'seen'
  post: AuditPost & { title: string }
}

/**
 * Two posts to compare, chosen by what is known of them: the one that outcomes name most often, else the least seen one that helps the reader,
 * and the most seen one away from the brand and its trade that no outcome names. Both or none; none by a check that is not printed.
 */
export function examplesOf({ posts }: Pick<Audit, 'posts'>, shown: ReadonlyMap<string, unknown>): Example[] {
  const titled = posts.filter(isTitled).filter(({ who }) => who === 'person')
  const own = titled.filter(({ type }) => type !== 'repost' && type !== 'share')
  const useful = shown.has('OC-3')
    ? first(
        own.filter(({ outcomes }) => outcomes > 0),
        byOutcomes,
      )
    : null
  const served = shown.has('SA-1')
    ? first(
        own.filter((post) => asCounted(post).intent === 'serve' && post.seen),
        (a, b) => seenOf(a) - seenOf(b),
      )
    : null
  const seen = shown.has('EL-3')
    ? first(
        titled.filter((post) => post.seen && post.outcomes === 0 && isAway(post)),
        (a, b) => seenOf(b) - seenOf(a),
      )
    : null
  const good: Example | null = useful
    ? { why: 'useful', post: useful }
    : served && { why: 'served', post: served }
  return good && seen ? [good, { why: 'seen', post: seen }] : []
}

type Titled = AuditPost & { title: string }

function isTitled(post: AuditPost): post is Titled {
  return post.title !== null
}

function isAway(post: AuditPost): boolean {
  const { subject } = asCounted(post)
  return subject === 'off' || subject === 'career'
}

function seenOf({ seen }: AuditPost): number {
  return seen?.value ?? 0
}

function byOutcomes(a: AuditPost, b: AuditPost): number {
  return b.outcomes - a.outcomes || seenOf(a) - seenOf(b)
}

function first(posts: readonly Titled[], order: (a: Titled, b: Titled) => number): Titled | null {
  return posts.toSorted((a, b) => order(a, b) || (a.id < b.id ? -1 : 1))[0] ?? null
}
