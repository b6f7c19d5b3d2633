import type { Language } from '#shared/model/vocabulary'
import type { TextStyle } from './text-style'
import type { StyleName } from './theme'

/** Structure roles a node may carry; `Artifact` leaves the node and all below out of the reading order, `none` keeps only its children. */
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

/** A length in points, `*` for an equal share of what is left, `auto` for the width of the content. */
export type Width = number | '*' | 'auto' | `${number}%`
/** Points: one value for all sides, [horizontal, vertical], or [left, top, right, bottom]. */
export type Margin = number | [number, number] | [number, number, number, number]

/** What every node may carry besides its content. */
export interface NodeProps extends TextStyle {
  style?: StyleName | StyleName[]
  tag?: Role
  /** Alternate text of a Figure, in the document's language. */
  alt?: string
  /** Language of this part where it differs from the document's, BCP 47. */
  lang?: string
  margin?: Margin
  width?: Width
  /** Destination of `linkTo` and `pageReference`; unique in the document. */
  id?: string
  pageBreak?: 'before' | 'after'
  /** Keeps the whole block on one page (blocks shorter than a page only). */
  unbreakable?: boolean
  /** Name given to header and footer from the page this node starts on; null silences them (cover). */
  runningHead?: string | null
  /** Keeps the top of this page's block free of header margins; points from the page's top left. */
  absolutePosition?: { x: number; y: number }
  relativePosition?: { x: number; y: number }
  /** Number under which `measureHeights` finds this node again. */
  probe?: number
}

/** Properties of a node used as a table cell. */
export interface CellProps {
  colSpan?: number
  rowSpan?: number
  /** Makes the cell the header of its row. */
  rowHeader?: boolean
  verticalAlignment?: 'top' | 'middle' | 'bottom'
  /** [left, top, right, bottom]. */
  border?: [boolean, boolean, boolean, boolean]
}

/** A piece of a paragraph; `link` opens a web address, `linkTo` a node's id, `pageReference` prints the page of that id. */
export interface Run extends TextStyle {
  text: string
  link?: string
  linkTo?: string
  lang?: string
}

export interface TextNode extends NodeProps, CellProps {
  text: string | (string | Run)[]
  /** Evens out the lines of a title. */
  balance?: boolean
  /** Bookmark text where it differs from the heading's; false for none (H1 and H2 get one by themselves). */
  outline?: string | false
  link?: string
  linkTo?: string
}

/** The number of the page on which the node with this id starts. */
export interface PageReferenceNode extends NodeProps, CellProps {
  pageReference: string
  /** What its link says. */
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

/** An SVG drawing; with `alt` a Figure, without an artefact. Pass foreign drawings through `svgNode()`. */
export interface SvgNode extends NodeProps, CellProps {
  svg: string
  height?: number
}

/** A raster picture as a `data:image/png;base64,` or `data:image/jpeg;base64,` address; nothing else is opened. */
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

/** Rules and paddings of a table; each function gets the row or column index. */
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
  /** false: no rule where a page ends in the middle of the table. */
  hLineWhenBroken?: boolean
}

/** A table; cells covered by a span stay in `body` as `null`. With `tag: 'none'` it is layout only and its cells read in row order. */
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

/** Everything a report is made of. */
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

/** What a header or footer knows; `section` is the running head in force, null where none was given. */
export interface PageContext {
  page: number
  pages: number
  section: string | null
}

/** A report before it is laid out. Header and footer are artefacts; they are left out on pages whose running head is null. */
export interface ReportDocument {
  content: ReportNode[]
  header?: (context: PageContext) => ReportNode
  footer?: (context: PageContext) => ReportNode
}

/** What the file says about itself. */
export interface PdfMeta {
  title: string
  author: string
  /** What the file names as the program that made it (default: the title). */
  creator?: string
  subject: string
  language: Language
  createdAt: Date
}
