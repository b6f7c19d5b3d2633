import type { Period } from '#shared/model/primitives'
import type { Post } from '#shared/model/records'
import { median } from '#shared/stats/quantile'
import { within } from '../../time/calendar'
import { daysLater } from '../../time/days'
import { datedPosts, type DatedPost } from '../support/dated-posts'
import { defineFact, Missing } from '../define/define-fact'
import type { AuditInput } from '../define/input'
import { newestMeasure, sum } from '../support/measures'
import { memberSum } from './resonance'

const WINDOW = 30

/** An organic post of the page. */
export interface PagePost extends DatedPost {
  /** Reactions + comments + reposts: what readers show in public; clicks are left out because only the page's own file knows them. */
  interactions: number | null
  /** `er_page`: (clicks + reactions + comments + reposts + follows) / impressions; follows count where the file gives them. */
  rate: number | null
  impressions: number | null
}

/** The page's last thirty days. */
export interface PageWindow extends Period {
  /** From the list of posts, or the figure typed by hand where that is higher (a typed list is often a sample). */
  count: number | null
  source: 'posts' | 'typed' | null
  posts: PagePost[]
  /** Posts with known interactions, and their median. */
  known: number
  medianInteractions: number | null
}

/** What the brand's page published; sponsored posts are left out everywhere. */
export interface Page {
  /** Organic posts of the period, oldest first. */
  posts: PagePost[]
  last30: PageWindow
  /** Over the period, under `er_page`. */
  engagementRate: { median: number; ratioOfSums: number; n: number } | null
}

/** The page's posts and their yield; missing without a brand, or where neither posts nor a typed figure are known. */
export const page = defineFact<Page>('page', (input) => {
  if (!input.client.brand) return new Missing('brand')
  const organic = datedPosts(input, 'page')
    .filter(({ post, day }) => !post.sponsored && day <= input.asOf)
    .map(pagePost)
  const posts = organic.filter(({ day }) => within(day, input.period))
  const last30 = lastThirty(input, organic)
  if (posts.length === 0 && last30.count === null) return new Missing('pagePosts')
  return { posts, last30, engagementRate: engagementRate(posts) }
})

function lastThirty(input: AuditInput, organic: PagePost[]): PageWindow {
  const window = { from: daysLater(input.asOf, 1 - WINDOW), to: input.asOf }
  const posts = organic.filter(({ day }) => within(day, window))
  const measure = newestMeasure(input, 'page', 'posts30d', input.asOf)
  const typed = measure && within(measure.date, window) ? measure.value : null
  const interactions = posts.flatMap((post) => (post.interactions === null ? [] : [post.interactions]))
  const listed = posts.length > 0 || isCovered(input, organic, window) ? posts.length : null
  const count = typed === null ? listed : Math.max(typed, listed ?? 0)
  return {
    ...window,
    count,
    source: count === null ? null : count === listed ? 'posts' : 'typed',
    posts,
    known: interactions.length,
    medianInteractions: median(interactions),
  }
}

// No post in the window is silence only where the page's files reach into it.
function isCovered(input: AuditInput, organic: PagePost[], window: Period): boolean {
  const { measures } = input.records
  return (
    organic.length > 0 &&
    measures.some(
      ({ who, date, metric }) => who === 'page' && metric !== 'followersTotal' && within(date, window),
    )
  )
}

function engagementRate(posts: PagePost[]): Page['engagementRate'] {
  const rated = posts.flatMap(({ rate, impressions }) =>
    rate === null || impressions === null ? [] : [{ rate, impressions }],
  )
  const middle = median(rated.map(({ rate }) => rate))
  if (middle === null) return null
  const shown = sum(rated.map(({ impressions }) => impressions))
  return {
    median: middle,
    ratioOfSums: sum(rated.map(({ rate, impressions }) => rate * impressions)) / shown,
    n: rated.length,
  }
}

function pagePost(dated: DatedPost): PagePost {
  const impressions = dated.post.metrics.impressions?.value ?? null
  const total = pageSum(dated.post)
  return {
    ...dated,
    interactions: memberSum(dated.post),
    impressions,
    rate: total !== null && impressions !== null && impressions > 0 ? Math.max(0, total) / impressions : null,
  }
}

function pageSum(post: Post): number | null {
  const shown = memberSum(post)
  const { clicks, follows } = post.metrics
  return shown === null || !clicks ? null : shown + clicks.value + (follows?.value ?? 0)
}
