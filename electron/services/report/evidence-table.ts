import { columnTitle, isAnecdote, isUntitled, printCell, tableTitle } from '#shared/charts/table-chart'
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

/** A list is not cut for the sake of up to this many rows. */
const FEW_MORE = 3

const RIGHT: readonly Format[] = ['integer', 'decimal', 'percent', 'metric']
const PILLS: readonly Format[] = ['subject', 'intent', 'postType']
/** Type size and column gap in px, and the widest text column that does not stretch. */
const SIZE = 12
const GAP = 16
const NARROW = 190
/** Longest word, in characters, that fits the narrowest stretching column, by the number of stretching columns. */
const LONGEST_WORD = [48, 44, 24, 16] as const

/** Formats of the cells that state something about a row. */
const SAID: readonly Format[] = ['integer', 'decimal', 'percent', 'metric', 'message']

/** Rows of a table among the findings. */
export const MOST_PRINTED = 6

/** Whether a table tells something: the rows that are printed differ, and most of them have a name. */
export function isTelling(whole: EvidenceTable): boolean {
  const table = whole.drawing === 'table' ? { ...whole, rows: whole.rows.slice(0, MOST_PRINTED) } : whole
  const names = table.columns.findIndex(({ format }) => format === 'text')
  if (table.rows.length === 0 || isUniform(table) || isAnecdote(table) || isBare(table)) return false
  if (names < 0) return true
  return table.rows.filter((row) => isUntitled(table, row, names)).length * 2 <= table.rows.length
}

/** Minimum number of events for a chart by month or week; with fewer, a sentence is enough. */
const FEW_EVENTS = 10

/** Minimum number of posts for a cloud of dots. */
const FEW_DOTS = 12

// A chart with a single bar, or with hardly anything to count, shows nothing.
function isBare({ drawing, rows }: EvidenceTable): boolean {
  const counts = rows.map((row) =>
    row.slice(1).reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0),
  )
  if (drawing === 'countBars' || drawing === 'shareBars')
    return counts.filter((count) => count > 0).length < 2
  if (drawing === 'ratesInTime') return rows.length < FEW_DOTS
  const total = counts.reduce((sum, count) => sum + count, 0)
  return (drawing === 'monthlyColumns' || drawing === 'weeklyColumns') && total < FEW_EVENTS
}

// Rows that all say the same make a sentence, not a table; in a list of texts, the texts themselves differ.
function isUniform({ columns, rows, id }: EvidenceTable): boolean {
  const said = columns.flatMap(({ format }, index) => (index > 0 && SAID.includes(format) ? [index] : []))
  const isList = columns.some(({ format }) => format === 'text') && id !== 'sharesByWords'
  if (rows.length < 3 || said.length === 0 || isList) return false
  return said.every((index) => new Set(rows.map((row) => row[index])).size === 1)
}

interface EvidenceOptions {
  most?: number
  /** Content above the title that must stay with it. */
  above?: ReportNode[]
  /** Whether a narrow table continues in further columns alongside, `most` rows each, as far as they fit. */
  isSpread?: boolean
}

/** Gap between such columns in px, and their maximum number. */
const BESIDE = 28
const MOST_BESIDE = 4

/**
 * Evidence as a table of `most` rows, or a few more if that completes it; otherwise with a note of how many are shown out of how many. No
 * note for a list of extremes.
 */
export function evidenceNode(
  table: EvidenceTable,
  context: Pick<ReportContext, 'translator' | 'audit'>,
  { most = MOST_PRINTED, above, isSpread = false }: EvidenceOptions = {},
): ReportNode {
  const { translator } = context
  const { total, order, rows } = table
  const count = total ?? rows.length
  const printed = (limit: number) => {
    const shown = rows.slice(0, count <= rows.length && count - limit <= FEW_MORE ? count : limit)
    const texts = textsOf(table, shown, translator)
    return { shown, texts, widths: widthsOf(table, texts, translator) }
  }
  const single = printed(most)
  const beside = isSpread && rows.length > single.shown.length ? tablesAbreast(single.widths) : 1
  const { shown, texts, widths } = beside > 1 ? printed(most * beside) : single
  const isCut = order !== 'extreme' && count > shown.length
  const part = (from: number, to: number): ReportNode =>
    dataTable(
      columnsOf(table, translator).map((column, index) => ({ ...column, width: widths[index] ?? '*' })),
      shown.slice(from, to).map((row, position) =>
        row.map((value, index) =>
          cell(table, value, texts[from + position]?.[index] ?? '', {
            index,
            link: addressOf(table, row, context.audit),
          }),
        ),
      ),
      { pad: isSpread ? 4 : 6, breaksHeads: isSqueezed(table, widths, translator) },
    )
  const size = Math.ceil(shown.length / Math.min(beside, Math.ceil(shown.length / most)))
  const parts = Array.from({ length: Math.ceil(shown.length / size) }, (_, index) =>
    part(index * size, (index + 1) * size),
  )
  return {
    unbreakable: true,
    stack: [
      ...(above ?? []),
      above === undefined
        ? h2(tableTitle(table, translator))
        : h3(tableTitle(table, translator), { margin: [0, 2 * PX, 0, 6 * PX] }),
      ...(parts.length === 1
        ? parts
        : [
            {
              columns: parts.map((each) => ({ width: widthOf(widths), stack: [each] })),
              columnGap: BESIDE * PX,
            },
          ]),
      ...(isCut ? [cutNote(table, { shown: shown.length, count }, translator)] : []),
    ],
  }
}

