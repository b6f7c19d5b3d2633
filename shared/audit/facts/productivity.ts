import type { Post } from '#shared/model/records'
import { overlapRange } from '#shared/stats/overlap-range'
import { kendallTauB, kendallTest, type KendallTest } from '#shared/stats/kendall'
import { defineFact, Missing } from '../define/define-fact'
import { outcomes as outcomesFact } from './outcomes'
import { views as viewsFact, type ViewedPost, type ViewGroup } from './views'

const TOP = 5
/** The interval of a longer list would take minutes and be a point. */
const TESTED_AT_MOST = 2000

/** A viewed post and the results declared or observed with it. */
export interface ProductivePost extends ViewedPost {
  outcomes: number
}

/** Most read against most productive, inside one group of views. */
export interface Productivity {
  basis: ViewGroup['basis']
  /** Oldest first. */
  posts: ProductivePost[]
  /** Posts with at least one result. */
  productive: number
  /** τ_b of views and results; null where one side is constant. */
  tau: number | null
  test: KendallTest | null
  mostRead: Post[]
  /** Posts without a result never enter; equal results go by date, then id. */
  mostProductive: Post[]
  /** Posts in both lists; null under five viewed posts or without any linked result. */
  overlap: number | null
  /** The same at least and at most, whichever of those tied at the border of a list are in it. */
  overlapRange: { least: number; most: number }
}

/** Views and results per post, in the group that holds most results (the larger one where equal); missing without views or a log. */
export const productivity = defineFact<Productivity>('productivity', (input) => {
  const outcomes = outcomesFact.of(input)
  if (outcomes instanceof Missing) return outcomes
  const views = viewsFact.of(input)
  if (views instanceof Missing) return views
  const results = ({ post }: ViewedPost) => outcomes.byPost.get(post.id) ?? 0
  const total = ({ posts }: ViewGroup) => posts.reduce((all, post) => all + results(post), 0)
  const group = views.groups.reduce((best, next) => (total(next) > total(best) ? next : best), views.main)
  const posts = group.posts.map((post) => ({ ...post, outcomes: results(post) }))
  const productive = posts.filter((post) => post.outcomes > 0)
  const mostRead = [...posts].sort((a, b) => b.views - a.views || age(a, b)).slice(0, TOP)
  const mostProductive = [...productive].sort((a, b) => b.outcomes - a.outcomes || age(a, b)).slice(0, TOP)
  const x = posts.map((post) => post.views)
  const y = posts.map((post) => post.outcomes)
  return {
    basis: group.basis,
    posts,
    productive: productive.length,
    tau: productive.length === 0 ? null : kendallTauB(x, y),
    test: productive.length === 0 || posts.length > TESTED_AT_MOST ? null : kendallTest(x, y),
    mostRead: mostRead.map(({ post }) => post),
    mostProductive: mostProductive.map(({ post }) => post),
    overlapRange: overlapRange(x, y, TOP),
    overlap:
      posts.length < TOP || productive.length === 0
        ? null
        : mostProductive.filter((post) => mostRead.includes(post)).length,
  }
})

function age(a: ViewedPost, b: ViewedPost): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.post.id < b.post.id ? -1 : 1
}
