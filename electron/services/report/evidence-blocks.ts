import { CHARTS } from '#shared/charts/registry'
import { tableTitle, type DrawTable } from '#shared/charts/table-chart'
import type { Translator } from '#shared/locale/translator'
import type { CheckResult, EvidenceTable } from '#shared/model/audit'
import { chartNode, PRINT_THEME } from './chart-node'
import { evidenceNode, isTelling } from './evidence-table'
import type { Block } from './fill-pages'
import { isOpen } from './finding'
import { legend } from './pdf/marks'
import { h2 } from './pdf/nodes'
import { CONTENT_WIDTH, PX } from './pdf/theme'
import type { Margin, ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/** Rows of a table by preference. */
const ROWS = [6, 4, 3] as const

/** Evidence that other sections print, or that only the audit file holds. */
const SILENT: ReadonlySet<string> = new Set([
  'withAndWithoutPeak',
  'viewsAndOutcomes',
  'topFives',
  'publicationDays',
  'dataByMonth',
  'definitions',
  'peak',
  'audiences',
  'reach',
  'staircase',
])

/** Charts and tables of a category's checks by what they explain: the first piece of the check that costs most, of the next, then the second pieces. */
export function evidenceBlocks(checks: readonly CheckResult[], context: ReportContext): Block[] {
  const pieces = [...checks]
    .filter((check) => !isOpen(check))
    .sort((a, b) => loss(b) - loss(a) || (a.id < b.id ? -1 : 1))
    .map((check) =>
      check.evidence.flatMap((table) =>
        !SILENT.has(table.id) && isTelling(table) ? [{ table, total: totalOf(table, check) }] : [],
      ),
    )
  const rounds = Math.max(0, ...pieces.map(({ length }) => length))
  const ordered = Array.from({ length: rounds }, (_, round) =>
    pieces.flatMap((tables) => tables[round] ?? []),
  ).flat()
  return ordered.map((piece) => block(piece, context))
}

/** Charts of one mark per post, of the latest posts where there are too many. */
const LATEST: ReadonlySet<string> = new Set(['postRates', 'pageRates'])

interface Piece {
  table: EvidenceTable
  /** Rows that there are in truth; null where only the first are known, 0 where their number says nothing. */
  total: number | null
}

/** Tables that hold the first rows of a longer list, by the value of their check's sentence that counts the list. */
const COUNTED_BY: Readonly<Partial<Record<string, string>>> = {
  latestShares: 'rest',
  sharesByWords: 'n',
  farthest: 'out',
  serviceExamples: 'k',
  promotional: 'k',
  unanswered: 'silent',
  mentions: 'k',
  relays: 'n',
  closePairs: 'k',
  pagePosts: 'n',
  postRates: 'n',
  pageRates: 'n',
}
/** Tables that hold every row, however many. */
const WHOLE: ReadonlySet<string> = new Set(['openQuestions', 'answeredQuestions', 'profileItems'])
/** Tables of the greatest or least of all: nobody asks how many more there are. */
const EXTREMES: ReadonlySet<string> = new Set(['shortest', 'mostViewed', 'busiestDays', 'silences'])
/** Rows from which a table of unknown length may have been cut. */
const CUT_FROM = 10

function totalOf({ id, rows }: EvidenceTable, { n, message }: CheckResult): number | null {
  if (EXTREMES.has(id)) return 0
  const name = COUNTED_BY[id]
  const counted = name === undefined ? null : (message.values[name] ?? (name === 'n' ? n : null))
  if (typeof counted === 'number') return Math.max(rows.length, counted)
  return rows.length < CUT_FROM || WHOLE.has(id) ? rows.length : null
}

function block({ table, total }: Piece, { translator }: ReportContext): Block {
  const draw = CHARTS[table.id]
  if (draw) return [figure(table, total, draw, translator)]
  const sizes = ROWS.filter((most, index) => index === 0 || table.rows.length > most)
  return sizes.map((most) => evidenceNode(table, total, translator, most))
}

function figure(
  table: EvidenceTable,
  total: number | null,
  draw: DrawTable,
  translator: Translator,
): ReportNode {
  const [title, shown] = [tableTitle(table, translator), table.rows.length]
  const chart = draw({ table, translator, theme: PRINT_THEME, width: CONTENT_WIDTH / PX })
  const margin: Margin = [0, 0, 0, 6 * PX]
  return {
    unbreakable: true,
    stack: [
      h2(
        total !== null && LATEST.has(table.id) && total > shown
          ? translator.t('report.category.latest', { title, shown, total })
          : title,
      ),
      ...(chart.legend.length > 1 ? [{ stack: [legend(chart.legend)], margin }] : []),
      chartNode(chart),
    ],
  }
}

function loss({ weight, score }: CheckResult): number {
  return weight * (100 - (score ?? 100))
}
