import { defineCheck, insufficient, measured, notApplicable } from '../define/define-check'
import { evidenceTable, MOST_ROWS } from '../support/evidence'
import { nameOf } from '../support/post-evidence'

const MANY_POSTS = 12
const FEW_FOLLOWERS = 1000
const LEAST = 3
const SHARE_OF_FOLLOWERS = 0.01

/**
 * Effort and yield of the page over thirty days: many posts (12) for few followers (under 1,000) and a median under 3
 * interactions fail; a median of at least 3 and 1 % of the followers passes; anything else warns, the closer the better.
 */
export const pageEffort = defineCheck({
  id: 'PG-1',
  needs: ['page', 'audience'],
  run({ page: { last30 }, audience }, settings) {
    const followers = audience.page?.value ?? null
    const { count, known, medianInteractions: middle, posts } = last30
    const target = followers === null ? null : Math.max(LEAST, SHARE_OF_FOLLOWERS * followers)
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
        ),
      ],
      params: {
        pass: target,
        manyPosts: MANY_POSTS,
        fewFollowers: FEW_FOLLOWERS,
        fail: LEAST,
        source: last30.source,
      },
    }
    if (count === null) return notApplicable({ variant: 'noWindow' })
    if (middle === null || known < settings.minimum || followers === null || target === null)
      return insufficient(base)
    if (isEmpty) return measured((49 * Math.max(0, middle)) / LEAST, base)
    if (middle >= target) return measured(Math.min(100, 90 + 10 * (middle / target - 1)), base)
    return measured(Math.min(89, 50 + 40 * (Math.max(0, middle) / target)), base)
  },
})