// Rows about posts are called examples, others rows.
function cutNote(
  { total, columns }: EvidenceTable,
  { shown, count }: { shown: number; count: number },
  translator: Translator,
): ReportNode {
  const what = columns.some(({ id }) => id === 'post' || id === 'title') ? 'examples' : 'rows'
  const values = { shown, count, what, isKnown: total === null ? 'no' : 'yes' }
  return note(translator.t('report.category.more', values), { margin: [0, 6 * PX, 0, 0] })
}

function textsOf(
  table: EvidenceTable,
  shown: readonly EvidenceTable['rows'][number][],
  translator: Translator,
): string[][] {
  const stretching = table.columns.filter(({ format }) => format === 'text').length
  const longest = LONGEST_WORD[stretching] ?? 12
  return shown.map((row) =>
    row.map((_, index) => shortened(printCell(table, row, index, translator), longest)),
  )
}

// The width of the whole table in points; columns are 10 px apart.
function widthOf(widths: readonly Width[]): number {
  return (
    widths.reduce<number>((sum, width) => sum + (typeof width === 'number' ? width : CONTENT_WIDTH), 0) +
    (widths.length - 1) * 10 * PX
  )
}

function tablesAbreast(widths: readonly Width[]): number {
  const apart = BESIDE * PX
  return Math.max(1, Math.min(MOST_BESIDE, Math.floor((CONTENT_WIDTH + apart) / (widthOf(widths) + apart))))
}

function isSqueezed(table: EvidenceTable, widths: readonly Width[], translator: Translator): boolean {
  return table.columns.some(({ id }, index) => {
    const width = widths[index]
    return (
      typeof width === 'number' && textWidth(columnTitle(id, translator), 'Sans', false) * SIZE * PX > width
    )
  })
}

function columnsOf(table: EvidenceTable, translator: Translator): Pick<Column, 'head' | 'align'>[] {
  return table.columns.map(({ id, format }) => ({
    head: columnTitle(id, translator),
    align: RIGHT.includes(format) ? 'right' : 'left',
  }))
}

// Figures and short texts get the width they need, and long texts share the rest. A table of only short cells ends where they do, with some
// air for its texts.
function widthsOf(table: EvidenceTable, texts: readonly string[][], translator: Translator): Width[] {
  const natural = naturalOf(table, texts, translator)
  const last = natural.length - 1
  const leads = leadsOf(columnsOf(table, translator)).reduce((sum, lead) => sum + lead, 0)
  const words = table.columns.findIndex(({ format }) => format === 'text' || format === 'message')
  const widths: Width[] = natural.map((width, index) =>
    table.columns[index]?.format === 'text' && width > NARROW
      ? '*'
      : Math.min(width + (index === last ? 0 : GAP), NARROW * 1.4) * PX,
  )
  if (widths.includes('*')) return widths
  const room = CONTENT_WIDTH - (last * 10 + leads) * PX
  const asked = widths.reduce<number>((sum, width) => sum + (typeof width === 'number' ? width : 0), 0)
  // Wider than the page: headers wrap, and every column shrinks in proportion.
  if (asked > room) return widths.map((width) => (typeof width === 'number' ? (width * room) / asked : width))
  const spare =
    CONTENT_WIDTH -
    widths.reduce<number>((sum, width) => sum + (typeof width === 'number' ? width : 0), 0) -
    (last * 10 + leads) * PX
  return widths.map((width, index) =>
    index === words && typeof width === 'number' ? width + Math.max(0, Math.min(spare, 220 * PX)) : width,
  )
}

// The width in px of each column's header and cells on one line.
function naturalOf(table: EvidenceTable, texts: readonly string[][], translator: Translator): number[] {
  return table.columns.map(({ id, format }, index) => {
    const cells = texts.map(
      (row) => textWidth(row[index] ?? '', 'Sans', false) * SIZE + (PILLS.includes(format) ? SIZE : 0),
    )
    return Math.max(textWidth(columnTitle(id, translator), 'Sans', false) * SIZE, ...cells) + 2
  })
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

/** The public URL of the post in a row; null if it has none. */
function addressOf(
  table: EvidenceTable,
  row: EvidenceTable['rows'][number],
  audit: ReportContext['audit'],
): string | null {
  const id = table.posts?.[table.rows.indexOf(row)]
  const url = id === undefined ? null : (audit.posts.find((post) => post.id === id)?.url ?? null)
  return url !== null && /^https?:\/\//.test(url) ? url : null
}
