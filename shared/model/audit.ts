import { z } from 'zod'
import type { CategoryId, CheckId } from '#shared/audit/catalogue'
import type { ColumnId, EvidenceId } from '#shared/locale/keys'
import { money, stops, waterfall } from './audit-results'
import { benchmark } from './benchmark'
import { INTENTS, SUBJECTS } from './labels'
import { day, language, message, moment, openId, period, who } from './primitives'
import { loudest } from './outside'
import { progress } from './progress'
import { MEASURES, POST_TYPES } from './records'
import { seal } from './seal'
import { source } from './source'
import { UNITS } from './unit'
import {
  AUDIT_KINDS,
  METRICS,
  STATUSES,
  VERDICTS,
  VIEW_GROUPS,
  type MetricName,
  type MetricUnit,
  type Metrics,
} from './vocabulary'
import { fromEntries } from '../values/from-entries'

const checkId = openId<CheckId>()
const categoryId = openId<CategoryId>()
const evidenceId = openId<EvidenceId>()
const columnId = openId<ColumnId>()

const score = z.number().min(0).max(100)
const fraction = z.number().min(0).max(1)

export type { Status, Verdict } from './vocabulary'

/** How to read and print a cell of an evidence table. */
export const CELL_FORMATS = [
  'text',
  'day',
  'month',
  'integer',
  'decimal',
  'percent',
  'subject',
  'intent',
  'postType',
  'metric',
  'message',
] as const

const cell = z.union([z.string(), z.number(), z.null()])

/**
 * Which rows of a longer list a table holds: all, the first in the table's order, the latest, or the extremes (for which the number of
 * further rows does not matter).
 */
export const TABLE_ORDERS = ['all', 'first', 'latest', 'extreme'] as const

/** How a table is drawn among its category's findings; `none`: another section prints it, or only the data file has it. */
export const DRAWINGS = [
  'table',
  'none',
  'monthlyColumns',
  'weeklyColumns',
  'dayColumns',
  'countBars',
  'shareBars',
  'pairedBars',
  'lorenz',
  'ratesInTime',
  'waterfall',
] as const
export type Drawing = (typeof DRAWINGS)[number]

/** A table of evidence for a finding; `id` is also its message key (`evidence.<id>`), `posts[i]` is the post of row i. */
export const evidenceTable = z.object({
  id: evidenceId,
  columns: z.array(z.object({ id: columnId, format: z.enum(CELL_FORMATS) })),
  rows: z.array(z.array(cell)),
  posts: z.array(z.string()).optional(),
  /** Number of rows of the whole list; null if an older engine did not record it. */
  total: z.int().nonnegative().nullable(),
  order: z.enum(TABLE_ORDERS),
  drawing: z.enum(DRAWINGS),
})

export const interval = z.object({ low: z.number(), high: z.number(), level: fraction, method: z.string() })

/** A finding's single figure; a ratio is printed as a percentage, or with `as` as a change against its reference. */
export const figure = z.object({ value: z.number(), unit: z.enum(UNITS), as: z.literal('change').optional() })

export const checkResult = z.object({
  id: checkId,
  status: z.enum(STATUSES),
  score: score.nullable(),
  weight: z.number().nonnegative(),
  /** The lowest and highest score that the interval and unknown data allow; absent if the score is certain. */
  range: z.tuple([score, score]).optional(),
  estimate: z.number().nullable(),
  interval: interval.nullable(),
  n: z.int().nonnegative().nullable(),
  unit: z.enum(UNITS).nullable(),
  /** The unit of the limits and the interval; known even without a result. */
  scale: z.enum(UNITS),
  /** The check does not apply to this client: nothing is missing, and its weight does not count in the coverage. */
  byNature: z.boolean(),
  /** Null if no single figure is meaningful on its own. */
  figure: figure.nullable(),
  /** The finding in a few words, used as a page title; null if there is nothing to report. */
  headline: message.nullable(),
  /** Depends on labels that nobody has validated. */
  provisional: z.boolean(),
  message,
  evidence: z.array(evidenceTable),
  /** The thresholds and settings used: `pass`, `fail`, `minimum` … */
  params: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
  /** The files it is based on. */
  sources: z.array(z.string()),
})

