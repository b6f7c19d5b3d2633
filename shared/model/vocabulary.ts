// Lists without a validator, so that pages and workers name the same things without loading one.

/** Languages of the interface and the report, each with its folder in `shared/locale`. */
export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Languages that posts are read in: those the labels have words and weights for. What a client writes in is one of them. */
export const TEXT_LANGUAGES = ['fr', 'en'] as const satisfies readonly Language[]
export type TextLanguage = (typeof TEXT_LANGUAGES)[number]

/** The language of the interface for a tag of a system (`fr_FR.UTF-8`, `en-GB`): English where it is none of ours. */
export function interfaceLanguage(tag: string): Language {
  const [wanted] = tag.toLowerCase().split(/[^a-z]/)
  return LANGUAGES.find((language) => language === wanted) ?? 'en'
}

/** What an audit rests on: the client's files, or what any visitor sees. */
export const AUDIT_KINDS = ['full', 'outside'] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]

/** Types of audited person; each has its own weights (`shared/audit/presets.ts`). */
export const PRESETS = ['employee', 'consultant', 'executive', 'employer-brand'] as const
export type Preset = (typeof PRESETS)[number]

/** Where a post appeared; an audit is about LinkedIn alone. */
export const NETWORKS = ['linkedin', 'x', 'instagram', 'facebook'] as const
export type Network = (typeof NETWORKS)[number]

/** Kinds of concrete results, from a first contact to a contract, in the order in which they are drawn. */
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

/** The figure, always 0, of a log that says that nothing came in the month of its day; no table is mapped to it. */
export const NO_RESULTS_NOTED = 'noResults'

/** How far a deal has come, by the fields that sales tools have for it. */
export const DEAL_STAGES = ['open', 'lost', 'won'] as const
export type DealStage = (typeof DEAL_STAGES)[number]

/**
 * Figures of one post. `impressions`: times shown (estimate of the network); `views`: openings of an article, or the public "views"
 * typed by hand; `engagements`: the workbook's own sum, clicks included (definition tag `er_member_xlsx`). Unknown is absent, never 0.
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

/** Posts that can be compared by their views. */
export const VIEW_GROUPS = ['all', 'articles', 'others'] as const

/** How a figure of the audit counts: whole things, a middle value, a share 0-1, a rate, or which posts and which definition. */
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

/** Names of the figures that are numbers. */
export type NumericMetric = {
  [Name in MetricName]: ValueOf<(typeof METRICS)[Name]> extends number ? Name : never
}[MetricName]

/** Whether a name is that of a figure that is a number. */
export function isNumericMetric(name: string): name is NumericMetric {
  const unit = Object.hasOwn(METRICS, name) ? METRICS[name as MetricName] : undefined
  return unit !== undefined && unit !== 'post' && unit !== 'posts' && unit !== 'definition'
}

/** The figures of an audit: null is unknown. */
export type Metrics = { [Name in MetricName]: ValueOf<(typeof METRICS)[Name]> | null }

/** Every figure unknown. */
export const UNKNOWN_METRICS = Object.fromEntries(
  Object.keys(METRICS).map((name) => [name, null]),
) as unknown as Metrics

/** What an audit can say of a check. */
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

/** What an audit can say of a client. */
export const VERDICTS = [
  'audience-without-influence',
  'authority',
  'hidden-expert',
  'quiet',
  'undetermined',
] as const
export type Verdict = (typeof VERDICTS)[number]
