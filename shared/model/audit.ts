import { z } from 'zod'
import type { CategoryId, CheckId } from '#shared/audit/catalogue'
import type { ColumnId, EvidenceId } from '#shared/locale/keys'
import { money, stops, waterfall } from './audit-results'
import { benchmark } from './benchmark'
import { INTENTS, SUBJECTS } from './labels'
import { day, language, message, moment, period, who } from './primitives'
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

// Any id is read, so that an audit of another version opens; what this version writes is typed.
const checkId = z.string() as unknown as z.ZodType<CheckId>
const categoryId = z.string() as unknown as z.ZodType<CategoryId>
const evidenceId = z.string() as unknown as z.ZodType<EvidenceId>
const columnId = z.string() as unknown as z.ZodType<ColumnId>

const score = z.number().min(0).max(100)
const fraction = z.number().min(0).max(1)

export type { Status, Verdict } from './vocabulary'

/** How a cell of an evidence table is to be read and printed. */
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

/** Which rows of a longer list a table holds: every one, the first in the table's own order, the latest, or the greatest or least (where nobody asks how many more there are). */
export const TABLE_ORDERS = ['all', 'first', 'latest', 'extreme'] as const

/** How a table is drawn among the findings of its category; `none`: another section prints it, or the file alone holds it. */
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

/** A table that proves a finding; `id` is also its message key (`evidence.<id>`), `posts[i]` the post behind row i. */
export const evidenceTable = z.object({
  id: evidenceId,
  columns: z.array(z.object({ id: columnId, format: z.enum(CELL_FORMATS) })),
  rows: z.array(z.array(cell)),
  posts: z.array(z.string()).optional(),
  /** Rows of the whole list; null where an audit of an older engine did not say. */
  total: z.int().nonnegative().nullable(),
  order: z.enum(TABLE_ORDERS),
  drawing: z.enum(DRAWINGS),
})

export const interval = z.object({ low: z.number(), high: z.number(), level: fraction, method: z.string() })

/** The one figure that a finding is about; a ratio is printed as a percentage, `as` a change against what it is compared with. */
export const figure = z.object({ value: z.number(), unit: z.enum(UNITS), as: z.literal('change').optional() })

export const checkResult = z.object({
  id: checkId,
  status: z.enum(STATUSES),
  score: score.nullable(),
  weight: z.number().nonnegative(),
  /** The lowest and the highest score that its interval and what is not known allow; absent where the score is all there is. */
  range: z.tuple([score, score]).optional(),
  estimate: z.number().nullable(),
  interval: interval.nullable(),
  n: z.int().nonnegative().nullable(),
  unit: z.enum(UNITS).nullable(),
  /** The unit in which the limits, and the interval against them, are printed; known without a result too. */
  scale: z.enum(UNITS),
  /** The question does not arise for this client: nothing is missing, and the weight has left the coverage. */
  byNature: z.boolean(),
  /** Null where no figure speaks for itself. */
  figure: figure.nullable(),
  /** The finding in a few words, the title of a page; null where there is nothing to state. */
  headline: message.nullable(),
  /** Rests on labels that nobody has validated. */
  provisional: z.boolean(),
  message,
  evidence: z.array(evidenceTable),
  /** Thresholds and settings used: `pass`, `fail`, `minimum` … */
  params: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
  /** Files it rests on. */
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
  /** Points of the influence index gained if the check passed, recomputed. */
  impact: z.number(),
  effort: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  owner: z.enum(['person', 'page', 'both']),
  due: day,
  message,
  /** The pass limit that the estimate has to reach, in the check's unit; null where one figure does not decide. */
  target: z.number().nullable(),
})

/** One change of one category's weight (`factor` 0: left out) with the index and the verdict that it would give. */
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
  /** First words of the text or of the shared title; null where neither is known. */
  title: z.string().nullable(),
  subject: z.enum(SUBJECTS).nullable(),
  intent: z.enum(INTENTS).nullable(),
  answers: z.array(z.int().nonnegative()),
  themes: z.array(z.string()),
  labelSource: z.enum(['client', 'proposed', 'none']),
  /** The consultant's rule that the label comes from, where nobody has read the post itself. */
  rule: z.string().optional(),
  /** The proposal is not likely enough: it is listed, and counts nowhere. */
  undecided: z.literal(true).optional(),
  confidence: fraction.nullable(),
  reasons: z.array(message),
  /** What is proposed, also where a person has said otherwise; null where there is nothing to go by. */
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
  /** How often it was seen, and what that counts: openings of an article, times shown, or the public views typed by hand. */
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
  Object.fromEntries(Object.entries(METRICS).map(([name, unit]) => [name, valueOf(unit)])),
) as unknown as z.ZodObject<{ [Name in MetricName]: z.ZodType<Metrics[Name]> }>

