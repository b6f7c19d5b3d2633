import { CATEGORIES, type CheckSettings } from '#shared/audit/categories'
import type { CheckResult } from '#shared/model/audit'
import { dataTable, h2, lede, note, paragraph, section, title, type Cell } from '../pdf/nodes'
import { PX, type } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'

/** The annex: formula, limits, weight and source of every check; what was read, what was missing, what the labels are worth. */
export const method: Section = {
  id: 'method',
  applies: () => true,
  render: (context) => {
    const { audit, t } = context
    return section(t.t('report.method.head'), [
      title(t.t('report.method.title')),
      lede(t.t('report.method.lede')),
      h2(t.t('report.method.indices')),
      paragraph(t.t('report.method.influence', { coverage: audit.influence.coverage })),
      paragraph(t.t(`report.method.audience.${audit.audience.basis}`)),
      paragraph(t.t('report.method.verdict')),
      h2(t.t('report.method.labels')),
      paragraph(labels(context)),
      h2(t.t('report.method.sources')),
      sources(context),
      ...missing(context),
      h2(t.t('report.method.checks')),
      note(t.t('report.method.rule'), { margin: [0, 0, 0, 10 * PX] }),
      ...CATEGORIES.flatMap(({ id, weight, checks }) => category(id, weight, checks, context)),
      h2(t.t('report.method.words')),
      paragraph(t.t('report.method.observed')),
    ])
  },
}

function labels({ audit, t }: ReportContext): string {
  const labelled = audit.posts.filter(({ who, labelSource }) => who === 'person' && labelSource !== 'none')
  const confirmed = labelled.filter(({ labelSource }) => labelSource === 'client').length
  return t.t('report.method.confirmed', { n: labelled.length, confirmed, share: labelled.length === 0 ? 0 : confirmed / labelled.length })
}

function sources({ audit, t }: ReportContext): ReportNode {
  return dataTable(
    [
      { head: t.t('report.method.file'), width: '*' },
      { head: t.t('report.method.span'), width: 170 * PX },
      { head: t.t('report.method.kept'), width: 56 * PX, align: 'right' },
      { head: t.t('report.method.rejected'), width: 60 * PX, align: 'right' },
    ],
    audit.sources.map(({ file, period, kept, rejected }) => [
      { text: t.quote(file), rowHeader: true },
      period === null ? '–' : t.t('report.method.fromTo', { from: period.from, to: period.to }),
      t.integer(kept),
      t.integer(rejected.length),
    ]),
    { pad: 5 },
  )
}

function missing(context: ReportContext): ReportNode[] {
  const { audit, t } = context
  const open = audit.checks.filter(({ status, weight }) => weight > 0 && (status === 'not_applicable' || status === 'insufficient'))
  if (open.length === 0) return []
  return [
    h2(t.t('report.method.missing')),
    dataTable(
      [
        { head: t.t('report.method.check'), width: 190 * PX },
        { head: t.t('report.method.why'), width: '*' },
        { head: t.t('report.method.weight'), width: 50 * PX, align: 'right' },
      ],
      open.map((check) => [{ text: t.t(`checks.${check.id}.title`), rowHeader: true }, t.message(check.message), t.decimal(check.weight)]),
      { pad: 5 },
    ),
  ]
}

function category(id: string, weight: number, settings: readonly CheckSettings[], context: ReportContext): ReportNode[] {
  const { t, checks } = context
  const shown = settings.flatMap((row) => {
    const check = checks.get(row.id)
    return check ? [{ row, check }] : []
  })
  if (shown.length === 0) return []
  return [
    { text: t.t('report.method.category', { category: t.t(`common.category.${id}`), weight }), tag: 'H3', style: 'h3', margin: [0, 14 * PX, 0, 6 * PX] },
    dataTable(
      [
        { head: t.t('report.method.check'), width: 150 * PX },
        { head: t.t('report.method.formula'), width: '*' },
        { head: t.t('report.method.limits'), width: 150 * PX },
        { head: t.t('report.method.weight'), width: 42 * PX, align: 'right' },
        { head: t.t('report.method.score'), width: 42 * PX, align: 'right' },
      ],
      shown.map(({ row, check }) => line(row, check, context)),
      { pad: 5 },
    ),
  ]
}

function line(row: CheckSettings, check: CheckResult, context: ReportContext): Cell[] {
  const { t } = context
  return [
    {
      rowHeader: true,
      stack: [
        { text: t.t(`checks.${row.id}.title`), ...type('Sans', 12, 17), bold: true },
        { text: `${row.id}, ${t.t(`common.status.${check.status}`).toLowerCase()}`, style: 'note' },
      ],
    },
    t.t(`checks.${row.id}.formula`),
    limits(row, check, context),
    row.weight === 0 ? '–' : t.decimal(check.weight),
    check.score === null ? '–' : t.integer(check.score),
  ]
}

function limits(row: CheckSettings, { unit }: CheckResult, { t }: ReportContext): Cell {
  const print = (value: number) => (unit === 'fraction' ? t.percent(value) : t.decimal(value, 2))
  const source = t.t(`report.method.grade.${row.grade}`, { sources: row.sources.length === 0 ? '' : row.sources.join(', ') })
  const text = row.band
    ? t.t('report.method.band', { low: print(row.band.low.pass), high: print(row.band.high.pass), below: print(row.band.low.fail), above: print(row.band.high.fail) })
    : row.limits
      ? t.t(row.limits.pass > row.limits.fail ? 'report.method.atLeast' : 'report.method.atMost', { pass: print(row.limits.pass), fail: print(row.limits.fail) })
      : t.t('report.method.ownRule')
  return { stack: [{ text }, { text: source, style: 'note' }] }
}
