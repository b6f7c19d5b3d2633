import json from './benchmarks.json'
import refused from './do-not-use.json'

/** A published figure as the help page lists it: fractions for rates, followers from (included) to (excluded; null = no end). */
export interface Published {
  id: string
  metric: string
  accountType: string
  publisher: string
  from: number
  to: number | null
  quartiles: { p25: number; p50: number; p75: number } | null
  mean: number | null
  grade: string
  expires: string
}

/** Every figure of the registry, for reading alone: without the validation that the audit makes of it. */
export const PUBLISHED: readonly Published[] = json.map(
  ({ id, metric, segment, publisher, value, grade, expires }) => ({
    id,
    metric,
    accountType: segment.accountType,
    publisher,
    from: segment.tier[0] ?? 0,
    to: segment.tier[1] ?? null,
    quartiles: quartilesOf(value),
    mean: value.mean ?? null,
    grade,
    expires,
  }),
)

/** Ids of the well-known figures that are never used; words in `report.avoid.<id>`. */
export const AVOIDED_IDS: readonly string[] = refused.map(({ id }) => id)

function quartilesOf({
  p25,
  p50,
  p75,
}: {
  p25?: number
  p50?: number
  p75?: number
}): Published['quartiles'] {
  return p25 === undefined || p50 === undefined || p75 === undefined ? null : { p25, p50, p75 }
}
