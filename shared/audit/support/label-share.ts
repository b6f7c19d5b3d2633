import type { Interval } from '#shared/model/audit'
import type { Post } from '#shared/model/records'
import { betaBinomialQuantile } from '#shared/stats/beta-binomial'
import { betaQuantile } from '#shared/stats/distributions'
import type { Grounds, LabelField, LabelsFact, PostLabels } from '../facts/labels'
import type { PostsFact } from '../facts/posts'

/** Minimum number of posts read by hand for a share that rests on proposals to be a measurement. */
export const ENOUGH_BY_HAND = 40

const LEVEL = 0.95
/** What a proposal is worth before anybody has read a post: four posts' worth, right four times in five where it says yes, nine in ten where no. */
const PRIOR = { yes: { hits: 3.2, misses: 0.8 }, no: { hits: 0.4, misses: 3.6 } } as const

/** Level of each stratum: in simulation 95 % of each cover a little less than 95 % of both. */
const REACH = 0.97
/** Posts read by hand in a stratum that halve what is assumed of it. */
const FADES = 8

/** The posts on which a share of labels is taken. */
export interface Published {
  /** Posts with a label, by hand or proposed. */
  read: readonly Post[]
  /** Bare shares of which nothing can be read: published, but not shown to be about anything. */
  silent: readonly Post[]
  /** Own posts whose text is not in the files, posts in a language that is not read and undecided ones: they may be anything. */
  unread: number
}

/** Everything the person published whose author is known, shares included: a share is a choice of subject as well. */
export function everythingPublished(posts: PostsFact, labels: LabelsFact): Published {
  const typed = posts.person.filter(({ id }) => !posts.untyped.has(id) || labels.byPost.has(id))
  const unlabelled = typed.filter(({ id }) => !labels.byPost.has(id))
  const silent = unlabelled.filter(
    ({ id, type }) =>
      (type === 'share' || type === 'repost') && !labels.foreign.has(id) && !labels.undecided.has(id),
  )
  return {
    read: typed.filter(({ id }) => labels.byPost.has(id)),
    silent,
    unread: unlabelled.length - silent.length,
  }
}

/** The own posts alone. */
export function ownPublished(posts: PostsFact, labels: LabelsFact): Published {
  const typed = posts.own.filter(({ id }) => !posts.untyped.has(id) || labels.byPost.has(id))
  const read = typed.filter(({ id }) => labels.byPost.has(id))
  return { read, silent: [], unread: typed.length - read.length }
}

/** The posts that a share is of: those with a label, and the bare shares, which are shown to be about nothing. */
export function counted({ read, silent }: Published): Post[] {
  return [...read, ...silent]
}

/** A share of posts by their labels, and what it may be. */
export interface LabelShare {
  /** Posts with the label, rounded where some are only proposed. */
  k: number
  n: number
  share: number | null
  /** For the share among proposals not yet read; null if all are read. */
  interval: Interval | null
  /** The lowest and the highest share that proposals, silent shares and unknown texts leave open. */
  open: { low: number; high: number }
  byHand: number
  /** Posts that are not among the `n`: undecided ones, texts that are not in the files or in a language that is not read. */
  leftOut: number
}

/**
 * The share of posts with a label, which rests on these fields: what was read by hand counts as read; of the rest, in each of the two strata that the proposals make,
 * as many as among the posts read by hand in that stratum (stratified prediction-powered estimator: Angelopoulos et al. 2023; Fisch et al.
 * 2024), with a beta-binomial interval for each stratum: the rate is not known, and the posts that are left are drawn from it.
 */
