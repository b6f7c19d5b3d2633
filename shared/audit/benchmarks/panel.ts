import type { Audit, Status, Verdict } from '#shared/model/audit'
import type { Benchmark } from '#shared/model/benchmark'
import { quantile } from '#shared/stats/quantile'
import { monthsLater } from '../../time/days'

/** One audit of the consultant's panel: figures without a name, an address, a text or an exact size. */
export interface PanelEntry {
  /** `YYYY-MM`. */
  month: string
  preset: string
  /** Two significant digits. */
  followers: number | null
  pageFollowers: number | null
  influence: number | null
  audience: number | null
  verdict: Verdict
  engagementRate: { median: number; definition: string } | null
  checks: { id: string; status: Status; score: number | null; estimate: number | null }[]
}

/** Minimum number of audits of one size and definition for a panel to say what is usual. */
export const ENOUGH = 10

/** Followers from (included) to (excluded), as in the published tiers. */
export const TIERS: readonly (readonly [number, number | null])[] = [
  [0, 1000],
  [1000, 5000],
  [5000, 25_000],
  [25_000, 100_000],
  [100_000, 500_000],
  [500_000, null],
]
const EXPIRES_AFTER = 24

/** The figures of an audit that may leave its workspace. */
export function panelEntry({
  asOf,
  preset,
  influence,
  audience,
  verdict,
  checks,
  metrics,
}: Audit): PanelEntry {
  const rate = metrics['person.engagementRate.median']
  const definition = metrics['person.engagementRate.definition']
  return {
    month: asOf.slice(0, 7),
    preset,
    followers: rounded(metrics['person.followers']),
    pageFollowers: rounded(metrics['page.followers']),
    influence: influence.score,
    audience: audience.score,
    verdict,
    engagementRate:
      typeof rate === 'number' && typeof definition === 'string' ? { median: rate, definition } : null,
    checks: checks.map(({ id, status, score, estimate }) => ({ id, status, score, estimate })),
  }
}

/**
 * The panel as benchmarks of the registry: the quartiles of the median engagement rates per definition and size of audience, where
 * ten audits or more have one. Put into `benchmarks` of a client, they are the prior of RR-1 for profiles of that size.
 */
export function panelBenchmarks(entries: readonly PanelEntry[]): Benchmark[] {
  const definitions = [
    ...new Set(entries.flatMap(({ engagementRate }) => engagementRate?.definition ?? [])),
  ].sort()
  return definitions.flatMap((definition) =>
    TIERS.flatMap((tier) => benchmarkOf(entries.filter(belongs(definition, tier)), definition, tier)),
  )
}

function belongs(definition: string, [from, to]: (typeof TIERS)[number]) {
  return ({ engagementRate, followers }: PanelEntry) =>
    engagementRate?.definition === definition &&
    followers !== null &&
    followers >= from &&
    (to === null || followers < to)
}

function benchmarkOf(
  entries: readonly PanelEntry[],
  definitionTag: string,
  [from, to]: (typeof TIERS)[number],
): Benchmark[] {
  const rates = entries.flatMap(({ engagementRate }) => engagementRate?.median ?? [])
  const [p25, p50, p75] = [quantile(rates, 0.25), quantile(rates, 0.5), quantile(rates, 0.75)]
  if (rates.length < ENOUGH || !p25 || !p50 || !p75) return []
  const months = entries.map(({ month }) => month).sort()
  const newest = `${months.at(-1) ?? ''}-01`
  return [
    {
      id: `panel-${definitionTag}-${from}`,
      metric: 'engagementRate',
      definitionTag,
      value: { p25, p50, p75 },
      segment: { tier: [from, to], accountType: 'profile', industry: null, country: null },
      population: { accounts: rates.length, posts: null, who: 'audits of the consultant' },
      period: `${months[0] ?? ''}/${months.at(-1) ?? ''}`,
      publisher: 'panel',
      source: 'panel',
      retrieved: newest,
      published: newest,
      grade: 'C',
      note: '',
      expires: monthsLater(newest, EXPIRES_AFTER),
    },
  ]
}

function rounded(value: number | null): number | null {
  return typeof value === 'number' ? Number(value.toPrecision(2)) : null
}
