import { power } from '#shared/stats/power'
import { midmean } from '#shared/stats/midmean'
import { defineCheck, insufficient, measured, notApplicable } from '../define/define-check'
import { openDown } from '../define/at-worst'
import { evidenceTable, MOST_ROWS } from '../support/evidence'
import { nameOf } from '../support/post-evidence'

const MANY_POSTS = 12
const FEW_FOLLOWERS = 1000
const LEAST = 3
const SHARE_OF_FOLLOWERS = 0.01
/** Two thirds of the goal are a failure: the echo of a page is felt late. */
const STEEP = 1.5
/** No page owes more answers than these to a post, however many follow it. */
const MOST = 50

/**
 * Effort and yield of the page over thirty days: what the middle half of its posts gets (their mean interactions) over a goal of 1 % of
 * the followers, at least 3 and at most 50. A page that gets no interactions scores 0, however seldom it publishes.
 */
export const pageEffort = defineCheck({
  id: 'PG-1',
  needs: ['page', 'audience'],
  run({ page: { last30 }, audience }, settings) {
    const followers = audience.page?.value ?? null
    const { count, known, medianInteractions: middle, posts } = last30
    const target = followers === null ? null : Math.min(MOST, Math.max(LEAST, SHARE_OF_FOLLOWERS * followers))
    const isEmpty =
      count !== null &&
      followers !== null &&
      middle !== null &&
      count >= MANY_POSTS &&
      followers < FEW_FOLLOWERS &&
      middle < LEAST
    const newest = posts.slice(-MOST_ROWS).reverse()
    const base = {
      estimate: middle,
      n: known,
      unit: 'count' as const,
      values: {
        n: count,
        f: followers,
        i: middle,
        known,
        target,
        minimum: settings.minimum,
        // `reason`: what is published wants an echo, not a cut.
        why: followers === null ? 'followers' : isEmpty ? 'few' : 'reason',
      },
      evidence: [
        evidenceTable(
          'pageAndCase',
          { page: 'message', posts: 'integer', followers: 'integer', interactions: 'decimal' },
          [
            ['evidence.figure.yourPage', count, followers, middle],
            ['evidence.figure.publishedCase', 20, 250, null],
          ],
        ),
        evidenceTable(
          'pagePosts',
          { day: 'day', post: 'text', interactions: 'integer', impressions: 'integer' },
          newest.map(({ day, post, interactions, impressions }) => [
            day,
            nameOf(post),
            interactions,
            impressions,
          ]),
          newest.map(({ post }) => post.id),
          { total: posts.length, order: 'latest' },
        ),
      ],
      params: {
        pass: target,
        manyPosts: MANY_POSTS,
        fewFollowers: FEW_FOLLOWERS,
        fail: target === null ? null : target * power(5 / 9, 1 / STEEP),
        source: last30.source,
      },
    }
    if (count === null) return notApplicable({ variant: 'noWindow' })
    if (middle === null || known < settings.minimum || followers === null || target === null)
      return insufficient(base)
    const counts = posts.flatMap(({ interactions }) => interactions ?? []).map((each) => Math.max(0, each))
    const scoreFor = (some: readonly number[]) =>
      Math.min(100, 90 * power((midmean(some) ?? 0) / target, STEEP))
    // A post whose interactions are in no file may have got none.
    const unknown = posts.length - counts.length
    const silent = Array.from({ length: unknown }, () => 0)
    return openDown(measured(scoreFor(counts), base), scoreFor([...counts, ...silent]))
  },
})
