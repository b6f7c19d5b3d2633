// The shapes stored in the database, written out in full so that none of them follows a type of the program. When the program's types
// change, code that reads or writes a row stops compiling: a new database version with an upgrade is then due (docs/data.md). Only names
// (of texts, formats, errors) are shared with the program: a stored name that no longer exists is shown as it is.
import type { ErrorCode, MessageKey } from '#shared/locale/keys'

export type StoredValues = Record<string, string | number | boolean | null | string[]>

export interface StoredMessage {
  key: MessageKey
  values: StoredValues
}

export interface StoredFailure {
  code: ErrorCode
  values: StoredValues
}

export type StoredWho = 'person' | 'page'

/** A report language. */
export type StoredLanguage = 'fr' | 'en'

type StoredPostMetric =
  | 'impressions'
  | 'views'
  | 'reached'
  | 'reactions'
  | 'comments'
  | 'reposts'
  | 'clicks'
  | 'engagements'
  | 'saves'
  | 'sends'
  | 'follows'
  | 'videoViews'

interface PostColumns {
  urns: string[]
  who: StoredWho
  network?: 'linkedin' | 'x' | 'instagram' | 'facebook' | undefined
  type: StoredPostType
  publishedAt: string
  url: string | null
  text: string | null
  sharedTitle: string | null
  sharedUrl: string | null
  media: 'image' | 'video' | 'document' | 'poll' | 'link' | 'event' | null
  sponsored: boolean
}

export type StoredPostType = 'post' | 'share' | 'repost' | 'article'

/** A merged post: each figure with the file it was read from. */
export interface StoredPost extends PostColumns {
  id: string
  metrics: Partial<Record<StoredPostMetric, { value: number; source: string }>>
  ownReplies: number | null
  sources: string[]
}

type StoredActivityKind =
  'comment' | 'reply' | 'reaction' | 'vote' | 'connection' | 'invitation-in' | 'invitation-out'

export interface StoredActivity {
  kind: StoredActivityKind
  day: string
  hour: number | null
  count: number
}

export type StoredMeasureName =
  | 'impressions'
  | 'reached'
  | 'engagements'
  | 'followersTotal'
  | 'followersNew'
  | 'followersNewOrganic'
  | 'followersNewSponsored'
  | 'followersNewInvited'
  | 'connections'
  | 'employees'
  | 'activities30d'
  | 'posts30d'
  | 'ssi'
  | 'pageViews'
  | 'uniqueVisitors'
  | 'clicks'
  | 'reactions'
  | 'comments'
  | 'reposts'

interface MeasureColumns {
  who: StoredWho
  metric: StoredMeasureName | 'noResults'
  from: string | null
  date: string
  value: number
}

export interface StoredMeasure extends MeasureColumns {
  source: string
}

interface DemographicColumns {
  who: StoredWho
  scope: 'audience' | 'content' | 'visitors'
  category: 'jobTitle' | 'location' | 'industry' | 'seniority' | 'companySize' | 'company' | 'function'
  name: string
  share: number | null
  upper: number | null
  count: number | null
}

export interface StoredDemographic extends DemographicColumns {
  source: string
}

interface OutcomeColumns {
  date: string
  kind: 'contact' | 'lead' | 'meeting' | 'opportunity' | 'deal' | 'hire' | 'speaking'
  stage?: 'open' | 'lost' | 'won' | undefined
  attributed?: boolean | undefined
  label: string
  value: number | null
  currency: string | null
  declaredSource: string | null
  postUrl: string | null
}

export interface StoredOutcome extends OutcomeColumns {
  postId: string | null
  source: string
}

interface ProfileColumns {
  name: string | null
  headline: string | null
  summary: string | null
  industry: string | null
  positions: { company: string; title: string; from: string | null; to: string | null }[]
  skills: string[]
}

export interface StoredProfile extends ProfileColumns {
  source: string
}

/** The records of one file, before merging. */
export interface StoredExtract {
  posts: (PostColumns & { metrics: Partial<Record<StoredPostMetric, number>>; line?: number })[]
  activities: {
    kind: StoredActivityKind
    at: number | string | null
    target: string | null
    count: number
  }[]
  measures: MeasureColumns[]
  demographics: DemographicColumns[]
  outcomes: (OutcomeColumns & { ref?: string })[]
  profile: Partial<ProfileColumns> | null
  owner?: { name: string; from: StoredClue }
  complete?: StoredActivityKind[]
}

