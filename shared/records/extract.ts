import type { ActivityKind, Demographic, Measure, Outcome, Post, Profile } from '#shared/model/records'
import type { Owner } from '#shared/model/identity'
import type { PostMetric } from '#shared/model/vocabulary'

/** A post as one file shows it, before merging. */
export type PostExtract = Omit<Post, 'id' | 'metrics' | 'sources' | 'ownReplies'> & {
  metrics: Partial<Record<PostMetric, number>>
  /** Where its figures stand in the file; absent for a post without figures. */
  line?: number
  /** The date that the file states, where the moment in the link counts instead. */
  stated?: string
}

/** No figure at all, one object for the hundred thousand posts of which there is none. */
export const NO_METRICS: Readonly<Record<string, never>> = Object.freeze({})

/**
 * Things done within one quarter of an hour (`at` its start in UTC milliseconds) or on a day (`at` its text), null where the file does not
 * say; `target` is the canonical URN they were done to.
 */
export interface ActivityExtract {
  kind: ActivityKind
  at: number | string | null
  target: string | null
  count: number
}

/** A result; `ref` names the same deal or contact in every export of the same tool, whatever has become of it since. */
export type OutcomeExtract = Omit<Outcome, 'source' | 'postId'> & { ref?: string }

/** The records of one file, as its format reads them; sources are filled in when merged. */
export interface Extract {
  posts: PostExtract[]
  activities: ActivityExtract[]
  measures: Omit<Measure, 'source'>[]
  demographics: Omit<Demographic, 'source'>[]
  outcomes: OutcomeExtract[]
  profile: Partial<Omit<Profile, 'source'>> | null
  /** Whose the file is, where its rows say it; of third persons nothing is kept. */
  owner?: Pick<Owner, 'name' | 'from'>
  /** Kinds of activity that this file lists in full, so that none found means none done (a member export). */
  complete?: ActivityKind[]
}

/** An extract with nothing in it. */
export function emptyExtract(): Extract {
  return { posts: [], activities: [], measures: [], demographics: [], outcomes: [], profile: null }
}

/** The records of one file under the name they are stored with. */
export interface SourceExtract {
  source: string
  extract: Extract
}
