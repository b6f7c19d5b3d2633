import { CATEGORIES } from '#shared/audit/categories'
import { CHARTS } from '#shared/charts/registry'
import { tableTitle } from '#shared/charts/table-chart'
import type { CategoryResult, CheckResult, EvidenceTable } from '#shared/model/audit'
import { chartNode, PRINT_THEME } from '../chart-node'
import { evidenceNode } from '../evidence-table'
import { legend, scoreBar } from '../pdf/marks'
import { eyebrow, h2, numberedList, rule, section, title } from '../pdf/nodes'
import { COLORS, CONTENT_WIDTH, PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import { limitsOf } from '../limits'
import type { ReportContext, Section } from '../section'

const MOST_CHARTS = 2
const MOST_TABLES = 2

/** One section per category of the influence index. */
export const categorySections: readonly Section[] = CATEGORIES.filter(({ weight }) => weight > 0).map(({ id }) => ({
  id: `category-${id}`,
  applies: ({ audit }) => audit.categories.some((category) => category.id === id && category.checks.length > 0 && category.weight > 0),
  render: (context) => render(id, context),
}))

function render(id: string, context: ReportContext): ReportNode {
  const { audit, t } = context
  const shown = audit.categories.filter(({ weight, checks }) => weight > 0 && checks.length > 0)
  const position = shown.findIndex((category) => category.id === id)
  const category = shown[position]
  if (!category) return []
  const checks = category.checks.flatMap((checkId) => context.checks.get(checkId) ?? [])
  return section(t.t('report.category.head', { position: position + 1, count: shown.length }), [
    eyebrow(t.t(`common.category.${id}`)),
    title(headline(category, checks, context)),
    ...score(category, context),
    ...findings(checks, context),
    ...charts(checks, context),
    ...tables(checks, context),
    ...open(checks, context),
  ])
}

// The sentence of the check that explains the score best: the greatest loss where it is low, the heaviest success where it is high.
function headline({ id, score: value }: CategoryResult, checks: readonly CheckResult[], { t }: ReportContext): string {
  const band = value === null ? 'unknown' : value >= 90 ? 'strong' : value >= 50 ? 'mixed' : 'weak'
  const measured = checks.filter(({ score: points, weight }) => points !== null && weight > 0)
  const weigh = ({ weight, score: points }: CheckResult) => weight * (band === 'strong' ? (points ?? 0) : 100 - (points ?? 0))
  const leading = [...measured].sort((a, b) => weigh(b) - weigh(a))[0]
  const own = leading && `checks.${leading.id}.headline.${leading.status}`
  if (own && t.has(own)) return t.t(own, leading.message.values)
  return t.t(`report.headline.${band}`, { category: t.t(`common.category.${id}`) })
}

function score(category: CategoryResult, { t, previous }: ReportContext): ReportNode[] {
  const weight = t.t('report.category.weight', { weight: category.weight / 100, coverage: category.coverage })
  const before = previous?.categories.find(({ id }) => id === category.id)?.score ?? null
  const bar = 380 * PX
  return [
    rule({ margin: [0, 18 * PX, 0, 12 * PX] }),
    {
      columnGap: 14 * PX,
      columns: [
        {
          width: 78 * PX,
          text: [{ text: category.score === null ? '–' : t.integer(category.score), style: 'score' }, { text: ' /100', style: 'meta' }] as never,
        },
        { width: bar, stack: category.score === null ? [] : [scoreBar(category.score, { width: bar, reference: before })], margin: [0, 10 * PX, 0, 0] },
        { width: '*', text: weight, style: 'meta', alignment: 'right', margin: [0, 9 * PX, 0, 0] },
      ],
    },
    rule({ margin: [0, 12 * PX, 0, 18 * PX] }),
  ]
}

function findings(checks: readonly CheckResult[], context: ReportContext): ReportNode[] {
  const { t, accent } = context
  const stated = checks.filter(({ status }) => status !== 'not_applicable' && status !== 'insufficient' && status !== 'manual')
  if (stated.length === 0) return []
  return [
    numberedList(
      stated.map((check) => ({
        stack: [
          { text: t.message(check.message), style: 'finding' as const },
          { text: proof(check, context), style: 'note' as const, margin: [0, 2 * PX, 0, 0] as [number, number, number, number] },
          ...(check.status === 'warn' || check.status === 'fail'
            ? [{ text: t.t(`checks.${check.id}.advice`, check.message.values), style: 'detail' as const, italics: true, margin: [0, 4 * PX, 0, 0] as [number, number, number, number] }]
            : []),
        ],
      })),
      { accent },
    ),
  ]
}

function proof(check: CheckResult, { t }: ReportContext): string {
  if (check.score === null) return t.t('report.category.proofPlain', { id: check.id })
  const parts = [t.t('report.category.proof', { id: check.id, n: check.n ?? 0, score: Math.round(check.score), limits: limitsOf(check, t) })]
  if (check.interval) {
    const print = (value: number) => (check.unit === 'fraction' ? t.percent(value) : t.decimal(value, 2))
    parts.push(t.t('report.category.interval', { low: print(check.interval.low), high: print(check.interval.high) }))
  }
  if (check.provisional) parts.push(t.t('report.category.provisional'))
  return parts.join(' ')
}

function charts(checks: readonly CheckResult[], { t }: ReportContext): ReportNode[] {
  return evidence(checks, (id) => id in CHARTS)
    .slice(0, MOST_CHARTS)
    .flatMap((table) => {
      const draw = CHARTS[table.id]
      if (!draw) return []
      const chart = draw({ table, t, theme: PRINT_THEME, width: CONTENT_WIDTH / PX })
      return [
        {
          unbreakable: true,
          stack: [
            h2(tableTitle(table, t)),
            ...(chart.legend.length > 0 ? [{ stack: [legend(chart.legend)], margin: [0, 0, 0, 6 * PX] as [number, number, number, number] }] : []),
            chartNode(chart),
          ],
        },
      ]
    })
}

function tables(checks: readonly CheckResult[], { t }: ReportContext): ReportNode[] {
  return evidence(checks, (id) => !(id in CHARTS) && !SILENT.has(id))
    .slice(0, MOST_TABLES)
    .map((table) => evidenceNode(table, t))
}

/** Evidence that other sections print, or that stays in the audit file. */
const SILENT: ReadonlySet<string> = new Set([
  'withAndWithoutPeak',
  'viewsAndOutcomes',
  'topFives',
  'publicationDays',
  'dataByMonth',
  'activitiesByWeekday',
  'definitions',
  'peak',
])

function evidence(checks: readonly CheckResult[], wanted: (id: string) => boolean): EvidenceTable[] {
  return [...checks]
    .filter(({ status }) => status !== 'not_applicable')
    .sort((a, b) => b.weight * (100 - (b.score ?? 100)) - a.weight * (100 - (a.score ?? 100)))
    .flatMap((check) => check.evidence.filter(({ id, rows }) => rows.length > 0 && wanted(id)))
}

function open(checks: readonly CheckResult[], { t }: ReportContext): ReportNode[] {
  const unknown = checks.filter(({ status }) => status === 'not_applicable' || status === 'insufficient' || status === 'manual')
  if (unknown.length === 0) return []
  return [
    {
      unbreakable: true,
      stack: [
        h2(t.t('report.category.open')),
        ...unknown.map((check) => ({
          text: [{ text: `${t.t(`checks.${check.id}.title`)}. `, bold: true }, { text: t.message(check.message) }],
          style: 'detail' as const,
          color: COLORS.text2,
          margin: [0, 0, 0, 5 * PX] as [number, number, number, number],
        })),
      ],
    },
  ]
}
