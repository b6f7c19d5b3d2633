import type { AuditPost } from '#shared/model/audit'
import type { Post } from '#shared/model/records'
import { mean } from '#shared/stats/mean'
import { median } from '#shared/stats/quantile'
import { defineFact, Missing } from '../define/define-fact'
import { dailyValues, sum } from '../support/measures'
import { isCutList } from '../support/cut-list'
import { postsInPeriod, type DatedPost } from '../support/dated-posts'

const APART_FROM = 8
/** Under this share of known posts, those known are the most seen ones: the workbook of a year lists fifty. */
export const KNOWN_ENOUGH = 0.6

/** A post whose views are known: openings of an article, else times shown. */
export interface ViewedPost extends DatedPost {
  views: number
}

/** Posts that are compared with each other: openings of articles and impressions of posts are kept apart where both are many. */
export interface ViewGroup {
  basis: 'articles' | 'others' | 'pooled'
  posts: ViewedPost[]
  values: number[]
  total: number
  mean: number
  median: number
  /** Share (0-1) of the period's posts of that kind whose views are known. */
  known: number
  /** What a share of views is a share of: the daily sheet (it holds older posts too) where it is at least the sum of the posts. */
  denominator: { value: number; source: 'daily' | 'posts' }
}

/** The views of the person's posts of the period. */
export interface Views {
  /** Every post with known views, oldest first. */
  viewed: ViewedPost[]
  groups: ViewGroup[]
  /** The larger group: its median is "the usual" (posts win a tie). */
  main: ViewGroup
  top: ViewedPost
  /** The group of the top post. */
  topGroup: ViewGroup
  /** Posts of the period, with or without known views. */
  posts: number
  dailyImpressions: number | null
  /** Whether the posts come from a list that was full: the most seen ones of an unknown number. */
  isCut: boolean
}

/** Views of the person's posts, and the groups in which they may be compared; missing where no post has a figure. */
export const views = defineFact<Views>('views', (input) => {
  const posts = postsInPeriod(input, 'person')
  if (posts.length === 0) return new Missing('posts')
  const viewed = posts.flatMap((dated) => {
    const seen = seenOf(dated.post)
    return seen === null ? [] : [{ ...dated, views: seen.value }]
  })
  const [first] = viewed
  if (!first) return new Missing('views')
  const daily = dailyValues(input, 'person', 'impressions', input.period)
  const dailyImpressions = daily.size === 0 ? null : sum(daily.values())
  const groups = grouped(viewed, posts, dailyImpressions)
  const main = groups.reduce((best, group) => (group.posts.length > best.posts.length ? group : best))
  const top = viewed.reduce((best, post) => (post.views > best.views ? post : best), first)
  const topGroup = groups.find((group) => group.posts.includes(top)) ?? main
  return {
    viewed,
    groups,
    main,
    top,
    topGroup,
    posts: posts.length,
    dailyImpressions,
    isCut: isCutList(input),
  }
})

/** What was seen of one post and what that counts: openings of an article (else its impressions), times shown of any other (else its public views); null where unknown. */
export function seenOf({ type, metrics: { views, impressions } }: Post): AuditPost['seen'] {
  const opened = views && { value: Math.max(0, views.value), basis: openingsOf(type) }
  const shown = impressions && { value: Math.max(0, impressions.value), basis: 'impressions' as const }
  return (type === 'article' ? (opened ?? shown) : (shown ?? opened)) ?? null
}

function openingsOf(type: Post['type']): 'openings' | 'views' {
  return type === 'article' ? 'openings' : 'views'
}

function grouped(viewed: ViewedPost[], posts: readonly DatedPost[], daily: number | null): ViewGroup[] {
  const articles = viewed.filter(({ post }) => post.type === 'article')
  const others = viewed.filter(({ post }) => post.type !== 'article')
  const allArticles = posts.filter(({ post }) => post.type === 'article').length
  const allOthers = posts.length - allArticles
  if (articles.length >= APART_FROM && others.length >= APART_FROM)
    return [
      group('others', others, { all: allOthers, daily }),
      group('articles', articles, { all: allArticles, daily: null }),
    ]
  if (articles.length === 0) return [group('others', viewed, { all: allOthers, daily })]
  // Openings are no impressions: the daily sheet is not their total.
  return others.length === 0
    ? [group('articles', viewed, { all: allArticles, daily: null })]
    : [group('pooled', viewed, { all: posts.length, daily })]
}

function group(
  basis: ViewGroup['basis'],
  posts: ViewedPost[],
  { all, daily }: { all: number; daily: number | null },
): ViewGroup {
  const values = posts.map((post) => post.views)
  const total = sum(values)
  return {
    basis,
    posts,
    values,
    total,
    mean: mean(values) ?? 0,
    median: median(values) ?? 0,
    known: posts.length / all,
    denominator:
      daily !== null && daily >= total
        ? { value: daily, source: 'daily' }
        : { value: total, source: 'posts' },
  }
}
