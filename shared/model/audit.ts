import { z } from 'zod'
import type { CategoryId, CheckId } from '#shared/audit/catalogue'
import type { ColumnId, EvidenceId } from '#shared/locale/keys'
import { benchmark } from './benchmark'
import { INTENTS, SUBJECTS } from './labels'
import { day, language, message, moment, period, who } from './primitives'
import { POST_TYPES } from './records'
import { source } from './source'

// Any id is read, so that an audit of another version opens; what this version writes is typed.
const checkId = z.string() as unknown as z.ZodType<CheckId>
const categoryId = z.string() as unknown as z.ZodType<CategoryId>
const evidenceId = z.string() as unknown as z.ZodType<EvidenceId>
const columnId = z.string() as unknown as z.ZodType<ColumnId>

const score = z.number().min(0).max(100)
const fraction = z.number().min(0).max(1)

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

export const VERDICTS = [
  'audience-without-influence',
  'authority',
  'hidden-expert',
  'quiet',
  'undetermined',
] as const
export type Verdict = (typeof VERDICTS)[number]

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

/** A table that proves a finding; `id` is also its message key (`evidence.<id>`), `posts[i]` the post behind row i. */
export const evidenceTable = z.object({
  id: evidenceId,
  columns: z.array(z.object({ id: columnId, format: z.enum(CELL_FORMATS) })),
  rows: z.array(z.array(cell)),
  posts: z.array(z.string()).optional(),
})

export const interval = z.object({ low: z.number(), high: z.number(), level: fraction, method: z.string() })

export const checkResult = z.object({
  id: checkId,
  status: z.enum(STATUSES),
  score: score.nullable(),
  weight: z.number().nonnegative(),
  estimate: z.number().nullable(),
  interval: interval.nullable(),
  n: z.int().nonnegative().nullable(),
  unit: z
    .enum(['fraction', 'count', 'perDay', 'perWeek', 'perTenPosts', 'days', 'ratio', 'index', 'score'])
    .nullable(),
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
  /** The pass limit that the estimate has to reach, in the check's unit; null where one figure does not decide. Absent in older audits. */
  target: z.number().nullable().optional(),
})

/** One change of one category's weight (`factor` 0: left out) with the index and the verdict that it would give. */
export const weightChange = z.object({
  category: categoryId,
  factor: z.number().nonnegative(),
  score: score.nullable(),
  verdict: z.enum(VERDICTS),
})

export const auditPost = z.object({
  id: z.string(),
  url: z.string().nullable(),
  who,
  type: z.enum(POST_TYPES),
  publishedAt: moment,
  /** First words of the text or of the shared title; null where neither is known. */
  title: z.string().nullable(),
  subject: z.enum(SUBJECTS).nullable(),
  intent: z.enum(INTENTS).nullable(),
  answers: z.array(z.int().nonnegative()),
  themes: z.array(z.string()),
  labelSource: z.enum(['client', 'proposed', 'none']),
  confidence: fraction.nullable(),
  reasons: z.array(message),
  views: z.number().nullable(),
  impressions: z.number().nullable(),
  engagements: z.number().nullable(),
  outcomes: z.int().nonnegative(),
})

const metric = z.union([z.number(), z.string(), z.array(z.string()), z.null()])

/** The stored, dated, immutable result. Everything shown or printed is a function of it. */
export const audit = z.object({
  format: z.literal('aplomb.audit'),
  version: z.literal(1),
  engine: z.string(),
  asOf: day,
  period,
  language,
  client: z.object({ person: z.string(), brand: z.string().nullable() }),
  preset: z.string(),
  sources: z.array(source),
  metrics: z.record(z.string(), metric),
  influence: z.object({
    score: score.nullable(),
    low: score.nullable(),
    high: score.nullable(),
    coverage: fraction,
  }),
  audience: z.object({
    score: score.nullable(),
    /** The band that the weights, unknown days and unknown views leave. Absent in older audits. */
    low: score.nullable().optional(),
    high: score.nullable().optional(),
    /** What it would be with the views of posts far above the usual; null where there are none. Absent in older audits. */
    withFlagged: score.nullable().optional(),
    basis: z.enum(['followers+views', 'followers', 'none']),
  }),
  verdict: z.enum(VERDICTS),
  /** Why the verdict is what it is: one message, and what keeps it open where it is undetermined. */
  verdictReason: message,
  categories: z.array(categoryResult),
  checks: z.array(checkResult),
  actions: z.array(action),
  questions: z.array(z.object({ text: z.string(), importance: z.int(), answeredBy: z.array(z.string()) })),
  /** An unanswered question (index into `questions`) and the month in which to answer it. Absent in older audits. */
  calendar: z
    .array(z.object({ question: z.int().nonnegative(), month: z.string().regex(/^\d{4}-\d{2}$/) }))
    .optional(),
  /** Which change of a single weight would change the verdict; no row where the index is not shown. Absent in older audits. */
  sensitivity: z.object({ message, rows: z.array(weightChange) }).optional(),
  /** The consultant's own figures that the client was compared with. Absent where there are none. */
  benchmarks: z.array(benchmark).optional(),
  posts: z.array(auditPost),
})

export type EvidenceTable = z.infer<typeof evidenceTable>
export type Interval = z.infer<typeof interval>
export type CheckResult = z.infer<typeof checkResult>
export type CategoryResult = z.infer<typeof categoryResult>
export type Action = z.infer<typeof action>
export type WeightChange = z.infer<typeof weightChange>
export type AuditPost = z.infer<typeof auditPost>
export type Audit = z.infer<typeof audit>
