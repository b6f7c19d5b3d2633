import type { CheckResult } from '#shared/model/audit'
import { pieceOf, printedPieces } from '../anchor'
import { evidenceNode } from '../evidence-table'
import { narrative } from '../narrative'
import { h2, lede, note, section, title } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'

/** Rows of a list in the annex, per column of a narrow one that continues alongside; the workbook has all rows. */
const MOST_ROWS = 12

/** The evidence of every check as far as an annex prints it, each table under its check's number. */
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
  const tables = printedPieces({ evidence })
  if (tables.length === 0) return []
  const head = h2(`${id}. ${translator.t(`checks.${id}.title`)}`, { id: pieceOf(id) })
  // A heading stays with its first table.
  return tables.map((table, index) =>
    evidenceNode(table, context, {
      most: MOST_ROWS,
      above: [
        ...(index === 0 ? [head] : []),
        note(translator.t('document.pieces.number', { check: id, n: index + 1 }), {
          margin: [0, (index === 0 ? 0 : 14) * PX, 0, 0],
        }),
      ],
      isSpread: true,
    }),
  )
}
