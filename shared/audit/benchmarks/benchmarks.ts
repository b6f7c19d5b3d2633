import type { Benchmark } from '#shared/model/benchmark'
import json from './benchmarks.json'

export type { Benchmark }

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
  /** Entered by the consultant with its source: it judges. Shipped figures whose definition is not proved are only drawn. */
  isOwn: boolean
}

/** Every benchmark shipped; that they fit their schema is tested, so that the page's worker need not load the validator. */
export const BENCHMARKS = json as unknown as readonly Benchmark[]

/** The definition of the reach figures: mean impressions per post. */
const REACH = 'impressions_mean'

/** Interquartile range of a normal sample in standard deviations. */
const IQR_TO_SD = 1.349

/**
 * The tier of profiles that an engagement rate is drawn beside: same definition tag, not expired on the day of the audit; the
 * consultant's `own` figures, which alone are scored against, before those shipped; null where there is none.
 */
export function profileTier(
  definitionTag: string,
  followers: number,
  asOf: string,
  own: readonly Benchmark[] = [],
): Tier | null {
  for (const entry of [...own, ...BENCHMARKS]) {
    const { id, value, sigma, segment, publisher } = entry
    if (entry.metric !== 'engagementRate' || entry.definitionTag !== definitionTag) continue
    const isOwn = own.includes(entry)
    if (isOwn && entry.grade === 'D') continue
    if (segment.accountType !== 'profile' || !holds(segment.tier, followers) || entry.expires < asOf) continue
    if (!('p50' in value) || !(0 < value.p25 && value.p25 < value.p50 && value.p50 < value.p75)) continue
    const spread = sigma ?? Math.log(value.p75 / value.p25) / IQR_TO_SD
    return { id, publisher, from: segment.tier[0], to: segment.tier[1], ...value, sigma: spread, isOwn }
  }
  return null
}

/** Mean impressions of pages of that size: one that may still be scored on the day of the audit, else an `expired` one for display. */
export function pageReach(
  followers: number,
  asOf: string,
  own: readonly Benchmark[] = [],
): { id: string; mean: number; expired: boolean } | null {
  const fitting = [...own, ...BENCHMARKS].flatMap(
    ({ id, metric, definitionTag, value, segment, expires, grade }) =>
      metric === 'meanImpressions' &&
      definitionTag === REACH &&
      segment.accountType === 'page' &&
      'mean' in value &&
      value.mean > 0 &&
      holds(segment.tier, followers)
        ? [{ id, mean: value.mean, expired: expires < asOf || grade === 'D' }]
        : [],
  )
  return fitting.find(({ expired }) => !expired) ?? fitting[0] ?? null
}

function holds([from, to]: Benchmark['segment']['tier'], followers: number): boolean {
  return followers >= from && (to === null || followers < to)
}
