import type { Post } from '#shared/model/records'
import { median } from '#shared/stats/quantile'
import { profileTier, type Tier } from '../benchmarks/benchmarks'
import { isCutList } from '../support/cut-list'
import { postsInPeriod, type DatedPost } from '../support/dated-posts'
import { defineFact, Missing } from '../define/define-fact'
import { sum } from '../support/measures'
import { ANY_RATE, type PossibleRate } from '../support/ratio-of-halves'
import { audience as audienceFact } from './audience'
import { isOwn } from './posts'
import { KNOWN_ENOUGH } from './views'

/**
 * `er_member`: (reactions + comments + reposts) / impressions, the network's own definition; `er_member_xlsx`: the workbook's
 * "engagements" / impressions, clicks included. Figures of the two are never mixed.
 */
export type RateDefinition = 'er_member' | 'er_member_xlsx'

/** A post with its interactions under one definition; `rate` (a fraction) is null where its impressions are unknown or 0. */
export interface RatedPost extends DatedPost {
  engagements: number
  impressions: number | null
  rate: number | null
}

/** How the person's own posts are reacted to: reactions to a share are to somebody else's words. */
export interface OwnResonance {
  /** Own posts with a known rate, oldest first. */
  rated: (RatedPost & { rate: number })[]
  median: number | null
  ratioOfSums: number | null
  /** Own posts with known interactions, oldest first. */
  engaged: RatedPost[]
  /** The rates over time; a post known under the other definition alone is read at the usual proportion of the two. */
  inTime: { day: string; rate: number }[]
  /** How many of these are read at that proportion. */
  converted: number
  /** What the rates of all own posts may be where one of them is not known, or known in part; empty where all are known. */
  possible: PossibleRate[]
  /** Own posts of which it is not known how often they were reacted to, or in part alone. */
  unknown: ReadonlySet<string>
  /** Own posts except articles, whose openings are no impressions. */
  posts: number
  /** So few of them have a rate, or a count, that they are the most seen ones, as in the workbook of a year. */
  isOfMostSeen: Record<'rates' | 'counts', boolean>
}

/** How the person's posts of the period are reacted to, under the definition that most posts allow. */
export interface Resonance {
  definition: RateDefinition
  /** The own posts alone: what is judged. */
  own: OwnResonance
  /** Posts with a known rate, oldest first. */
  rated: (RatedPost & { rate: number })[]
  /** Median of the rates of posts, and the ratio of sums, which one big post dominates; null without impressions. */
  median: number | null
  ratioOfSums: number | null
  /** Posts with known interactions under the same definition, with or without impressions, oldest first. */
  engaged: RatedPost[]
  /** Posts with a known rate per definition. */
  counts: Record<RateDefinition, number>
  /** Published rates of profiles of that size under the same definition; null where none may be compared. */
  tier: Tier | null
  /** The posts are those of a list that was full. */
  isCut: boolean
  followers: number | null
}

/** Engagement of the person's posts; missing where no post has any count of interactions. */
export const resonance = defineFact<Resonance>('resonance', (input) => {
  const posts = postsInPeriod(input, 'person')
  if (posts.length === 0) return new Missing('posts')
  const byDefinition = { er_member: engaged(posts, memberSum), er_member_xlsx: engaged(posts, workbookSum) }
  const counts = {
    er_member: byDefinition.er_member.filter(isRated).length,
    er_member_xlsx: byDefinition.er_member_xlsx.filter(isRated).length,
  }
  const definition = choose(byDefinition, counts)
  const chosen = byDefinition[definition]
  if (chosen.length === 0) return new Missing('engagements')
  const rated = chosen.filter(isRated)
  const audience = audienceFact.of(input)
  const followers = audience instanceof Missing ? null : (audience.person?.value ?? null)
  const shown = sum(rated.map(({ impressions }) => impressions ?? 0))
  return {
    definition,
    own: ownResonance(posts, byDefinition, definition),
    rated,
    median: median(rated.map(({ rate }) => rate)),
    ratioOfSums: shown > 0 ? sum(rated.map(({ engagements }) => engagements)) / shown : null,
    engaged: chosen,
    counts,
    tier: followers === null ? null : profileTier(definition, followers, input.asOf, input.client.benchmarks),
    followers,
    isCut: isCutList(input),
  }
})

/** Minimum number of posts known under both definitions for one to be converted into the other. */
const PAIRS = 8

