import { columnTitle, printCell, tableTitle } from '#shared/charts/table-chart'
import type { Translator } from '#shared/locale/translator'
import type { EvidenceTable } from '#shared/model/audit'
import { pill } from './pdf/marks'
import { dataTable, h2, note, type Cell } from './pdf/nodes'
import { COLORS, PX } from './pdf/theme'
import type { ReportNode, Width } from './pdf/types'

const WIDTHS: Partial<Record<EvidenceTable['columns'][number]['format'], Width>> = {
  day: 84 * PX,
  month: 84 * PX,
  integer: 76 * PX,
  decimal: 76 * PX,
  percent: 76 * PX,
  subject: 116 * PX,
  intent: 110 * PX,
  postType: 116 * PX,
  metric: 90 * PX,
}

/** Evidence as a table: at most `most` rows, then how many more the audit holds. */
export function evidenceNode(table: EvidenceTable, t: Translator, most = 6): ReportNode {
  const shown = table.rows.slice(0, most)
  const hidden = table.rows.length - shown.length
  const hasStretch = table.columns.some(({ format }) => format === 'text')
  return {
    unbreakable: true,
    stack: [
      h2(tableTitle(table, t)),
      dataTable(
        table.columns.map(({ id, format }, index) => ({
          head: columnTitle(id, t),
          width: WIDTHS[format] ?? (format === 'text' || !hasStretch || index === 0 ? '*' : 110 * PX),
          align: ['integer', 'decimal', 'percent', 'metric'].includes(format) ? 'right' : 'left',
        })),
        shown.map((row) => row.map((_, index) => cell(table, row, index, t))),
        { pad: 6 },
      ),
      ...(hidden > 0 ? [note(t.t('report.category.more', { rows: hidden }), { margin: [0, 6 * PX, 0, 0] })] : []),
    ],
  }
}

const LABELLED: Record<string, { color: string; fill: string }> = {
  brand: { color: COLORS.page, fill: COLORS.pageSoft },
  trade: { color: COLORS.page, fill: COLORS.pageSoft },
  career: { color: COLORS.quiet, fill: COLORS.quietSoft },
  off: { color: COLORS.quiet, fill: COLORS.quietSoft },
}

function cell(table: EvidenceTable, row: EvidenceTable['rows'][number], index: number, t: Translator): Cell {
  const text = printCell(table, row, index, t)
  const value = row[index]
  if (table.columns[index]?.format === 'subject' && typeof value === 'string' && value in LABELLED) return pill(text, LABELLED[value])
  return text
}
