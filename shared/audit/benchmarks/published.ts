import type { MessageKey, Under } from '#shared/locale/keys'
import json from './benchmarks.json'
import refused from './do-not-use.json'

/** A published figure as the help page lists it: fractions for rates, followers from (included) to (excluded; null = no end). */
export interface Published {
  id: string
  metric: Under<'report.method.metric'>
  accountType: Under<'report.method.account'>
  publisher: string
  from: number
  to: number | null
  quartiles: { p25: number; p50: number; p75: number } | null
  mean: number | null
  grade: string
  expires: string
}

/** Every figure of the registry, for reading alone: without the validation that the audit makes of it. */
// A test holds the names of the file against the texts.
export const PUBLISHED: readonly Published[] = json.map(
  ({ id, metric, segment, publisher, value, grade, expires }) => ({
    id,
    metric: metric as Published['metric'],
    accountType: segment.accountType as Published['accountType'],
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
export const AVOIDED_IDS = refused.map(({ id }) => id as AvoidedId)

type AvoidedId = MessageKey extends infer Key
  ? Key extends `report.avoid.${infer Id}.claim`
    ? Id
    : never
  : never

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
