import { BENCHMARKS, type Benchmark } from '#shared/audit/benchmarks/benchmarks'
import { dataTable, h2, note, type Cell } from './pdf/nodes'
import { PX } from './pdf/theme'
import type { ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/** Well-known figures that are never used, by their id in `shared/audit/benchmarks/do-not-use.json`. */
export const AVOIDED = [
  '561-reach',
  '10x-7x',
  '20-posts-60-percent',
  '2-to-5-percent',
  'carousel-45',
  'content-rules',
  'ssi-sales',
  'emv',
  'potential-reach',
] as const

/** The consultant's own and the published figures for an audience of this size, each with its definition's owner, its grade and the day it expires. */
export function benchmarks(context: ReportContext): ReportNode[] {
  const { t, audit } = context
  const fits = fitsOf(context)
  const own = (audit.benchmarks ?? []).filter(fits)
  const fitting = BENCHMARKS.filter(fits)
  return [
    ...table(own, t.t('report.method.ownBenchmarks'), t.t('report.method.ownNote'), context),
    ...table(fitting, t.t('report.method.benchmarks'), t.t('report.method.benchmarksNote'), context),
  ]
}

// Those that could be compared with: for an audience of this size.
function fitsOf({ audit }: ReportContext): (benchmark: Benchmark) => boolean {
  const followers = { profile: audit.metrics['person.followers'], page: audit.metrics['page.followers'] }
  return ({ segment: { accountType, tier } }) => {
    const count = followers[accountType]
    return typeof count === 'number' && count >= tier[0] && (tier[1] === null || count < tier[1])
  }
}

function table(
  list: readonly Benchmark[],
  heading: string,
  remark: string,
  context: ReportContext,
): ReportNode[] {
  const { t } = context
  if (list.length === 0) return []
  const hasQuartiles = list.some(({ value }) => 'p50' in value)
  return [
    {
      unbreakable: true,
      stack: [
        h2(heading),
        dataTable(
          [
            { head: t.t('report.method.benchmark'), width: '*' },
            { head: t.t('report.method.value'), width: 130 * PX, align: 'right' },
            { head: t.t('report.method.gradeHead'), width: 56 * PX, align: 'right' },
            { head: t.t('report.method.until'), width: 112 * PX, align: 'right' },
          ],
          list.map((benchmark) => row(benchmark, context)),
          { pad: 4 },
        ),
        note(hasQuartiles ? `${remark} ${t.t('report.method.quartilesNote')}` : remark),
      ],
    },
  ]
}

function row({ metric, publisher, segment, value, grade, expires }: Benchmark, { t }: ReportContext): Cell[] {
  const [from, to] = segment.tier
  const tier = from === 0 && to === null ? 'tierAll' : to === null ? 'tierOpen' : 'tier'
  const name = [
    t.t(`report.method.metric.${metric}`),
    t.t(`report.method.account.${segment.accountType}`),
    t.t(`report.method.${tier}`, { from, to: to ?? 0 }),
    publisher,
  ]
  const mean = 'mean' in value ? value.mean : 0
  const printed =
    'p50' in value
      ? t.t('report.method.quartiles', value)
      : metric === 'engagementRate'
        ? t.percent(mean, 1)
        : t.decimal(mean)
  return [{ text: name.join(', '), rowHeader: true }, printed, grade, t.date(expires)]
}

/** The well-known figures that this report leaves aside, and why. */
export function avoided({ t }: ReportContext): ReportNode[] {
  return [
    {
      unbreakable: true,
      stack: [
        h2(t.t('report.method.avoid')),
        note(t.t('report.method.avoidNote'), { margin: [0, 0, 0, 8 * PX] }),
        dataTable(
          [
            { head: t.t('report.method.claim'), width: 300 * PX },
            { head: t.t('report.method.why'), width: '*' },
          ],
          AVOIDED.map((id) => [
            { text: t.t(`report.avoid.${id}.claim`), rowHeader: true },
            t.t(`report.avoid.${id}.why`),
          ]),
          { pad: 4 },
        ),
      ],
    },
  ]
}
