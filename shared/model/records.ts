import { z } from 'zod'
import { day, moment, who } from './primitives'
import { DEAL_STAGES, NETWORKS, NO_RESULTS_NOTED, OUTCOME_KINDS, POST_METRICS } from './vocabulary'

/** post: own text; share: another person's content with own text; repost: shared without text; article: a long text. */
export const POST_TYPES = ['post', 'share', 'repost', 'article'] as const

/** A figure and the file it was read from. */
export const sourced = z.object({ value: z.number(), source: z.string() })

export const post = z.object({
  /** Canonical id: the first known of `share:…`, `ugcPost:…`, `activity:…`, `article:slug`, otherwise `seen:` + a hash of its content. */
  id: z.string(),
  /** Every known id of the same post, including `id`, sorted. */
  urns: z.array(z.string()),
  who,
  /** Absent: LinkedIn. */
  network: z.enum(NETWORKS).optional(),
  type: z.enum(POST_TYPES),
  publishedAt: moment,
  url: z.string().nullable(),
  /** null: unknown (a list of figures without texts); '': known to be empty. */
  text: z.string().nullable(),
  sharedTitle: z.string().nullable(),
  sharedUrl: z.string().nullable(),
  media: z.enum(['image', 'video', 'document', 'poll', 'link', 'event']).nullable(),
  sponsored: z.boolean(),
  metrics: z.partialRecord(z.enum(POST_METRICS), sourced),
  /** The author's replies under their own post; null if the comments file is missing. */
  ownReplies: z.int().nonnegative().nullable(),
  /** The files the post was read from, sorted. */
  sources: z.array(z.string()),
})

/** reply: a comment under one's own post. Connections and invitations are only counted, never named. */
export const ACTIVITY_KINDS = [
  'comment',
  'reply',
  'reaction',
  'vote',
  'connection',
  'invitation-in',
  'invitation-out',
] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** How often something was done on one day (and in one hour, 0-23, if known) in the workspace's time zone. */
export const activityCount = z.object({
  kind: z.enum(ACTIVITY_KINDS),
  day,
  hour: z.int().min(0).max(23).nullable(),
  count: z.int().positive(),
})

/** Names of daily or dated figures; `followers…` counts new ones per day unless the name says total. */
export const MEASURES = [
  'impressions',
  'reached',
  'engagements',
  'followersTotal',
  'followersNew',
  'followersNewOrganic',
  'followersNewSponsored',
  'followersNewInvited',
  'connections',
  'employees',
  'activities30d',
  'posts30d',
  'ssi',
  'pageViews',
  'uniqueVisitors',
  'clicks',
  'reactions',
  'comments',
  'reposts',
] as const
export type MeasureName = (typeof MEASURES)[number]

/** One dated figure of the person or the page; covers a span (`from` to `date`) if the export gives a total. */
export const measure = z.object({
  who,
  metric: z.enum([...MEASURES, NO_RESULTS_NOTED]),
  from: day.nullable(),
  date: day,
  value: z.number(),
  source: z.string(),
})

/** A share (0-1) of an audience; `upper` differs from `share` if the export says "< 1 %". */
export const demographic = z.object({
  who,
  scope: z.enum(['audience', 'content', 'visitors']),
  category: z.enum(['jobTitle', 'location', 'industry', 'seniority', 'companySize', 'company', 'function']),
  name: z.string(),
  share: z.number().nullable(),
  upper: z.number().nullable(),
  count: z.number().nullable(),
  source: z.string(),
})

/** A dated concrete outcome; `postId` is the post it was declared or observed with. */
export const outcome = z.object({
  date: day,
  kind: z.enum(OUTCOME_KINDS),
  /** The deal's stage, if a sales tool gives it; absent: unknown. A lost deal is listed but does not count as an outcome. */
  stage: z.enum(DEAL_STAGES).optional(),
  /** The consultant’s statement that it came from what was published, or did not; absent: decided by its source and its link. */
  attributed: z.boolean().optional(),
  label: z.string(),
  value: z.number().nullable(),
  currency: z.string().nullable(),
  declaredSource: z.string().nullable(),
  postUrl: z.string().nullable(),
  postId: z.string().nullable(),
  source: z.string(),
})

/** The content of the person's profile (member export). */
export const profile = z.object({
  name: z.string().nullable(),
  headline: z.string().nullable(),
  summary: z.string().nullable(),
  industry: z.string().nullable(),
  positions: z.array(
    z.object({
      company: z.string(),
      title: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  skills: z.array(z.string()),
  source: z.string(),
})

/** Everything read about one client, merged: one record per post, day and figure. */
export const records = z.object({
  posts: z.array(post),
  activities: z.array(activityCount),
  measures: z.array(measure),
  demographics: z.array(demographic),
  outcomes: z.array(outcome),
  profile: profile.nullable(),
})

export type PostType = (typeof POST_TYPES)[number]
export type Post = z.infer<typeof post>
export type ActivityCount = z.infer<typeof activityCount>
export type Measure = z.infer<typeof measure>
export type Demographic = z.infer<typeof demographic>
export type Outcome = z.infer<typeof outcome>
export type Profile = z.infer<typeof profile>
export type Records = z.infer<typeof records>
