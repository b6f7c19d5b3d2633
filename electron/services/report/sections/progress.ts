import { dataTable, lede, section, title } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import type { ReportContext, Section } from '../section'

/** What has moved since the audit before; only where there is one. */
export const progress: Section = {
  id: 'progress',
  applies: ({ previous }) => previous != null,
  render: (context) => {
    const { audit, previous, t } = context
    const before = new Map((previous?.categories ?? []).map(({ id, score }) => [id, score]))
    const rows: [string, number | null, number | null][] = [
      [t.t('common.influence'), previous?.influence.score ?? null, audit.influence.score],
      [t.t('common.audience'), previous?.audience.score ?? null, audit.audience.score],
      ...audit.categories
        .filter(({ weight }) => weight > 0)
        .map(({ id, score }): [string, number | null, number | null] => [t.t(`common.category.${id}`), before.get(id) ?? null, score]),
    ]
    return section(t.t('report.progress.head'), [
      title(t.t(`report.progress.title.${direction(context)}`)),
      lede(t.t('report.progress.lede', { date: previous?.asOf ?? '' })),
      dataTable(
        [
          { head: '', width: '*' },
          { head: t.date(previous?.asOf ?? audit.asOf), width: 110 * PX, align: 'right' },
          { head: t.date(audit.asOf), width: 110 * PX, align: 'right' },
          { head: t.t('report.progress.change'), width: 90 * PX, align: 'right' },
        ],
        rows.map(([name, then, now]) => [{ text: name, rowHeader: true }, score(then, context), score(now, context), change(then, now)]),
        { margin: [0, 22 * PX, 0, 0] },
      ),
    ])
  },
}

function direction({ audit, previous }: ReportContext): 'up' | 'down' | 'same' {
  const moved = (audit.influence.score ?? 0) - (previous?.influence.score ?? 0)
  if (Math.abs(moved) < 2) return 'same'
  return moved > 0 ? 'up' : 'down'
}

function score(value: number | null, { t }: ReportContext): string {
  return value === null ? '–' : t.integer(value)
}

function change(then: number | null, now: number | null): string {
  if (then === null || now === null) return '–'
  const moved = Math.round(now) - Math.round(then)
  return moved > 0 ? `+${moved}` : moved < 0 ? `\u2212${Math.abs(moved)}` : '0'
}
