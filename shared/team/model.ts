import { z } from 'zod'
import { SUBJECTS } from '#shared/model/labels'
import { day, language, moment, period } from '#shared/model/primitives'
import { STATUSES, VERDICTS } from '#shared/model/vocabulary'
import { CONSENT_SCOPES } from './employer'

const whole = z.int().nonnegative()
const score = z.number().min(0).max(100)
const fraction = z.number().min(0).max(1)

/** A person, by their folder in the team; null is the page. */
const mouth = z.string().nullable()

/** The minimum number of people in a figure about unnamed people. */
export const LEAST_UNNAMED = 5

const index = z.object({ score: score.nullable(), low: score.nullable(), high: score.nullable() })

/** A range between two round numbers, because an exact figure would reveal the effect of adding or removing one person. */
const between = z.object({ low: z.number(), high: z.number().nullable() })

/** What one voice published in the period. */
const spoken = z.object({
  posts: whole,
  /** Posts with a counted subject, and how many of them a person has labelled. */
  labelled: whole,
  byHand: whole,
  subjects: z.record(z.enum(SUBJECTS), whole),
})

const answer = z.object({ post: z.string(), day, url: z.string().nullable(), title: z.string().nullable() })

/** One voice's answers to a question: the confirmed ones, and the number of unread posts that may be one. */
const cell = z.object({ answers: z.array(answer), candidates: whole })

const teamPerson = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string().nullable(),
  scope: z.enum(CONSENT_SCOPES),
  consentOn: day,
  /** The last day with the employer; later posts are not counted. */
  left: day.nullable(),
  spoken,
  /** Null if the person shares only their posts. */
  indices: z
    .object({
      influence: index.extend({ coverage: fraction }),
      audience: index,
      verdict: z.enum(VERDICTS),
    })
    .nullable(),
  /** Outcomes declared in the period, and those that name a post; null if unknown or not shared. */
  results: z.object({ count: whole, linked: whole }).nullable(),
  /** What the page gains on the days after posts that name the brand (check BA-5); null if no file shows it. */
  pageGain: z
    .object({
      status: z.enum(STATUSES),
      gain: z.number(),
      low: z.number(),
      high: z.number(),
      events: whole,
    })
    .nullable(),
})

const teamQuestion = z.object({
  text: z.string(),
  importance: z.int(),
  page: cell,
  people: z.array(cell.extend({ id: z.string() })),
  /** Neither the page nor any current person has a confirmed answer. */
  open: z.boolean(),
  /** Only people who have left have a confirmed answer. */
  onlyLeft: z.boolean(),
})

/** Who talks about a theme. */
const theme = z.object({
  name: z.string(),
  kind: z.enum(['theme', 'trade']),
  page: whole,
  people: z.array(z.object({ id: z.string(), posts: whole })),
  voices: z.enum(['none', 'alone', 'chorus']),
})

const copied = z.object({
  by: mouth,
  post: z.string(),
  at: moment,
  day,
  url: z.string().nullable(),
  title: z.string().nullable(),
})

/** A text published by several voices: the first, and those who repeated it. */
const chorus = z.object({
  first: copied,
  copies: z.array(copied.extend({ similarity: fraction })),
})

/** No file of an export says who follows whom, and connections are only counted, so it is never known how far two audiences overlap. */
export const OVERLAP = { known: false, reason: 'followersNotListed' } as const

/** The stored, dated result of a team; every output for the employer is computed from it. */
export const teamAudit = z.object({
  format: z.literal('aplomb.team'),
  version: z.literal(1),
  engine: z.string(),
  grid: z.int().positive(),
  asOf: day,
  period,
  language,
  brand: z.string(),
  privacy: z.object({
    /** The minimum number of people in a figure about unnamed people. */
    least: z.literal(LEAST_UNNAMED),
    named: whole,
  }),
  page: z.object({ spoken, followers: whole.nullable(), interactions: z.number().nullable() }).nullable(),
  /** The people who agreed to be named, by name; never ranked. */
  people: z.array(teamPerson),
  /** By importance, then in the employer's order. */
  questions: z.array(teamQuestion),
  /** An open question (index into `questions`) and the month to answer it in. */
  calendar: z.array(z.object({ question: whole, month: z.string().regex(/^\d{4}-\d{2}$/) })),
  themes: z.array(theme),
  copies: z.array(chorus),
  /** How far the audiences of two voices overlap, or why that is not known. */
  overlap: z.object({ known: z.literal(OVERLAP.known), reason: z.literal(OVERLAP.reason) }).default(OVERLAP),
  /** The unnamed people together; null if they are too few, or too few of them have a figure. */
  others: z
    .object({
      /** Minimum number of people, in steps of five. */
      atLeast: whole,
      posts: between.nullable(),
      influence: between.nullable(),
      audience: between.nullable(),
    })
    .nullable(),
  /** Compared with an earlier team audit, for people named in both. */
  progress: z
    .object({
      since: day,
      answered: z.object({ then: whole, now: whole, of: whole }),
      people: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          then: index,
          now: index,
          /** The bands do not overlap. */
          moved: z.boolean(),
        }),
      ),
    })
    .optional(),
})

export type TeamAudit = z.infer<typeof teamAudit>
export type TeamVoice = TeamAudit['people'][number]
export type TeamQuestion = TeamAudit['questions'][number]
export type TeamTheme = TeamAudit['themes'][number]
export type TeamChorus = TeamAudit['copies'][number]
export type Spoken = z.infer<typeof spoken>
