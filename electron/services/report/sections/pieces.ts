import { chartOf } from '#shared/charts/registry'
import type { CheckResult } from '#shared/model/audit'
import { pieceOf } from '../anchor'
import { evidenceNode } from '../evidence-table'
import { narrative } from '../narrative'
import { h2, lede, section, title } from '../pdf/nodes'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'

/** Rows of a list of the annex; the workbook has all. */
const MOST_ROWS = 30

/** The evidence of every check as far as an annex prints it, each table under the number of its check. */
export const pieces: Section = {
  id: 'pieces',
  render: (context) => {
    const { translator } = context
    return section(translator.t('document.pieces.head'), [
      title(translator.t('document.pieces.title')),
      lede(translator.t('document.pieces.lede')),
      ...narrative('pieces', context),
      ...context.audit.checks.flatMap((check) => tablesOf(check, context)),
    ])
  },
}

function tablesOf({ id, evidence }: CheckResult, context: ReportContext): ReportNode[] {
  const { translator } = context
  const tables = evidence.filter(({ rows }) => rows.length > 0)
  if (tables.length === 0) return []
  return [
    h2(`${id}. ${translator.t(`checks.${id}.title`)}`, { id: pieceOf(id) }),
    ...tables.map((table, index) =>
      evidenceNode(table, context, {
        most: MOST_ROWS,
        above: translator.t('document.pieces.number', { check: id, n: index + 1 }),
        isWhole: chartOf(table) !== null || table.rows.length <= 12,
      }),
    ),
  ]
}