type StoredClue = 'profile' | 'fileName' | 'links' | 'invitations' | 'connections'

/** Files that name somebody other than the client. */
export interface StoredStranger {
  who: StoredWho
  name: string
  from: StoredClue
  file: string
  files: string[]
  expected: string
}

/** The consultant's description of a client, without labels, questions, posts set aside and consent, which have rows of their own. */
export interface StoredClient {
  language: 'fr' | 'en'
  timezone: string
  country: string
  region?: string | undefined
  asOf?: string | undefined
  periodMonths: number
  preset?: 'employee' | 'consultant' | 'executive' | 'employer-brand' | undefined
  kind?: 'full' | 'outside' | undefined
  grid?:
    | {
        name: string
        on: string
        checks: Record<
          string,
          {
            weight?: number | undefined
            limits?: StoredLimits | undefined
            band?: { low: StoredLimits; high: StoredLimits } | undefined
            minimum?: number | undefined
          }
        >
      }
    | undefined
  person: {
    name: string
    headline?: string | undefined
    profileUrl?: string | undefined
    followers?: number | undefined
  }
  brand: StoredBrand | null
  themes: { name: string; words: string[] }[]
  targets: {
    jobTitles: string[]
    industries: string[]
    seniorities: string[]
    locations: string[]
    contactsPerTenPosts?: number | undefined
  }
  outcomesTracked: 'yes' | 'no' | 'unknown'
  validation?: Record<string, { subject: StoredSubject; intent: StoredIntent }> | undefined
  rules?:
    | {
        words: string
        subject?: StoredSubject | undefined
        intent?: StoredIntent | undefined
        by?: string | undefined
      }[]
    | undefined
  profileSeen?:
    | {
        photo?: boolean | undefined
        banner?: boolean | undefined
        pageLink?: boolean | undefined
        recommendations?: boolean | undefined
      }
    | undefined
  acceptedSources?: string[] | undefined
  leave?: { from: string; to: string }[] | undefined
  benchmarks?: StoredBenchmark[] | undefined
  consultant: {
    name?: string | undefined
    company?: string | undefined
    email?: string | undefined
    phone?: string | undefined
    website?: string | undefined
    address?: string | undefined
    color?: string | undefined
    logo?: string | undefined
  }
}

interface StoredLimits {
  pass: number
  fail: number
}

interface StoredBrand {
  name: string
  aliases: string[]
  domain?: string | undefined
  about?: string | undefined
  specialties: string[]
  products: string[]
  competitors: string[]
  pageUrl?: string | undefined
  followers?: number | undefined
  employees?: number | undefined
}

interface StoredBenchmark {
  id: string
  metric: 'engagementRate' | 'meanImpressions'
  definitionTag: string
  value: { p25: number; p50: number; p75: number } | { mean: number }
  sigma?: number | undefined
  segment: {
    tier: [number, number | null]
    accountType: 'profile' | 'page'
    industry: string | null
    country: string | null
  }
  population: { accounts: number | null; posts: number | null; who: string }
  period: string | null
  publisher: string
  source: string
  retrieved: string
  published: string
  grade: 'A' | 'B' | 'C' | 'D'
  note: string
  expires: string
}

export type StoredSubject = 'brand' | 'trade' | 'career' | 'off'
export type StoredIntent = 'serve' | 'inform' | 'sell' | 'self' | 'chat'

export type StoredVerdict =
  'audience-without-influence' | 'authority' | 'hidden-expert' | 'quiet' | 'undetermined'

/** The influence index and its band. */
export interface StoredBand {
  score: number | null
  low: number | null
  high: number | null
}

/** How tables with one header shape are read. */
export interface StoredMapping {
  target: 'posts' | 'figures' | 'outcomes'
  who: StoredWho
  columns: Record<string, string | undefined>
  dateOrder: 'dmy' | 'mdy' | null
  decimal: '.' | ',' | null
  kind: OutcomeColumns['kind'] | null
  header?: string[] | undefined
  repairAccents?: boolean | undefined
}

/** A given file or folder; valid until the program that issued the grant exits. */
export interface StoredGrant {
  grant: string
  name: string
  kind: 'file' | 'folder'
}

export type StoredLogo = { kind: 'svg'; svg: string } | { kind: 'image'; data: string }