function ownResonance(
  posts: readonly DatedPost[],
  byDefinition: Record<RateDefinition, RatedPost[]>,
  definition: RateDefinition,
): OwnResonance {
  const mine = (list: readonly RatedPost[]) => list.filter(({ post }) => isOwn(post))
  const engaged = mine(byDefinition[definition])
  const rated = engaged.filter(isRated)
  const others = mine(byDefinition[definition === 'er_member' ? 'er_member_xlsx' : 'er_member']).filter(
    isRated,
  )
  const known = new Map(rated.map((rate) => [rate.post.id, rate]))
  const pairs = others.flatMap((other) => {
    const own = known.get(other.post.id)
    return own ? [{ own: own.engagements, other: other.engagements }] : []
  })
  // Ratio estimator of a figure by one that is known for more posts (Cochran 1977, chapter 6).
  const counted = sum(pairs.map(({ other }) => other))
  const proportion = pairs.length < PAIRS || counted === 0 ? null : sum(pairs.map(({ own }) => own)) / counted
  const converted =
    proportion === null
      ? []
      : others
          .filter(({ post }) => !known.has(post.id))
          .map((post) => ({ ...post, rate: proportion * post.rate }))
  const shown = sum(rated.map(({ impressions }) => impressions ?? 0))
  const all = posts.filter(({ post }) => isOwn(post) && post.type !== 'article')
  const ratable = [...new Map([...all, ...rated, ...others].map((dated) => [dated.post.id, dated])).values()]
  const isPartial = (post: Post) => definition === 'er_member_xlsx' && isInPart(post)
  const hasCount = new Set(engaged.map(({ post }) => post.id))
  const hasArticles = engaged.some(({ post }) => post.type === 'article')
  const countable = hasArticles ? posts.filter(({ post }) => isOwn(post)) : all
  const isShort = (some: readonly RatedPost[]) => {
    const known = new Set(some.map(({ post }) => post.id))
    return all.filter(({ post }) => known.has(post.id)).length < KNOWN_ENOUGH * all.length
  }
  return {
    rated,
    median: median(rated.map(({ rate }) => rate)),
    ratioOfSums: shown > 0 ? sum(rated.map(({ engagements }) => engagements)) / shown : null,
    engaged,
    inTime: [...rated, ...converted]
      .map(({ day, rate }) => ({ day, rate }))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    converted: converted.length,
    possible: ratable.some(({ post }) => !known.has(post.id) || isPartial(post))
      ? ratable.map((dated) => possibleRate(dated, known))
      : [],
    unknown: new Set(
      countable.flatMap(({ post }) => (hasCount.has(post.id) && !isPartial(post) ? [] : [post.id])),
    ),
    posts: all.length,
    isOfMostSeen: { rates: isShort([...rated, ...converted]), counts: isShort(engaged) },
  }
}

type Rates = ReadonlyMap<string, { rate: number }>

function possibleRate({ post, day }: DatedPost, known: Rates): PossibleRate {
  const rate = known.get(post.id)?.rate
  if (rate !== undefined && !isInPart(post)) return { day, low: rate, high: rate }
  const { impressions, reactions, comments, reposts, engagements } = post.metrics
  const shown = impressions?.value ?? 0
  if (shown <= 0) return { day, ...ANY_RATE }
  const least = sum([reactions, comments, reposts].map((part) => Math.max(0, part?.value ?? 0))) / shown
  const most = engagements ? Math.max(0, engagements.value) / shown : ANY_RATE.high
  return { day, low: least, high: Math.max(least, most) }
}

/** Of a sum of which a part alone is known, another definition does not tell the rest. */
function isInPart({ metrics: { reactions, comments, reposts } }: Post): boolean {
  const known = [reactions, comments, reposts].filter((part) => part !== undefined).length
  return known > 0 && known < 3
}

/** Reactions + comments + reposts; null unless all three are known. */
export function memberSum({ metrics }: Post): number | null {
  const { reactions, comments, reposts } = metrics
  return reactions && comments && reposts ? reactions.value + comments.value + reposts.value : null
}

function workbookSum({ metrics }: Post): number | null {
  return metrics.engagements?.value ?? null
}

function engaged(posts: DatedPost[], count: (post: Post) => number | null): RatedPost[] {
  return posts.flatMap((dated) => {
    const found = count(dated.post)
    if (found === null) return []
    const impressions = dated.post.metrics.impressions?.value ?? null
    // Exports hold a few negative corrections; a count cannot be below zero.
    const engagements = Math.max(0, found)
    return [
      {
        ...dated,
        engagements,
        impressions,
        rate: impressions !== null && impressions > 0 ? engagements / impressions : null,
      },
    ]
  })
}

function choose(
  posts: Record<RateDefinition, RatedPost[]>,
  counts: Record<RateDefinition, number>,
): RateDefinition {
  // The network's own definition as long as it is known for half as many posts: a few counts more or less do not change the subject.
  if (counts.er_member > 0 || counts.er_member_xlsx > 0)
    return 2 * counts.er_member >= counts.er_member_xlsx ? 'er_member' : 'er_member_xlsx'
  return posts.er_member.length >= posts.er_member_xlsx.length ? 'er_member' : 'er_member_xlsx'
}

function isRated(post: RatedPost): post is RatedPost & { rate: number } {
  return post.rate !== null
}
