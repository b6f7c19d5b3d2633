import { BENCHMARKS, type Benchmark } from '#shared/audit/benchmarks/benchmarks'
import { dataTable, h2, note, type Cell } from './pdf/nodes'
import { PX } from './pdf/theme'
import type { ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/** Well-known figures that are deliberately not used, by their id in `shared/audit/benchmarks/do-not-use.json`. */
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

/**
 * The consultant's own and the published benchmarks for an audience of this size, each with the owner of its definition, its grade and its
 * expiry date.
 */
export function benchmarks(context: ReportContext): ReportNode[] {
  const { translator, audit } = context
  const fits = fitsOf(context)
  const own = (audit.benchmarks ?? []).filter(fits)
  const fitting = BENCHMARKS.filter(fits)
  return [
    ...table(
      own,
      translator.t('report.method.ownBenchmarks'),
      translator.t('report.method.ownNote'),
      context,
    ),
    ...table(
      fitting,
      translator.t('report.method.benchmarks'),
      translator.t('report.method.benchmarksNote'),
      context,
    ),
  ]
}

// The benchmarks that apply to an audience of this size.
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
  const { translator } = context
  if (list.length === 0) return []
  const hasQuartiles = list.some(({ value }) => 'p50' in value)
  return [
    {
      unbreakable: true,
      stack: [
        h2(heading),
        dataTable(
          [
            { head: translator.t('report.method.benchmark'), width: '*' },
            { head: translator.t('report.method.value'), width: 130 * PX, align: 'right' },
            { head: translator.t('report.method.gradeHead'), width: 56 * PX, align: 'right' },
            { head: translator.t('report.method.until'), width: 112 * PX, align: 'right' },
          ],
          list.map((benchmark) => row(benchmark, context)),
          { pad: 4 },
        ),
        note(hasQuartiles ? `${remark} ${translator.t('report.method.quartilesNote')}` : remark),
      ],
    },
  ]
}

function row(
  { metric, publisher, segment, value, grade, expires }: Benchmark,
  { translator }: ReportContext,
): Cell[] {
  const [from, to] = segment.tier
  const tier = from === 0 && to === null ? 'tierAll' : to === null ? 'tierOpen' : 'tier'
  const name = [
    translator.t(`report.method.metric.${metric}`),
    translator.t(`report.method.account.${segment.accountType}`),
    translator.t(`report.method.${tier}`, { from, to: to ?? 0 }),
    publisher,
  ]
  const mean = 'mean' in value ? value.mean : 0
  const printed =
    'p50' in value
      ? translator.t('report.method.quartiles', value)
      : metric === 'engagementRate'
        ? translator.percent(mean, 1)
        : translator.decimal(mean)
  return [{ text: name.join(', '), rowHeader: true }, printed, grade, translator.date(expires)]
}

/** The well-known figures that this report deliberately leaves out, and why. */
export function avoided({ translator }: ReportContext): ReportNode[] {
  return [
    {
      unbreakable: true,
      stack: [
        h2(translator.t('report.method.avoid')),
        note(translator.t('report.method.avoidNote'), { margin: [0, 0, 0, 8 * PX] }),
        dataTable(
          [
            { head: translator.t('report.method.claim'), width: 300 * PX },
            { head: translator.t('report.method.why'), width: '*' },
          ],
          AVOIDED.map((id) => [
            { text: translator.t(`report.avoid.${id}.claim`), rowHeader: true },
            translator.t(`report.avoid.${id}.why`),
          ]),
          { pad: 4 },
        ),
      ],
    },
  ]
}
