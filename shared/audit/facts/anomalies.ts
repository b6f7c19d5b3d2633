import { anomalies as findAnomalies, anomalyThreshold } from '#shared/stats/anomalies'
import type { Post } from '#shared/model/records'
import { median } from '#shared/stats/quantile'
import { defineFact, Missing } from '../define/define-fact'
import { byPostReference } from '../support/by-post-reference'
import { views as viewsFact, type ViewedPost, type ViewGroup } from './views'

/** A post compared with the usual of its group: `ratio` times the median of the others, `z` robust distance on the log scale. */
export interface StandingPost extends ViewedPost {
  z: number
  ratio: number | null
  flagged: boolean
}

/** How the posts of one group stand; null where fewer than eight cannot tell. */
export interface GroupStanding {
  basis: ViewGroup['basis']
  n: number
  threshold: number
  standing: StandingPost[] | null
}

/** A post left out of the usual figures: far above them, or set aside by the consultant. */
export interface Outlier extends ViewedPost {
  z: number | null
  ratio: number | null
  reason: 'unusual' | 'byHand'
}

/** Posts far above the person's usual (leave-one-out log-MAD, shrunk scale; upper side only), or set aside by hand. */
export interface Anomalies {
  groups: GroupStanding[]
  /** Most viewed first. */
  flagged: Outlier[]
  /** False where no group has eight posts: then nothing can be called unusual. */
  testable: boolean
}

/** Anomalous posts per group of views; missing where no views are known. */
export const anomalies = defineFact<Anomalies>('anomalies', (input) => {
  const views = viewsFact.of(input)
  if (views instanceof Missing) return views
  const groups = views.groups.map(standing)
  const isAside = byPostReference(Object.fromEntries((input.client.aside ?? []).map((id) => [id, true])))
  const flagged = views.groups
    .flatMap((group, index) => outliers(group, groups[index]?.standing ?? [], isAside))
    .sort((a, b) => b.views - a.views || (a.post.id < b.post.id ? -1 : 1))
  return { groups, flagged, testable: groups.some((group) => group.standing !== null) }
})

// What the rule finds stays its own finding, whoever else set it aside.
function outliers(
  { posts, values }: ViewGroup,
  known: readonly StandingPost[],
  isAside: (post: Post) => boolean | undefined,
): Outlier[] {
  const standings = new Map(known.map((standing) => [standing.post, standing]))
  return posts.flatMap((viewed, index): Outlier[] => {
    const found = standings.get(viewed.post)
    if (found?.flagged) return [{ ...viewed, z: found.z, ratio: found.ratio, reason: 'unusual' }]
    if (!isAside(viewed.post)) return []
    const usual = median(values.filter((_, other) => other !== index))
    const ratio = usual ? viewed.views / usual : null
    return [{ ...viewed, z: found?.z ?? null, ratio, reason: 'byHand' }]
  })
}

function standing({ basis, posts, values }: ViewGroup): GroupStanding {
  const found = findAnomalies(values)
  return {
    basis,
    n: posts.length,
    threshold: anomalyThreshold(Math.max(1, posts.length)),
    standing:
      found &&
      found.flatMap(({ index, z, ratio, flagged }) => {
        const post = posts[index]
        return post ? [{ ...post, z, ratio, flagged }] : []
      }),
  }
}