export function labelShare(
  { read, silent, unread }: Published,
  labels: LabelsFact,
  fields: readonly LabelField[],
  is: (labels: Pick<PostLabels, 'subject' | 'intent' | 'themes'>, post: Post) => boolean,
): LabelShare {
  let hits = 0
  let nothing = 0
  const strata = { yes: { hits: 0, misses: 0, left: 0 }, no: { hits: 0, misses: 0, left: 0 } }
  for (const post of read) {
    const label = labels.byPost.get(post.id)
    if (!label) continue
    const grounds = weakest(fields.map((field) => label.grounds[field]))
    if (grounds === 'nothing') {
      nothing += 1
      continue
    }
    // Posts that were undecided before being read say nothing about the proposals that count, and posts labelled by a rule nothing about which proposals are right.
    const proposed =
      label.uncorrected.decided && !label.rule
        ? strata[is(label.uncorrected, post) ? 'yes' : 'no']
        : { hits: 0, misses: 0 }
    if (grounds !== 'hand') strata[is(label, post) ? 'yes' : 'no'].left += 1
    else if (is(label, post)) {
      hits += 1
      proposed.hits += 1
    } else proposed.misses += 1
  }
  const left = strata.yes.left + strata.no.left
  const { mean, low, high } = left === 0 ? NOTHING_LEFT : estimated(strata)
  const n = read.length - nothing + silent.length
  const leftOut = unread + nothing
  const share = n === 0 ? null : (hits + mean) / n
  const all = n + leftOut
  const ends = { low: hits + mean - low, high: hits + mean + high }
  return {
    k: Math.round(hits + mean),
    n,
    share,
    interval:
      left === 0 || n === 0
        ? null
        : {
            low: Math.max(0, ends.low / n),
            high: Math.min(1, ends.high / n),
            level: LEVEL,
            method: 'stratified',
          },
    open:
      all === 0
        ? { low: 0, high: 1 }
        : {
            low: Math.max(0, ends.low / all),
            high: Math.min(1, (ends.high + silent.length + leftOut) / all),
          },
    byHand: read.length - nothing - left,
    leftOut,
  }
}

function weakest(grounds: readonly Grounds[]): Grounds {
  return grounds.includes('nothing') ? 'nothing' : grounds.includes('proposal') ? 'proposal' : 'hand'
}

const NOTHING_LEFT = { mean: 0, low: 0, high: 0 }

type Strata = Record<'yes' | 'no', { hits: number; misses: number; left: number }>

// The strata are independent: their distances from the mean add up in squares.
function estimated(strata: Strata): { mean: number; low: number; high: number } {
  const total = { mean: 0, low: 0, high: 0 }
  for (const name of ['yes', 'no'] as const) {
    const { hits, misses, left } = strata[name]
    // The more is read, the less is assumed.
    const assumed = FADES / (FADES + hits + misses)
    const a = hits + assumed * PRIOR[name].hits
    const b = misses + assumed * PRIOR[name].misses
    const mean = a / (a + b)
    total.mean += left * mean
    total.low += (left * mean - betaBinomialQuantile((1 - REACH) / 2, left, { a, b })) ** 2
    total.high += (betaBinomialQuantile((1 + REACH) / 2, left, { a, b }) - left * mean) ** 2
  }
  return { mean: total.mean, low: Math.sqrt(total.low), high: Math.sqrt(total.high) }
}

/**
 * Which share of these posts may be about something else, because nobody has read them: the proposals, times the share of all proposals that
 * may be wrong, and the undecided ones, which may be about anything.
 */
export function labelDoubt(posts: readonly Post[], labels: LabelsFact, undecided: number): number {
  const labelled = posts.flatMap(({ id }) => labels.byPost.get(id) ?? [])
  const known = labelled.filter(({ grounds }) => grounds.subject !== 'nothing')
  const proposed = known.filter(({ grounds }) => grounds.subject === 'proposal').length
  const left = undecided + labelled.length - known.length
  if (left === 0 && proposed === 0) return 0
  return (worstError(labels) * proposed + left) / (known.length + left)
}

// Only a proposal that would have counted can be seen to be wrong.
function worstError({ byPost }: LabelsFact): number {
  const tested = [...byPost.values()].filter(
    ({ grounds, rule, uncorrected }) =>
      grounds.subject === 'hand' && rule === undefined && uncorrected.decided,
  )
  const wrong = tested.filter(({ subject, uncorrected }) => subject !== uncorrected.subject).length
  return betaQuantile((1 + LEVEL) / 2, wrong + PRIOR.yes.misses, tested.length - wrong + PRIOR.yes.hits)
}

/** The range of scores left open by a doubt; nothing if there is none. */
export function openFrom(doubt: number, scores: readonly number[]): { open?: { low: number; high: number } } {
  return doubt > 0 ? { open: { low: Math.min(...scores), high: Math.max(...scores) } } : {}
}
