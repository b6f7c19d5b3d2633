import { z } from 'zod'
import { day } from './primitives'

const tier = z.tuple([z.number().nonnegative(), z.number().positive().nullable()])
const value = z.union([
  z.strictObject({ p25: z.number(), p50: z.number(), p75: z.number() }),
  z.strictObject({ mean: z.number() }),
])

/**
 * A published figure: what it measures, under which definition, for whom, and until when it may be used. Grades: A official or census, B
 * large study with a method, C small or partly described, D second-hand (drawn, never scored). Fractions, not per cent.
 */
export const benchmark = z.strictObject({
  id: z.string().min(1),
  metric: z.enum(['engagementRate', 'meanImpressions']),
  /** Figures are compared only with those of the same definition: `er_member`, `er_member_xlsx`, `er_page` … */
  definitionTag: z.string().min(1),
  value,
  /** Standard deviation of the logarithm, if derivable from the quartiles. */
  sigma: z.number().positive().optional(),
  segment: z.strictObject({
    /** Followers from (inclusive) to (exclusive; null: unlimited). */
    tier,
    accountType: z.enum(['profile', 'page']),
    industry: z.string().nullable(),
    country: z.string().nullable(),
  }),
  population: z.strictObject({
    accounts: z.number().nullable(),
    posts: z.number().nullable(),
    who: z.string(),
  }),
  period: z.string().nullable(),
  publisher: z.string().min(1),
  source: z.string(),
  retrieved: day,
  published: day,
  grade: z.enum(['A', 'B', 'C', 'D']),
  note: z.string(),
  expires: day,
})

/** A benchmark entered by the consultant, with the rarely known fields optional. */
export const ownBenchmark = benchmark.extend({
  segment: z.strictObject({
    tier: tier.default([0, null]),
    accountType: z.enum(['profile', 'page']),
    industry: z.string().nullable().default(null),
    country: z.string().nullable().default(null),
  }),
  population: z
    .strictObject({
      accounts: z.number().nullable().default(null),
      posts: z.number().nullable().default(null),
      who: z.string().default(''),
    })
    .prefault({}),
  period: z.string().nullable().default(null),
  note: z.string().default(''),
})

export type Benchmark = z.infer<typeof benchmark>
