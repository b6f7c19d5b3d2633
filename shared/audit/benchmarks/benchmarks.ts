import { z } from 'zod'
import { day } from '#shared/model/primitives'
import json from './benchmarks.json'

/**
 * A published figure: what it measures, under which definition, on whom, and until when it may be used. Grades: A official or
 * census, B large study with a method, C small or partly described, D second-hand (drawn, never scored). Fractions, not per cent.
 */
export const benchmark = z.strictObject({
  id: z.string(),
  metric: z.enum(['engagementRate', 'meanImpressions']),
  definitionTag: z.string(),
  value: z.union([
    z.strictObject({ p25: z.number(), p50: z.number(), p75: z.number() }),
    z.strictObject({ mean: z.number() }),
  ]),
  /** Standard deviation of the logarithm, where the quartiles give it. */
  sigma: z.number().positive().optional(),
  segment: z.strictObject({
    /** Followers from (included) to (excluded; null = no end). */
    tier: z.tuple([z.number(), z.number().nullable()]),
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
  publisher: z.string(),
  source: z.string(),
  retrieved: day,
  published: day,
  grade: z.enum(['A', 'B', 'C', 'D']),
  note: z.string(),
  expires: day,
})

export type Benchmark = z.infer<typeof benchmark>

/** The quartiles of a tier and the spread of its logarithms. */
export interface Tier {
  id: string
  publisher: string
  from: number
  to: number | null
  p25: number
  p50: number
  p75: number
  sigma: number
}

/** Every benchmark shipped. */
export const BENCHMARKS: readonly Benchmark[] = z.array(benchmark).parse(json)

/**
 * The tier of profiles that an engagement rate may be scored against: same definition tag, grade A to C, not expired on the day
 * of the audit; null where there is none.
 */
export function profileTier(definitionTag: string, followers: number, asOf: string): Tier | null {
  for (const entry of BENCHMARKS) {
    const { id, value, sigma, segment, publisher } = entry
    if (entry.metric !== 'engagementRate' || entry.definitionTag !== definitionTag || entry.grade === 'D')
      continue
    if (segment.accountType !== 'profile' || !holds(segment.tier, followers) || entry.expires < asOf) continue
    if ('p50' in value && sigma !== undefined)
      return { id, publisher, from: segment.tier[0], to: segment.tier[1], ...value, sigma }
  }
  return null
}

/** Mean impressions of pages of that size, for display; `expired` tells whether it may still be scored on the day of the audit. */
export function pageReach(
  followers: number,
  asOf: string,
): { id: string; mean: number; expired: boolean } | null {
  for (const { id, metric, value, segment, expires } of BENCHMARKS)
    if (
      metric === 'meanImpressions' &&
      segment.accountType === 'page' &&
      'mean' in value &&
      holds(segment.tier, followers)
    )
      return { id, mean: value.mean, expired: expires < asOf }
  return null
}

function holds([from, to]: Benchmark['segment']['tier'], followers: number): boolean {
  return followers >= from && (to === null || followers < to)
}
