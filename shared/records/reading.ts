import type { ActivityCount, Demographic, Measure, Outcome, Profile, Records } from '#shared/model/records'
import type { ActivityKind } from '#shared/model/records'
import type { PostMetric } from '#shared/model/vocabulary'
import { NO_METRICS, type ActivityExtract, type Extract, type PostExtract } from './extract'
import type { PostNode } from './post-group'

/** What one file, or one earlier merge, contributes. */
export interface Reading {
  posts: PostNode[]
  /** True for records merged before: their posts are already distinguished from each other. */
  settled: boolean
  activities: ActivityExtract[]
  counts: ActivityCount[]
  measures: Measure[]
  demographics: Demographic[]
  outcomes: (Outcome & { ref?: string })[]
  profile: (Partial<Profile> & { source: string }) | null
  complete: ActivityKind[]
}

/** One file's records with their source filled in. */
export function readingOf(source: string, extract: Extract): Reading {
  const { activities, complete = [], profile } = extract
  const sources = [source]
  return {
    posts: extract.posts.map((post) => nodeOf(post, source, sources)),
    settled: false,
    activities,
    counts: [],
    measures: extract.measures.map((measure) => ({ ...measure, source })),
    demographics: extract.demographics.map((demographic) => ({ ...demographic, source })),
    outcomes: extract.outcomes.map((outcome) => ({ ...outcome, postId: null, source })),
    profile: profile === null ? null : { ...profile, source },
    complete,
  }
}

/** Records merged before, to be merged with more. */
export function readingOfRecords({ posts, activities, ...rest }: Records): Reading {
  return { ...rest, posts, settled: true, counts: activities, activities: [], complete: [] }
}

/** Field by field: spreading hundreds of thousands of posts costs more than reading them. */
function nodeOf(post: PostExtract, source: string, sources: string[]): PostNode {
  const node: PostNode = {
    id: '',
    urns: post.urns,
    who: post.who,
    type: post.type,
    publishedAt: post.publishedAt,
    url: post.url,
    text: post.text,
    sharedTitle: post.sharedTitle,
    sharedUrl: post.sharedUrl,
    media: post.media,
    sponsored: post.sponsored,
    metrics: sourced(post.metrics, source),
    ownReplies: null,
    sources,
  }
  if (post.network !== undefined && post.network !== 'linkedin') node.network = post.network
  return node
}

function sourced(metrics: Partial<Record<PostMetric, number>>, source: string): PostNode['metrics'] {
  if (metrics === NO_METRICS) return NO_METRICS
  const result: PostNode['metrics'] = {}
  for (const name of Object.keys(metrics) as PostMetric[]) {
    const value = metrics[name]
    if (value !== undefined) result[name] = { value, source }
  }
  return result
}
