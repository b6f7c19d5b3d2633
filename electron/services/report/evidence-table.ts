import { columnTitle, isUntitled, printCell, tableTitle } from '#shared/charts/table-chart'
import type { Translator } from '#shared/locale/translator'
import type { EvidenceTable } from '#shared/model/audit'
import { textWidth } from './pdf/font-metrics'
import { pill } from './pdf/marks'
import { dataTable, h2, h3, leadsOf, note, type Cell, type Column } from './pdf/nodes'
import { COLORS, CONTENT_WIDTH, PX } from './pdf/theme'
import type { ReportNode, Width } from './pdf/types'
import type { ReportContext } from './section'
import { shortened } from './shorten'

type Format = EvidenceTable['columns'][number]['format']

/** A list is not cut for so few rows more. */
const FEW_MORE = 3

const RIGHT: readonly Format[] = ['integer', 'decimal', 'percent', 'metric']
const PILLS: readonly Format[] = ['subject', 'intent', 'postType']
/** Px of type, of the gap between columns, and the widest column of words that does not stretch. */
const SIZE = 12
const GAP = 16
const NARROW = 190
/** Letters of a word that the narrowest stretching column holds, by how many columns stretch. */
const LONGEST_WORD = [48, 44, 24, 16] as const

/** Formats of cells that judge or count a row. */
const SAID: readonly Format[] = ['integer', 'decimal', 'percent', 'metric', 'message']

/** Whether a table shows something: rows that differ in what is said of them, most of them with a name of their own. */
export function isTelling(table: EvidenceTable): boolean {
  const names = table.columns.findIndex(({ format }) => format === 'text')
  if (table.rows.length === 0 || isUniform(table)) return false
  if (names < 0) return true
  return table.rows.filter((row) => isUntitled(table, row, names)).length * 2 <= table.rows.length
}

// Several rows of which the same is said are one sentence, not a table: a list of texts says the texts themselves.
function isUniform({ columns, rows, id }: EvidenceTable): boolean {
  const said = columns.flatMap(({ format }, index) => (index > 0 && SAID.includes(format) ? [index] : []))
  const isList = columns.some(({ format }) => format === 'text') && id !== 'sharesByWords'
  if (rows.length < 3 || said.length === 0 || isList) return false
  return said.every((index) => new Set(rows.map((row) => row[index])).size === 1)
}

interface EvidenceOptions {
  most?: number
  /** A line above the title. */
  above?: string
  /** Whether it stays on one page. */
  isWhole?: boolean
}

/** Evidence as a table: `most` rows, or a few more where these are the last; then how many of how many they are. Nobody asks how many are not the greatest. */
export function evidenceNode(
  table: EvidenceTable,
  { translator, audit }: Pick<ReportContext, 'translator' | 'audit'>,
  { most = 6, above, isWhole = true }: EvidenceOptions = {},
): ReportNode {
  const { total, order } = table
  const count = total ?? table.rows.length
  const shown = table.rows.slice(0, count <= table.rows.length && count - most <= FEW_MORE ? count : most)
  const isCut = order !== 'extreme' && count > shown.length
  const stretching = table.columns.filter(({ format }) => format === 'text').length
  const longest = LONGEST_WORD[stretching] ?? 12
  const texts = shown.map((row) =>
    row.map((_, index) => shortened(printCell(table, row, index, translator), longest)),
  )
  const widths = widthsOf(table, texts, translator)
  const links = shown.map((row) => addressOf(table, row, audit))
  return {
    unbreakable: isWhole,
    stack: [
      ...(above === undefined ? [] : [note(above, { margin: [0, 14 * PX, 0, 0] })]),
      above === undefined
        ? h2(tableTitle(table, translator))
        : h3(tableTitle(table, translator), { margin: [0, 2 * PX, 0, 6 * PX] }),
      dataTable(
        columnsOf(table, translator).map((column, index) => ({ ...column, width: widths[index] ?? '*' })),
        shown.map((row, position) =>
          row.map((value, index) =>
            cell(table, value, texts[position]?.[index] ?? '', { index, link: links[position] ?? null }),
          ),
        ),
        { pad: 6 },
      ),
      ...(isCut
        ? [
            note(
              translator.t('report.category.more', {
                shown: shown.length,
                count,
                isKnown: total === null ? 'no' : 'yes',
              }),
              { margin: [0, 6 * PX, 0, 0] },
            ),
          ]
        : []),
    ],
  }
}

function columnsOf(table: EvidenceTable, translator: Translator): Pick<Column, 'head' | 'align'>[] {
  return table.columns.map(({ id, format }) => ({
    head: columnTitle(id, translator),
    align: RIGHT.includes(format) ? 'right' : 'left',
  }))
}

// Figures and short words get the width they need, sentences share what is left; a table of short cells stops where they end, its words given some air.
function widthsOf(table: EvidenceTable, texts: readonly string[][], translator: Translator): Width[] {
  const natural = table.columns.map(({ id, format }, index) => {
    const cells = texts.map(
      (row) => textWidth(row[index] ?? '', 'Sans', false) * SIZE + (PILLS.includes(format) ? SIZE : 0),
    )
    return Math.max(textWidth(columnTitle(id, translator), 'Sans', false) * SIZE, ...cells) + 2
  })
  const last = natural.length - 1
  const leads = leadsOf(columnsOf(table, translator)).reduce((sum, lead) => sum + lead, 0)
  const words = table.columns.findIndex(({ format }) => format === 'text' || format === 'message')
  const widths: Width[] = natural.map((width, index) =>
    table.columns[index]?.format === 'text' && width > NARROW
      ? '*'
      : Math.min(width + (index === last ? 0 : GAP), NARROW * 1.4) * PX,
  )
  if (widths.includes('*')) return widths
  const spare =
    CONTENT_WIDTH -
    widths.reduce<number>((sum, width) => sum + (typeof width === 'number' ? width : 0), 0) -
    (last * 10 + leads) * PX
  return widths.map((width, index) =>
    index === words && typeof width === 'number' ? width + Math.max(0, Math.min(spare, 220 * PX)) : width,
  )
}

const LABELLED: Record<string, { color: string; fill: string }> = {
  brand: { color: COLORS.page, fill: COLORS.pageSoft },
  trade: { color: COLORS.page, fill: COLORS.pageSoft },
  career: { color: COLORS.quiet, fill: COLORS.quietSoft },
  off: { color: COLORS.quiet, fill: COLORS.quietSoft },
}

function cell(
  table: EvidenceTable,
  value: EvidenceTable['rows'][number][number],
  text: string,
  { index, link }: { index: number; link: string | null },
): Cell {
  if (link !== null && table.columns.findIndex(({ format }) => format === 'text') === index)
    return { text: [{ text, link }] }
  if (table.columns[index]?.format === 'subject' && typeof value === 'string' && value in LABELLED)
    return pill(text, LABELLED[value])
  return text
}

/** The public address of the post that a row is about; null where it has none. */
function addressOf(
  table: EvidenceTable,
  row: EvidenceTable['rows'][number],
  audit: ReportContext['audit'],
): string | null {
  const id = table.posts?.[table.rows.indexOf(row)]
  const url = id === undefined ? null : (audit.posts.find((post) => post.id === id)?.url ?? null)
  return url !== null && /^https?:\/\//.test(url) ? url : null
}
