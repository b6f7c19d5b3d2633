import { COLORS, CONTENT_WIDTH, PX } from './theme'
import type {
  CellProps,
  NodeProps,
  ReportNode,
  Run,
  StackNode,
  TableLayout,
  TableNode,
  TextNode,
  Width,
} from './types'

type Text = string | (string | Run)[]
type Props = Omit<NodeProps, 'tag'> & Pick<TextNode, 'balance' | 'outline'>

/** A part of the report on its own pages, named in the running head; with `pageBreak: false` it continues on the current page. */
export function section(
  runningHead: string | null,
  content: ReportNode[],
  { pageBreak = true, id }: { pageBreak?: boolean; id?: string } = {},
): StackNode {
  return {
    stack: headed(content),
    tag: 'Sect',
    runningHead,
    ...(pageBreak ? { pageBreak: 'before' } : {}),
    ...(id ? { id } : {}),
  }
}

/** Keeps a heading with what follows, so that no page ends with one; a long table starts where its first rows fit. */
function headed(content: readonly ReportNode[]): ReportNode[] {
  return content.flatMap((node, at) => {
    const [before, next] = [content[at - 1], content[at + 1]]
    if (isTied(before, node)) return []
    return next !== undefined && isTied(node, next) ? [together([node, next])] : [node]
  })
}

function isTied(heading: ReportNode | undefined, next: ReportNode): boolean {
  return isObject(heading) && heading.tag === 'H2' && isObject(next) && ('text' in next || 'columns' in next)
}

function isObject(node: ReportNode | undefined): node is Exclude<ReportNode, string | readonly unknown[]> {
  return typeof node === 'object' && !Array.isArray(node)
}

/** The title of a section, stating its finding: its only H1 and its bookmark, with balanced lines. */
export function title(text: string, props: Props = {}): TextNode {
  return { text, tag: 'H1', style: 'title', balance: true, ...props }
}

/** The small line above a title (a category's name), in the colour of its index. */
export function eyebrow(text: string, props: Props = {}): TextNode {
  return { text, style: 'eyebrow', margin: [0, 0, 0, 8 * PX], ...props }
}

/** The sentence below a title. */
export function lede(text: Text, props: Props = {}): TextNode {
  return { text, style: 'lede', margin: [0, 12 * PX, 0, 0], ...props }
}

/** A heading within a section, with space above; a bookmark below its section's. */
export function h2(text: string, props: Props = {}): TextNode {
  return { text, tag: 'H2', style: 'h2', margin: [0, 20 * PX, 0, 8 * PX], ...props }
}

/** A heading below an H2; no bookmark. */
export function h3(text: string, props: Props = {}): TextNode {
  return { text, tag: 'H3', style: 'h3', ...props }
}

/** Running prose. */
export function paragraph(text: Text, props: Props = {}): TextNode {
  return { text, style: 'body', margin: [0, 0, 0, 8 * PX], ...props }
}

/** A small note on method or limits. */
export function note(text: Text, props: Props = {}): TextNode {
  return { text, style: 'note', margin: [0, 12 * PX, 0, 0], ...props }
}

/** A horizontal rule across the text width (or `width` points); decoration. */
export function rule({
  color = COLORS.line2,
  weight = 0.75,
  margin = [0, 0, 0, 0],
  width = CONTENT_WIDTH,
}: {
  color?: string
  weight?: number
  margin?: [number, number, number, number]
  width?: number
} = {}): ReportNode {
  const line = {
    type: 'line' as const,
    x1: 0,
    y1: weight / 2,
    x2: width,
    y2: weight / 2,
    lineWidth: weight,
    lineColor: color,
  }
  return { canvas: [line], margin }
}

/** A column of a data table: header, width, alignment. */
export interface Column {
  head: string
  width: Width
  align?: 'left' | 'right'
}

/** A cell: text in the table's style, or any node. */
export type Cell = string | (ReportNode & object)

/**
 * The report's table style: hairlines, header repeated on every page, rows never split. `pad` is the space above and below each row, px.
 */