export const categoryResult = z.object({
  id: categoryId,
  score: score.nullable(),
  weight: z.number().nonnegative(),
  coverage: fraction,
  checks: z.array(checkId),
})

export const action = z.object({
  check: checkId,
  priority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Recomputed gain in influence index points if the check passed. */
  impact: z.number(),
  effort: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  owner: z.enum(['person', 'page', 'both']),
  due: day,
  message,
  /** The pass limit the estimate must reach, in the check's unit; null if no single figure decides. */
  target: z.number().nullable(),
})

/** A change of one category's weight (`factor` 0: removed), with the resulting index and verdict. */
export const weightChange = z.object({
  category: categoryId,
  factor: z.number().nonnegative(),
  score: score.nullable(),
  verdict: z.enum(VERDICTS),
})

export const SEEN_BASES = ['openings', 'impressions', 'views'] as const

export const auditPost = z.object({
  id: z.string(),
  url: z.string().nullable(),
  who,
  type: z.enum(POST_TYPES),
  publishedAt: moment,
  /** The day of `publishedAt` in the client's time zone. */
  day,
  /** The beginning of the text or of the shared title; null if neither is known. */
  title: z.string().nullable(),
  subject: z.enum(SUBJECTS).nullable(),
  intent: z.enum(INTENTS).nullable(),
  answers: z.array(z.int().nonnegative()),
  themes: z.array(z.string()),
  labelSource: z.enum(['client', 'proposed', 'none']),
  /** The consultant's rule that gave the label, if nobody has labelled the post itself. */
  rule: z.string().optional(),
  /** The proposal is not likely enough: it is listed but counts nowhere. */
  undecided: z.literal(true).optional(),
  confidence: fraction.nullable(),
  reasons: z.array(message),
  /** The proposed labels, even if a person has set others; null if there is nothing to base a proposal on. */
  proposal: z
    .object({
      subject: z.enum(SUBJECTS),
      intent: z.enum(INTENTS),
      answers: z.array(z.int().nonnegative()),
      themes: z.array(z.string()),
      confidence: fraction,
      reasons: z.array(message),
    })
    .nullable(),
  /** How often the post was seen, and what is counted: article views, impressions, or public views typed by hand. */
  seen: z.object({ value: z.number().nonnegative(), basis: z.enum(SEEN_BASES) }).nullable(),
  views: z.number().nullable(),
  impressions: z.number().nullable(),
  engagements: z.number().nullable(),
  outcomes: z.int().nonnegative(),
})

const VALUES = {
  number: z.number().nullable(),
  text: z.string().nullable(),
  posts: z.array(z.string()).nullable(),
}

function valueOf(unit: MetricUnit) {
  if (unit === 'posts') return VALUES.posts
  return unit === 'post' || unit === 'definition' ? VALUES.text : VALUES.number
}

const metrics = z.object(
  fromEntries<{ [Name in MetricName]: z.ZodType<Metrics[Name]> }>(
    Object.entries(METRICS).map(([name, unit]) => [name, valueOf(unit)]),
  ),
)

/** A set of posts with their views and outcomes. */
const topPosts = z.object({
  posts: z.array(z.string()),
  /** Share of all views of the group, 0-1. */
  viewShare: fraction,
  outcomes: z.int().nonnegative(),
})

