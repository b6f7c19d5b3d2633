import { z } from 'zod'
import { ownBenchmark } from './benchmark'
import { INTENTS, SUBJECTS } from './labels'
import { ownGrid } from './own-grid'
import { day, textLanguage } from './primitives'
import { AUDIT_KINDS, PRESETS } from './vocabulary'

const text = z.string().trim().min(1)
/** A longer text is not a name, and no page has room for it. */
const name = text.max(300)
/** Maximum entries of a hand-written list: a longer one is a mistake, and could take minutes to audit. */
const MOST = 1_000
const count = z.int().nonnegative()
/** A count that may be null in the file: unknown, never zero. */
const known = count
  .nullish()
  .transform((value) => value ?? undefined)
  .optional()
const words = z.array(text).max(MOST).default([])

export const person = z.strictObject({
  name,
  headline: z.string().optional(),
  profileUrl: z.string().optional(),
  followers: known,
})

export const brand = z.strictObject({
  name,
  aliases: words,
  domain: z.string().optional(),
  about: z.string().optional(),
  specialties: words,
  products: words,
  competitors: words,
  pageUrl: z.string().optional(),
  followers: known,
  employees: known,
})

export const theme = z.strictObject({ name: text, words })

export const question = z.strictObject({ text, importance: z.int().min(1).max(3).default(1) })

/**
 * Labels given by hand, which override every proposal. `answers` and `refused` are indices into `questions`: those the post answers, and
 * those it does not.
 */
export const handLabel = z.strictObject({
  subject: z.enum(SUBJECTS).optional(),
  intent: z.enum(INTENTS).optional(),
  answers: z.array(count).optional(),
  refused: z.array(count).optional(),
  themes: z.array(text).optional(),
})

/** Labels given blind to a post of the validation sample: they test the proposals, and count as hand labels. */
export const blindLabel = z.strictObject({ subject: z.enum(SUBJECTS), intent: z.enum(INTENTS) })

/** A consultant's rule: the labels of posts with these words or this hashtag. `by`: its author. */
export const labelRule = z.strictObject({
  words: text,
  subject: z.enum(SUBJECTS).optional(),
  intent: z.enum(INTENTS).optional(),
  by: z.string().optional(),
})

export const consultant = z.strictObject({
  name: z.string().optional(),
  company: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  website: z.string().optional(),
  /** The company's address, line by line. */
  address: z.string().optional(),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  logo: z.string().optional(),
})

/** `client.json`: the description of a client, written by the consultant or by `aplomb new`. */
export const client = z.strictObject({
  language: textLanguage.default('fr'),
  timezone: z.string().refine(isTimeZone, { error: 'timezone' }).default('Europe/Paris'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('FR'),
  /** The region whose public holidays apply, by its code: `QC` or `CA-QC`. */
  region: z
    .string()
    .regex(/^([A-Z]{2}-)?[A-Z0-9]{1,3}$/i)
    .optional(),
  asOf: day.optional(),
  periodMonths: z.int().min(1).max(60).default(12),
  preset: z.enum(PRESETS).optional(),
  /** The consultant's own weights and limits, overriding the preset's. */
  grid: ownGrid.optional(),
  /** `outside`: only what any visitor can see, until one of the client's own files arrives; absent: full. */
  kind: z.enum(AUDIT_KINDS).optional(),
  person,
  brand: brand.nullable(),
  themes: z.array(theme).max(MOST).default([]),
  questions: z.array(question).max(MOST).default([]),
  targets: z
    .strictObject({
      jobTitles: words,
      industries: words,
      seniorities: words,
      locations: words,
      contactsPerTenPosts: z.number().positive().optional(),
    })
    .prefault({}),
  outcomesTracked: z.enum(['yes', 'no', 'unknown']).default('unknown'),
  labels: z.record(z.string(), handLabel).default({}),
  /** Blind labels by post id. */
  validation: z.record(z.string(), blindLabel).optional(),
  /** Rules that label posts nobody has labelled by hand; the first one whose words a post contains applies. */
  rules: z.array(labelRule).optional(),
  /** The audited person's consent: without it no private file is counted. */
  consent: z.strictObject({ given: z.boolean(), by: z.string().optional(), on: day.optional() }).optional(),
  /** What no export shows of the person's profile, ticked by hand (PR-1); absent: unknown, never missing. */
  profileSeen: z
    .strictObject({
      photo: z.boolean().optional(),
      banner: z.boolean().optional(),
      pageLink: z.boolean().optional(),
      recommendations: z.boolean().optional(),
    })
    .optional(),
  /** Names of files that belong to this client although they name somebody else. */
  acceptedSources: z.array(text).optional(),
  /** Days of leave, both ends included; weeks of leave do not count for the pace (CA-1). */
  leave: z.array(z.strictObject({ from: day, to: day })).optional(),
  /** Posts (id, urn or address) that the consultant set aside as atypical. */
  aside: z.array(text).optional(),
  /** The consultant's own benchmarks, in the format of the registry. */
  benchmarks: z.array(ownBenchmark).optional(),
  consultant: consultant.prefault({}),
})

export type Client = z.infer<typeof client>
export type Brand = z.infer<typeof brand>
export type Consultant = z.infer<typeof consultant>

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    // It throws for a zone it does not know: there is no other way to ask.
    return false
  }
}
