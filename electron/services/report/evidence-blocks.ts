import { captionOf } from './caption'
import { chartOf } from '#shared/charts/registry'
import { tableTitle, type DrawTable } from '#shared/charts/table-chart'
import type { CheckResult, EvidenceTable } from '#shared/model/audit'
import { chartNode, PRINT_THEME } from './chart-node'
import { evidenceNode, isTelling, MOST_PRINTED } from './evidence-table'
import { isOpen } from './finding'
import { legend } from './pdf/marks'
import { h2, note } from './pdf/nodes'
import { CONTENT_WIDTH, PX } from './pdf/theme'
import type { Margin, ReportNode } from './pdf/types'
import type { Block, ReportContext } from './section'

/** Numbers of rows for a table, preferred first. */
const ROWS = [MOST_PRINTED, 4, 3] as const

/**
 * The charts and tables of a category's checks: the first piece of each check, costliest check first, then the second pieces, and so on.
 */
export function evidenceBlocks(checks: readonly CheckResult[], context: ReportContext): Block[] {
  const isStrong = checks.every(({ status }) => status !== 'warn' && status !== 'fail')
  const pieces = [...checks]
    .filter((check) => !isOpen(check))
    .sort((a, b) => loss(b) - loss(a) || (a.id < b.id ? -1 : 1))
    .map((check) =>
      // A passing check needs no list of its rows.
      check.evidence.filter(
        (table) =>
          table.drawing !== 'none' &&
          isTelling(table) &&
          !isSaidAlready(table) &&
          (check.status !== 'pass' || chartOf(table) !== null || isStrong),
      ),
    )
  const rounds = Math.max(0, ...pieces.map(({ length }) => length))
  const ordered = Array.from({ length: rounds }, (_, round) =>
    pieces.flatMap((tables) => tables[round] ?? []),
  ).flat()
  return ordered.map((table) => block(table, context))
}

/** Rows from which figures side by side are more than their finding says in a sentence. */
const FEW_FIGURES = 3

// A figure and what it is compared with: the sentence above has both.
function isSaidAlready({ columns, rows, drawing }: EvidenceTable): boolean {
  return (
    drawing === 'table' &&
    columns.length === 2 &&
    columns[0]?.format === 'message' &&
    rows.length < FEW_FIGURES
  )
}

function block(table: EvidenceTable, context: ReportContext): Block {
  const draw = chartOf(table)
  if (draw) return [figure(table, draw, context)]
  const sizes = ROWS.filter((most, index) => index === 0 || table.rows.length > most)
  return sizes.map((most) => evidenceNode(table, context, { most }))
}

function figure(table: EvidenceTable, draw: DrawTable, { translator, audit }: ReportContext): ReportNode {
  const [title, shown] = [tableTitle(table, translator), table.rows.length]
  const { total, order } = table
  const { period } = audit
  const drawn = draw({ table, translator, theme: PRINT_THEME, width: CONTENT_WIDTH / PX, period })
  const caption = captionOf({ table, translator, period })
  const chart = { ...drawn, description: [caption, drawn.description].filter(Boolean).join(' ') }
  const margin: Margin = [0, 0, 0, 6 * PX]
  return {
    unbreakable: true,
    stack: [
      h2(
        order === 'latest' && total !== null && total > shown
          ? translator.t('report.category.latest', { title, shown, total })
          : title,
      ),
      ...(chart.legend.length > 1 ? [{ stack: [legend(chart.legend)], margin }] : []),
      chartNode(chart),
      ...(caption === '' ? [] : [note(caption, { margin: [0, 4 * PX, 0, 0] })]),
    ],
  }
}

function loss({ weight, score }: CheckResult): number {
  return weight * (100 - (score ?? 100))
}