/** Total views and outcomes of a group's posts; null if it has none. */
const viewTotals = z.object({
  posts: z.int().nonnegative(),
  total: z.number(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  max: z.number().nullable(),
  /** Share of all views held by the five most seen posts, 0-1; null if there are no views. */
  topShare: fraction.nullable(),
  outcomes: z.int().nonnegative(),
  mostSeen: topPosts,
  mostProductive: topPosts,
  /** Posts in both lists. */
  common: z.int().nonnegative(),
})

/** The person's posts with known views: all, articles (article views), others (impressions), each with and without the anomalies. */
export const viewGroup = z.object({
  group: z.enum(VIEW_GROUPS),
  with: viewTotals,
  without: viewTotals,
})

const known = z.number().nullable()

/** What one side has, publishes and gets in the period. */
export const side = z.object({
  followers: known,
  activitiesPerWorkingDay: known,
  posts: known,
  ownPosts: known,
  shares: known,
  postsLast30Days: known,
  engagementRate: known,
  /** Median over the period's posts for which it is known. */
  views: known,
  interactions: known,
  /** Posts with a subject. */
  labelled: z.int().nonnegative(),
  /** Their shares by subject, 0-1; null if there are none. */
  subjects: z.record(z.enum(SUBJECTS), fraction).nullable(),
})

/** The stored, dated, immutable result. Everything shown or printed is computed from it. */
export const audit = z.object({
  format: z.literal('aplomb.audit'),
  version: z.literal(2),
  engine: z.string(),
  asOf: day,
  period,
  language,
  client: z.object({ person: z.string(), brand: z.string().nullable() }),
  preset: z.string(),
  kind: z.enum(AUDIT_KINDS),
  /** The grid's version: definitions, limits and weights. */
  grid: z.int().positive(),
  /** The name and date of the consultant's own grid, if any; each check states its differences. */
  ownGrid: z.object({ name: z.string(), on: day }).optional(),
  sources: z.array(source),
  /** By their published names; unknown is null, never 0. */
  metrics,
  influence: z.object({
    score: score.nullable(),
    low: score.nullable(),
    high: score.nullable(),
    coverage: fraction,
  }),
  audience: z.object({
    score: score.nullable(),
    /** The range of the index allowed by the weights, unknown days and unknown views. */
    low: score.nullable(),
    high: score.nullable(),
    /** The index if anomalous views were included; null if there are none. */
    withFlagged: score.nullable(),
    basis: z.enum(['followers+views', 'followers', 'none']),
    /** The components of the index, each 0-100 with a weight of 0-1; empty if it is unknown. */
    parts: z.array(z.object({ id: z.enum(['followers', 'views']), score, weight: fraction })),
  }),
  verdict: z.enum(VERDICTS),
  /** The reason for the verdict; if it is undetermined, what keeps it open. */
  verdictReason: message,
  categories: z.array(categoryResult),
  checks: z.array(checkResult),
  actions: z.array(action),
  questions: z.array(z.object({ text: z.string(), importance: z.int(), answeredBy: z.array(z.string()) })),
  /** An unanswered question (index into `questions`) and the month to answer it in. */
  calendar: z.array(z.object({ question: z.int().nonnegative(), month: z.string().regex(/^\d{4}-\d{2}$/) })),
  /** The changes of a single weight that would change the verdict; no rows if the index is not shown. */
  sensitivity: z.object({ message, rows: z.array(weightChange) }),
  /** The consultant's own benchmarks the client was compared with, if any. */
  benchmarks: z.array(benchmark).optional(),
  /** The person and the page side by side. */
  sides: z.object({ person: side, page: side }),
  /** The groups of posts that can be compared by views; empty groups are left out. */
  viewGroups: z.array(viewGroup),
  /** From all views to those of posts with an outcome; what could be dropped; amounts of the outcomes. */
  waterfall,
  stops,
  money,
  posts: z.array(auditPost),
  /** Typed figures that no check uses, the newest of each, for the record. Absent if there are none. */
  noted: z.array(z.object({ who, metric: z.enum(MEASURES), date: day, value: z.number() })).optional(),
  /** Posts that stand out by what a visitor can count; only in an outside view. */
  outside: z.array(loudest).optional(),
  /** The changes since an earlier audit, if one was given. */
  progress: progress.optional(),
  /** The audit's inputs; absent from audits made before seals existed. */
  seal: seal.optional(),
})

export type EvidenceTable = z.infer<typeof evidenceTable>
export type Figure = z.infer<typeof figure>
export type ViewGroup = z.infer<typeof viewGroup>
export type ViewTotals = z.infer<typeof viewTotals>
export type Side = z.infer<typeof side>
export type Interval = z.infer<typeof interval>
export type CheckResult = z.infer<typeof checkResult>
export type CategoryResult = z.infer<typeof categoryResult>
export type Action = z.infer<typeof action>
export type WeightChange = z.infer<typeof weightChange>
export type AuditPost = z.infer<typeof auditPost>
export type Audit = z.infer<typeof audit>
