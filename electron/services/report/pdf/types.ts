import type { Language } from '#shared/model/vocabulary'
import type { TextStyle } from './text-style'
import type { StyleName } from './theme'

/**
 * The structure role of a node; `Artifact` removes the node and everything below from the reading order, `none` keeps only its children.
 */
export type Role =
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Sect'
  | 'Div'
  | 'Caption'
  | 'BlockQuote'
  | 'Note'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Figure'
  | 'Artifact'
  | 'none'

/** A length in points, `*` for an equal share of the remaining width, `auto` for the content's width. */
export type Width = number | '*' | 'auto' | `${number}%`
/** Points: one value for all sides, [horizontal, vertical], or [left, top, right, bottom]. */
export type Margin = number | [number, number] | [number, number, number, number]

/** Properties any node may have besides its content. */
export interface NodeProps extends TextStyle {
  style?: StyleName | StyleName[]
  tag?: Role
  /** Alternate text of a Figure, in the document's language. */
  alt?: string
  /** The language of this part if it differs from the document's, BCP 47. */
  lang?: string
  margin?: Margin
  width?: Width
  /** The target of `linkTo` and `pageReference`; unique in the document. */
  id?: string
  pageBreak?: 'before' | 'after'
  /** Keeps the block on one page (only if it is shorter than a page). */
  unbreakable?: boolean
  /** The name passed to header and footer from this node's page on; null suppresses them (cover). */
  runningHead?: string | null
  /** Absolute position in points from the page's top left corner. */
  absolutePosition?: { x: number; y: number }
  relativePosition?: { x: number; y: number }
  /** The number under which `measureHeights` finds this node again. */
  probe?: number
}

/** Properties of a node used as a table cell. */
export interface CellProps {
  colSpan?: number
  rowSpan?: number
  /** Makes the cell its row's header. */
  rowHeader?: boolean
  verticalAlignment?: 'top' | 'middle' | 'bottom'
  /** [left, top, right, bottom]. */
  border?: [boolean, boolean, boolean, boolean]
}

/** A part of a paragraph; `link` opens a URL, `linkTo` a node's id, `pageReference` prints that node's page number. */
export interface Run extends TextStyle {
  text: string
  link?: string
  linkTo?: string
  lang?: string
}

export interface TextNode extends NodeProps, CellProps {
  text: string | (string | Run)[]
  /** Balances the lines of a title. */
  balance?: boolean
  /** The bookmark text if it differs from the heading's; false for none (H1 and H2 get one by default). */
  outline?: string | false
  link?: string
  linkTo?: string
}

/** The number of the page on which the node with this id starts. */
export interface PageReferenceNode extends NodeProps, CellProps {
  pageReference: string
  /** The description of its link. */
  contents?: string
}

export interface StackNode extends NodeProps, CellProps {
  stack: ReportNode[]
}

export interface ColumnsNode extends NodeProps, CellProps {
  columns: ReportNode[]
  columnGap?: number
}

export interface ListNode extends NodeProps, CellProps {
  ul?: ReportNode[]
  ol?: ReportNode[]
  markerColor?: string
}

/** An SVG drawing: with `alt` a Figure, without it an artefact. Pass foreign drawings through `svgNode()`. */
export interface SvgNode extends NodeProps, CellProps {
  svg: string
  height?: number
}

/** A raster picture as a `data:image/png;base64,` or `data:image/jpeg;base64,` URL; nothing else is opened. */
export interface ImageNode extends NodeProps, CellProps {
  image: string
  height?: number
  fit?: [number, number]
}

export type Vector =
  | {
      type: 'line'
      x1: number
      y1: number
      x2: number
      y2: number
      lineWidth?: number
      lineColor?: string
      dash?: { length: number; space?: number }
    }
  | {
      type: 'rect'
      x: number
      y: number
      w: number
      h: number
      r?: number
      color?: string
      lineColor?: string
      lineWidth?: number
    }
  | {
      type: 'ellipse'
      x: number
      y: number
      r1: number
      r2: number
      color?: string
      lineColor?: string
      lineWidth?: number
    }

export interface CanvasNode extends NodeProps, CellProps {
  canvas: Vector[]
}

/** Rules and padding of a table; each function receives the row or column index. */
export interface TableLayout {
  hLineWidth?: (line: number) => number
  hLineColor?: (line: number) => string
  vLineWidth?: (line: number) => number
  vLineColor?: (line: number) => string
  paddingLeft?: (column: number) => number
  paddingRight?: (column: number) => number
  paddingTop?: (row: number) => number
  paddingBottom?: (row: number) => number
  fillColor?: (row: number) => string | null
  /** false: no rule where a page break splits the table. */
  hLineWhenBroken?: boolean
}

/** A table; cells covered by a span stay in `body` as `null`. With `tag: 'none'` it is layout only, and its cells are read in row order. */
export interface TableNode extends NodeProps, CellProps {
  table: {
    body: (ReportNode | null)[][]
    widths: Width[]
    headerRows?: number
    dontBreakRows?: boolean
    keepWithHeaderRows?: number
    heights?: number | number[]
  }
  layout?: TableLayout
}

/** A node of the report. */
export type ReportNode =
  | string
  | ReportNode[]
  | TextNode
  | PageReferenceNode
  | StackNode
  | ColumnsNode
  | ListNode
  | SvgNode
  | ImageNode
  | CanvasNode
  | TableNode

/** The context of a header or footer; `section` is the current running head, null if none was set. */
export interface PageContext {
  page: number
  pages: number
  section: string | null
}

/** A report before layout. Header and footer are artefacts, left out on pages whose running head is null. */
export interface ReportDocument {
  content: ReportNode[]
  header?: (context: PageContext) => ReportNode
  footer?: (context: PageContext) => ReportNode
}

/** The metadata of the PDF. */
export interface PdfMeta {
  title: string
  author: string
  /** The program named as its creator (default: the title). */
  creator?: string
  subject: string
  language: Language
  createdAt: Date
}
