import type { Audit, CheckResult } from '#shared/model/audit'
import { categoryOf } from '../finding'
import { narrative } from '../narrative'
import { dataTable, h2, lede, note, paragraph, section, title, type Cell } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'

/** Points of a check's score from which a move is worth a line, and how many lines. */
const MOVED = 5
const MOST_MOVES = 8
/** Points of the index that the rounding alone cannot make. */
const STILL = 1

/** What has moved since the audit before; only where there is one. */
export const progress: Section = {
  id: 'progress',
  applies: ({ previous }) => previous != null,
  render: (context) => {
    const { audit, previous, t } = context
    if (!previous) return []
    const moved = influenceMove(audit, previous)
    const sameRules = audit.engine === previous.engine && audit.preset === previous.preset ? 'same' : 'other'
    return section(t.t('report.progress.head'), [
      title(t.t(`report.progress.title.${direction(moved)}`, { change: Math.abs(moved ?? 0) })),
      lede(t.t(`report.progress.lede.${sameRules}`, { date: previous.asOf })),
      ...narrative('progress', context),
      h2(t.t('report.progress.indices')),
      indices(previous, context),
      note(t.t('report.progress.note')),
      ...moves(previous, context),
    ])
  },
}

function influenceMove(audit: Audit, previous: Audit): number | null {
  const [now, then] = [audit.influence.score, previous.influence.score]
  return now === null || then === null ? null : Math.round(now) - Math.round(then)
}

function direction(moved: number | null): 'up' | 'down' | 'same' | 'unknown' {
  if (moved === null) return 'unknown'
  if (Math.abs(moved) < STILL) return 'same'
  return moved > 0 ? 'up' : 'down'
}

function indices(previous: Audit, context: ReportContext): ReportNode {
  const { audit, t } = context
  const before = new Map(previous.categories.map(({ id, score }) => [id, score]))
  return compared(
    '',
    [
      [t.t('common.influence'), previous.influence.score, audit.influence.score],
      [t.t('common.audience'), previous.audience.score, audit.audience.score],
      ...audit.categories
        .filter(({ weight }) => weight > 0)
        .map(({ id, score }): Compared => [t.t(`common.category.${id}`), before.get(id) ?? null, score]),
    ],
    previous,
    context,
  )
}

function moves(previous: Audit, context: ReportContext): ReportNode[] {
  const { t, shown } = context
  const before = new Map(previous.checks.map((check) => [check.id, check]))
  const change = (check: CheckResult) => (check.score ?? 0) - (before.get(check.id)?.score ?? 0)
  const found = [...shown.values()]
    .filter(
      (check) =>
        check.weight > 0 &&
        check.score !== null &&
        before.get(check.id)?.score != null &&
        Math.abs(change(check)) >= MOVED,
    )
    .sort((a, b) => Math.abs(change(b)) * b.weight - Math.abs(change(a)) * a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_MOVES)
  const head = h2(t.t('report.progress.moved'))
  if (found.length === 0) return [head, paragraph(t.t('report.progress.none'))]
  const rows = found.map((check): Compared => [
    `${t.t(`checks.${check.id}.title`)} (${t.t(`common.category.${categoryOf(check)}`)})`,
    before.get(check.id)?.score ?? null,
    check.score,
  ])
  return [
    { unbreakable: true, stack: [head, compared(t.t('report.progress.check'), rows, previous, context)] },
  ]
}

type Compared = [name: string, then: number | null, now: number | null]

function compared(
  head: string,
  rows: readonly Compared[],
  previous: Audit,
  { audit, t }: ReportContext,
): ReportNode {
  const print = (value: number | null) => (value === null ? '–' : t.integer(value))
  return dataTable(
    [
      { head, width: '*' },
      { head: t.date(previous.asOf), width: 110 * PX, align: 'right' },
      { head: t.date(audit.asOf), width: 110 * PX, align: 'right' },
      { head: t.t('report.progress.change'), width: 90 * PX, align: 'right' },
    ],
    rows.map(([name, then, now]): Cell[] => [
      { text: name, rowHeader: true },
      print(then),
      print(now),
      { text: changeOf(then, now), bold: true },
    ]),
    { pad: 6 },
  )
}

function changeOf(then: number | null, now: number | null): string {
  if (then === null || now === null) return '–'
  const moved = Math.round(now) - Math.round(then)
  return moved > 0 ? `+${moved}` : moved < 0 ? `\u2212${Math.abs(moved)}` : '0'
}
