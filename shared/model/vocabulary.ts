import { fromEntries } from '../values/from-entries'

// Plain lists without validators, so that pages and workers can share these names without loading a validation library.

/** Languages of the interface and the report, each with a folder in `shared/locale`. */
export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Languages posts can be labelled in: those with word lists and weights. A client's language is one of them. */
export const TEXT_LANGUAGES = ['fr', 'en'] as const satisfies readonly Language[]
export type TextLanguage = (typeof TEXT_LANGUAGES)[number]

/** The interface language for a system's tag (`fr_FR.UTF-8`, `en-GB`): English if it is not one of ours. */
export function interfaceLanguage(tag: string): Language {
  const [wanted] = tag.toLowerCase().split(/[^a-z]/)
  return LANGUAGES.find((language) => language === wanted) ?? 'en'
}

/** What an audit is based on: the client's files, or what any visitor can see. */
export const AUDIT_KINDS = ['full', 'outside'] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]

/** Types of audited person; each has its own weights (`shared/audit/presets.ts`). */
export const PRESETS = ['employee', 'consultant', 'executive', 'employer-brand'] as const
export type Preset = (typeof PRESETS)[number]

/** Where a post appeared; an audit is about LinkedIn only. */
export const NETWORKS = ['linkedin', 'x', 'instagram', 'facebook'] as const
export type Network = (typeof NETWORKS)[number]

/** Kinds of concrete outcomes, from a first contact to a contract, in drawing order. */
export const OUTCOME_KINDS = [
  'contact',
  'lead',
  'meeting',
  'opportunity',
  'deal',
  'hire',
  'speaking',
] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

/** A figure, always 0, recording that a month had no outcomes; its date lies in that month. No table is mapped to it. */
export const NO_RESULTS_NOTED = 'noResults'

/** The stage of a deal, according to the fields sales tools have for it. */
export const DEAL_STAGES = ['open', 'lost', 'won'] as const
export type DealStage = (typeof DEAL_STAGES)[number]

/**
 * Figures of one post. `impressions`: times shown (the network's estimate); `views`: article views, or the public "views" typed by hand;
 * `engagements`: the workbook's own sum, including clicks (definition tag `er_member_xlsx`). Unknown is absent, never 0.
 */
export const POST_METRICS = [
  'impressions',
  'views',
  'reached',
  'reactions',
  'comments',
  'reposts',
  'clicks',
  'engagements',
  'saves',
  'sends',
  'follows',
  'videoViews',
] as const
export type PostMetric = (typeof POST_METRICS)[number]

/** Groups of posts that can be compared by their views. */
export const VIEW_GROUPS = ['all', 'articles', 'others'] as const

/** The kind of an audit figure: a count, a median, a share 0-1, a rate, or which posts or which definition. */
export type MetricUnit =
  | 'count'
  | 'middle'
  | 'perDay'
  | 'fraction'
  | 'rate'
  | 'ratio'
  | 'correlation'
  | 'post'
  | 'posts'
  | 'definition'

/** The figures of an audit by their published names, each with its unit. */
export const METRICS = {
  'person.followers': 'count',
  'person.posts.count': 'count',
  'person.posts.own': 'count',
  'person.posts.shares': 'count',
  'person.posts.bareShares': 'count',
  'person.articles.count': 'count',
  'person.activities.last30Days': 'count',
  'person.activities.workingDays': 'count',
  'person.activities.perWorkingDay': 'perDay',
  'person.engagementRate.median': 'rate',
  'person.engagementRate.definition': 'definition',
  'person.articles.views.min': 'count',
  'person.articles.views.median': 'count',
  'person.articles.views.max': 'count',
  'person.views.median': 'count',
  'person.views.max': 'count',
  'person.views.topShare': 'fraction',
  'person.views.topPostId': 'post',
  'person.anomalies': 'posts',
  'person.aside': 'posts',
  'person.subject.brand': 'fraction',
  'person.subject.trade': 'fraction',
  'person.subject.career': 'fraction',
  'person.subject.off': 'fraction',
  'person.intent.serve': 'fraction',
  'person.intent.inform': 'fraction',
  'person.intent.sell': 'fraction',
  'person.intent.self': 'fraction',
  'person.intent.chat': 'fraction',
  'person.themes.effectiveNumber': 'middle',
  'questions.count': 'count',
  'questions.answered': 'count',
  'page.followers': 'count',
  'page.posts.last30Days': 'count',
  'page.interactions.median': 'middle',
  'page.engagementRate.median': 'rate',
  audienceRatio: 'ratio',
  'outcomes.count': 'count',
  'outcomes.linked': 'count',
  'outcomes.kendallTauB': 'correlation',
  'outcomes.top5Overlap': 'count',
} as const satisfies Record<string, MetricUnit>

export type MetricName = keyof typeof METRICS

type ValueOf<Unit extends MetricUnit> = Unit extends 'posts'
  ? string[]
  : Unit extends 'post' | 'definition'
    ? string
    : number

/** Names of the numeric figures. */
export type NumericMetric = {
  [Name in MetricName]: ValueOf<(typeof METRICS)[Name]> extends number ? Name : never
}[MetricName]

/** Whether a name is that of a numeric figure. */
export function isNumericMetric(name: string): name is NumericMetric {
  const unit = Object.hasOwn(METRICS, name) ? METRICS[name as MetricName] : undefined
  return unit !== undefined && unit !== 'post' && unit !== 'posts' && unit !== 'definition'
}

/** The figures of an audit; null is unknown. */
export type Metrics = { [Name in MetricName]: ValueOf<(typeof METRICS)[Name]> | null }

/** All figures unknown. */
export const UNKNOWN_METRICS = fromEntries<Metrics>(Object.keys(METRICS).map((name) => [name, null]))

/** The possible results of a check. */
export const STATUSES = [
  'pass',
  'warn',
  'fail',
  'not_applicable',
  'insufficient',
  'informative',
  'manual',
] as const
export type Status = (typeof STATUSES)[number]

/** The possible verdicts. */
export const VERDICTS = [
  'audience-without-influence',
  'authority',
  'hidden-expert',
  'quiet',
  'undetermined',
] as const
export type Verdict = (typeof VERDICTS)[number]