export function dataTable(
  columns: Column[],
  rows: Cell[][],
  { pad = 8, breaksHeads = false, ...props }: { pad?: number; breaksHeads?: boolean } & Props = {},
): TableNode {
  const head: ReportNode[] = columns.map((column) => ({
    text: column.head,
    style: 'tableHead',
    ...(breaksHeads ? { noWrap: false } : {}),
    alignment: column.align ?? 'left',
  }))
  const body = rows.map((row) => row.map((cell, index) => tableCell(cell, columns[index])))
  return {
    style: 'table',
    ...props,
    table: {
      headerRows: 1,
      keepWithHeaderRows: rows.length > 0 ? 1 : 0,
      dontBreakRows: true,
      widths: columns.map((column) => column.width),
      body: [head, ...body],
    },
    layout: hairlines(columns.length, pad, leadsOf(columns)),
  }
}

/** Extra space before a text column that follows a column of figures, px: otherwise the two would touch. */
const LEAD = 14

/** The extra space before each column of a data table, px. */
export function leadsOf(columns: readonly Pick<Column, 'align'>[]): number[] {
  return columns.map(({ align }, index) =>
    align !== 'right' && columns[index - 1]?.align === 'right' ? LEAD : 0,
  )
}

/** The rules of a data table: strong below the header, hairlines between rows; columns are 10 px apart, plus `leads` px before each. */
export function hairlines(columns: number, pad: number, leads: readonly number[] = []): TableLayout {
  return {
    hLineWidth: (line) => (line === 0 ? 0 : 0.75),
    hLineColor: (line) => (line === 1 ? COLORS.text : COLORS.line),
    vLineWidth: () => 0,
    paddingLeft: (column) => (leads[column] ?? 0) * PX,
    paddingRight: (column) => (column === columns - 1 ? 0 : 10 * PX),
    paddingTop: (row) => (row === 0 ? 0 : pad * PX),
    paddingBottom: (row) => (row === 0 ? 6 : pad) * PX,
  }
}

function tableCell(cell: Cell, column: Column | undefined): ReportNode {
  const align = column?.align ?? 'left'
  if (typeof cell === 'string') return { text: cell, alignment: align }
  if (Array.isArray(cell)) return { stack: cell, alignment: align }
  return { alignment: align, ...cell }
}

/** Side-by-side columns that are not a data table, read row by row. `rules` draws a hairline above each row. */
export function rows(
  widths: Width[],
  body: (ReportNode & object)[][],
  { gap = 16, pad = [0, 0], rules = false, ruleColor = COLORS.line, ...props }: RowsOptions = {},
): TableNode {
  const last = widths.length - 1
  return {
    ...props,
    tag: 'none',
    table: { widths, body, dontBreakRows: true },
    layout: {
      hLineWidth: (line) => (rules && line < body.length ? 0.75 : 0),
      hLineColor: () => ruleColor,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: (column) => (column === last ? 0 : gap * PX),
      paddingTop: () => pad[0] * PX,
      paddingBottom: () => pad[1] * PX,
    },
  }
}

interface RowsOptions extends Omit<NodeProps, 'tag'> {
  /** Gap between columns, px. */
  gap?: number
  /** Space above and below each row, px. */
  pad?: [number, number]
  rules?: boolean
  ruleColor?: string
}

/** A numbered list in the board's style: numeral in the accent colour, hairlines between items, items never split. */
export function numberedList(
  items: (ReportNode & object)[],
  { accent = COLORS.accent, indent = 24, gap = 9, rules = true, ...props }: NumberedOptions = {},
): StackNode {
  const entry = (item: ReportNode & object, index: number): ReportNode => ({
    unbreakable: true,
    tag: 'LI',
    stack: [
      ...(rules && index > 0 ? [rule({ color: COLORS.line, margin: [0, gap * PX, 0, gap * PX] })] : []),
      {
        columns: [
          { text: String(index + 1), tag: 'Lbl', width: indent * PX, color: accent, bold: true },
          { stack: [item], tag: 'LBody', width: '*' },
        ],
        ...(rules || index === 0 ? {} : { margin: [0, gap * PX, 0, 0] as [number, number, number, number] }),
      },
    ],
  })
  return { ...props, tag: 'L', stack: items.map(entry) }
}

interface NumberedOptions extends Omit<NodeProps, 'tag'> {
  accent?: string
  /** Width of the numeral's column, px. */
  indent?: number
  /** Gap between items, px (doubled if there is a hairline in the middle). */
  gap?: number
  rules?: boolean
}

/** Keeps nodes together on one page. */
export function together(content: ReportNode[], props: NodeProps & CellProps = {}): StackNode {
  return { ...props, stack: content, unbreakable: true }
}