/** So many posts, how often they were seen and what came of them. */
const topPosts = z.object({
  posts: z.array(z.string()),
  /** Share of all views of the group, 0-1. */
  viewShare: fraction,
  outcomes: z.int().nonnegative(),
})

/** What the posts of one group were seen and brought; null without a post. */
const viewTotals = z.object({
  posts: z.int().nonnegative(),
  total: z.number(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  max: z.number().nullable(),
  /** Share of all views that the five most seen have, 0-1; null where there are no views. */
  topShare: fraction.nullable(),
  outcomes: z.int().nonnegative(),
  mostSeen: topPosts,
  mostProductive: topPosts,
  /** Posts in both lists. */
  common: z.int().nonnegative(),
})

/** The person's posts whose views are known: all, the articles (openings), the others (times shown), with and without the posts far from the usual. */
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
  /** Middle value of what is known of the posts of the period. */
  views: known,
  interactions: known,
  /** Posts with a subject. */
  labelled: z.int().nonnegative(),
  /** Shares of these, 0-1; null without any. */
  subjects: z.record(z.enum(SUBJECTS), fraction).nullable(),
})

/** The stored, dated, immutable result. Everything shown or printed is a function of it. */
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
  /** The version of the grid: definitions, limits and weights. */
  grid: z.int().positive(),
  /** The consultant's own grid over it, by name and day; each check then says what differs. Absent: none. */
  ownGrid: z.object({ name: z.string(), on: day }).optional(),
  sources: z.array(source),
  /** By their published names; null is unknown, never 0 for unknown. */
  metrics,
  influence: z.object({
    score: score.nullable(),
    low: score.nullable(),
    high: score.nullable(),
    coverage: fraction,
  }),
  audience: z.object({
    score: score.nullable(),
    /** The band that the weights, unknown days and unknown views leave. */
    low: score.nullable(),
    high: score.nullable(),
    /** What it would be with the views of posts far above the usual; null where there are none. */
    withFlagged: score.nullable(),
    basis: z.enum(['followers+views', 'followers', 'none']),
    /** What the index is made of, each 0-100 with its weight 0-1; empty where it is unknown. */
    parts: z.array(z.object({ id: z.enum(['followers', 'views']), score, weight: fraction })),
  }),
  verdict: z.enum(VERDICTS),
  /** Why the verdict is what it is: one message, and what keeps it open where it is undetermined. */
  verdictReason: message,
  categories: z.array(categoryResult),
  checks: z.array(checkResult),
  actions: z.array(action),
  questions: z.array(z.object({ text: z.string(), importance: z.int(), answeredBy: z.array(z.string()) })),
  /** An unanswered question (index into `questions`) and the month in which to answer it. */
  calendar: z.array(z.object({ question: z.int().nonnegative(), month: z.string().regex(/^\d{4}-\d{2}$/) })),
  /** Which change of a single weight would change the verdict; no row where the index is not shown. */
  sensitivity: z.object({ message, rows: z.array(weightChange) }),
  /** The consultant's own figures that the client was compared with. Absent where there are none. */
  benchmarks: z.array(benchmark).optional(),
  /** The person and the page side by side. */
  sides: z.object({ person: side, page: side }),
  /** The groups of posts that can be compared by their views; a group without posts is left out. */
  viewGroups: z.array(viewGroup),
  /** From all views to those of posts with a result; what could be left out; amounts of the results. */
  waterfall,
  stops,
  money,
  posts: z.array(auditPost),
  /** Typed figures that nothing here reads, the newest of each: for the record. Absent where there are none. */
  noted: z.array(z.object({ who, metric: z.enum(MEASURES), date: day, value: z.number() })).optional(),
  /** Posts that stand out by what a visitor can count; in an outside view alone. */
  outside: z.array(loudest).optional(),
  /** What has moved since an earlier audit, where it was asked for with one. */
  progress: progress.optional(),
  /** What it was made from; absent from audits that were made before there were seals. */
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
