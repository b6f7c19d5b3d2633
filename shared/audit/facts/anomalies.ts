import { anomalies as findAnomalies, anomalyThreshold } from '#shared/stats/anomalies'
import { defineFact, Missing } from '../define-fact'
import { views as viewsFact, type ViewedPost, type ViewGroup } from './views'

/** A post beside the usual of its group: `ratio` times the median of the others, `z` robust distance on the log scale. */
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

/** Posts far above the person's usual (leave-one-out log-MAD, shrunk scale; upper side only). */
export interface Anomalies {
  groups: GroupStanding[]
  /** Most viewed first. */
  flagged: StandingPost[]
  /** False where no group has eight posts: then nothing can be called unusual. */
  testable: boolean
}

/** Anomalous posts per group of views; missing where no views are known. */
export const anomalies = defineFact<Anomalies>('anomalies', (input) => {
  const views = viewsFact.of(input)
  if (views instanceof Missing) return views
  const groups = views.groups.map(standing)
  const flagged = groups
    .flatMap(({ standing }) => standing?.filter((post) => post.flagged) ?? [])
    .sort((a, b) => b.views - a.views || (a.post.id < b.post.id ? -1 : 1))
  return { groups, flagged, testable: groups.some((group) => group.standing !== null) }
})

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
