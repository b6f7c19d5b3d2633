import { SEEN_BASES, type Audit, type AuditPost } from '#shared/model/audit'

/** A post of the client that shows something, and why it was chosen. */
export interface Example {
  why: 'useful' | 'served' | 'seen'
  post: AuditPost & { title: string }
}

/**
 * Two posts to compare, chosen by what is known of them: the one that outcomes name most often, else the least seen one that helps the reader,
 * and the most seen one away from the brand and its trade that no outcome names. Labels are those given by hand, and reads are never compared
 * with impressions. Both or none; none by a check that is not printed.
 */
export function examplesOf({ posts }: Pick<Audit, 'posts'>, shown: ReadonlyMap<string, unknown>): Example[] {
  const titled = posts.filter(isTitled).filter(({ who }) => who === 'person')
  const basis = usualBasis(titled)
  const labelled = titled.filter(({ labelSource, seen }) => labelSource === 'client' && seen?.basis === basis)
  const isOwn = ({ type }: AuditPost) => type !== 'repost' && type !== 'share'
  const own = titled.filter(isOwn)
  const useful = shown.has('OC-3')
    ? first(
        own.filter(({ outcomes }) => outcomes > 0),
        byOutcomes,
      )
    : null
  const served = shown.has('SA-1')
    ? first(
        labelled.filter((post) => isOwn(post) && post.intent === 'serve'),
        (a, b) => seenOf(a) - seenOf(b),
      )
    : null
  const seen = shown.has('EL-3')
    ? first(
        labelled.filter((post) => post.outcomes === 0 && isAway(post)),
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

/** What is counted of most posts that were seen. */
function usualBasis(posts: readonly AuditPost[]): (typeof SEEN_BASES)[number] | undefined {
  const count = (basis: string) => posts.filter(({ seen }) => seen?.basis === basis).length
  return SEEN_BASES.toSorted((a, b) => count(b) - count(a))[0]
}

function isAway({ subject }: AuditPost): boolean {
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
