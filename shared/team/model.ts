import { z } from 'zod'
import { SUBJECTS } from '#shared/model/labels'
import { day, language, moment, period } from '#shared/model/primitives'
import { STATUSES, VERDICTS } from '#shared/model/vocabulary'
import { CONSENT_SCOPES } from './employer'

const whole = z.int().nonnegative()
const score = z.number().min(0).max(100)
const fraction = z.number().min(0).max(1)

/** A person by the folder they have in the team; null is the page. */
const mouth = z.string().nullable()

/** How many people at least a figure about people who are not named holds together. */
export const LEAST_UNNAMED = 5

const index = z.object({ score: score.nullable(), low: score.nullable(), high: score.nullable() })

/** Between two round numbers, because the exact one would tell what one person more or less changes. */
const between = z.object({ low: z.number(), high: z.number().nullable() })

/** What one voice published in the period. */
const spoken = z.object({
  posts: whole,
  /** With a subject that counts, and how many of these somebody has read. */
  labelled: whole,
  byHand: whole,
  subjects: z.record(z.enum(SUBJECTS), whole),
})

const answer = z.object({ post: z.string(), day, url: z.string().nullable(), title: z.string().nullable() })

/** What one voice says to a question: confirmed answers, and posts that nobody has read which may be one. */
const cell = z.object({ answers: z.array(answer), candidates: whole })

const teamPerson = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string().nullable(),
  scope: z.enum(CONSENT_SCOPES),
  consentOn: day,
  /** The last day with the employer: what came after is not counted here. */
  left: day.nullable(),
  spoken,
  /** Null where the person lets only the posts be seen. */
  indices: z
    .object({
      influence: index.extend({ coverage: fraction }),
      audience: index,
      verdict: z.enum(VERDICTS),
    })
    .nullable(),
  /** Concrete results declared in the period, and those that name a post; null where unknown or not to be seen. */
  results: z.object({ count: whole, linked: whole }).nullable(),
  /** What the page gains on the days after posts that name the brand (check BA-5); null where no file shows it. */
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
  /** Neither the page nor somebody who is still there has a confirmed answer. */
  open: z.boolean(),
  /** The only confirmed answers are of people who have left. */
  onlyLeft: z.boolean(),
})

/** Who speaks of one theme. */
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

/** One text in several mouths: the first, and those who said it after. */
const chorus = z.object({
  first: copied,
  copies: z.array(copied.extend({ similarity: fraction })),
})

/** The stored, dated result of a team; everything that an output of the employer's shows is a function of it. */
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
    /** Figures about people who are not named hold together so many at least. */
    least: z.literal(LEAST_UNNAMED),
    named: whole,
  }),
  page: z.object({ spoken, followers: whole.nullable(), interactions: z.number().nullable() }).nullable(),
  /** Those who agreed to be named, by name; never ranked. */
  people: z.array(teamPerson),
  /** By importance, then in the order of the employer. */
  questions: z.array(teamQuestion),
  /** An open question (index into `questions`) and the month in which to answer it. */
  calendar: z.array(z.object({ question: whole, month: z.string().regex(/^\d{4}-\d{2}$/) })),
  themes: z.array(theme),
  copies: z.array(chorus),
  /** The people who are not named, all together; null where they are too few, or too few of them have a figure. */
  others: z
    .object({
      /** At least so many, in steps of five. */
      atLeast: whole,
      posts: between.nullable(),
      influence: between.nullable(),
      audience: between.nullable(),
    })
    .nullable(),
  /** Against an earlier team audit, for those named in both. */
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
