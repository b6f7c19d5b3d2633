/** The parts of pdfmake and pdfkit this engine builds on, as they are in the installed versions (a test fails when they move). */

/** A glyph as fontkit gives it; `space` marks the no-break spaces this engine adds. */
export interface Glyph {
  id: number
  advanceWidth: number
  codePoints: number[]
  space?: number
}

export interface GlyphPosition {
  xAdvance: number
  yAdvance: number
  xOffset: number
  yOffset: number
  advanceWidth: number
}

export interface GlyphRun {
  glyphs: Glyph[]
  positions: GlyphPosition[]
  advanceWidth: number
}

/** pdfkit's embedded font. */
export interface PdfFont {
  name: string
  ascender: number
  descender: number
  scale: number
  widths: number[]
  unicode: number[][]
  font: {
    unitsPerEm: number
    hasGlyphForCodePoint(code: number): boolean
    glyphForCodePoint(code: number): Glyph
  }
  subset: {
    glyphs: number[]
    hmtx: { metrics: { advance: number }[] }
    includeGlyph(id: number): number
    _addGlyph(id: number): number
  }
  lineHeight(size: number): number
  layoutRun(text: string, features?: string[]): GlyphRun
  layout(text: string, features?: string[]): GlyphRun
  encode(text: string, features?: string[]): [string[], GlyphPosition[]]
  embed(): void
}

/** An indirect object being written. */
export interface PdfRef {
  data: Record<string, unknown>
  end(): void
}

export interface PdfPage {
  width: number
  height: number
  dictionary: PdfRef
  structParentTreeKey: number
}

export interface OutlineItem {
  addItem(
    title: string,
    options: { expanded?: boolean; top?: number; left?: number; fit?: boolean },
  ): OutlineItem
}

/** pdfmake's document, which inherits pdfkit's. */
export interface PdfDocument extends NodeJS.ReadableStream {
  page: PdfPage
  outline: OutlineItem
  info: Record<string, unknown>
  options: { tagged?: boolean }
  _font: PdfFont
  _fontFamilies: Record<string, PdfFont>
  _fontCount: number
  _root: PdfRef
  ref(data: Record<string, unknown>): PdfRef
  fonts: Record<string, unknown>
  /** The profile that pdfkit writes for. */
  subset?: unknown
  font(source: string): unknown
  provideFont(family: string, bold: boolean, italics: boolean): unknown
  annotate(x: number, y: number, w: number, h: number, options: Record<string, unknown>): unknown
  markContent(tag: string, options?: { type?: string }): unknown
  markStructureContent(tag: string): StructureContent
  endMarkedContent(): unknown
  getStructTreeRoot(): PdfRef
  getStructParentTree(): { get(key: number): unknown[]; add(key: number, value: unknown): void }
  createStructParentTreeNextKey(): number
  end(): void
  _addInfo(): void
}

/** Marked content of one page, as pdfkit hands it out. */
export interface StructureContent {
  refs: { pageRef: PdfRef; mcid: number }[]
}

/** A node after pdfmake has taken it over; the underscored fields of ours travel with it onto the page. */
export interface LaidNode extends Marks {
  positions: { pageNumber: number; top?: number }[]
  balance?: boolean
  runningHead?: string | null
  probe?: number
  _inlines?: Inline[]
}

/** What this engine hangs on nodes, lines, runs and vectors. */
export interface Marks {
  _element?: unknown
  _key?: object
  _pagination?: boolean
  /** Number of the block this belongs to that wants to stay on one page. */
  _block?: number
}

export interface Inline extends Marks {
  text: string
  /** Points from the start of the line. */
  x: number
  width: number
  leadingCut?: number
  trailingCut?: number
  noNewLine?: boolean
  lineEnd?: boolean
  sup?: boolean
  alignment?: string
  /** Set once a superior is sized as this engine sizes it. */
  _isSized?: boolean
  fontSize: number
  font: PdfFont
}

export interface Line extends Marks {
  id?: string
  x: number
  y: number
  inlines: Inline[]
  getHeight(): number
  getAscenderHeight(): number
  clone(): Line
}

export interface Box extends Marks {
  x: number
  y: number
  _width: number
  _height: number
}

export interface LaidPage {
  items: { item?: Marks }[]
  pageSize: { width: number; height: number }
}

export interface LayoutContext {
  /** Page from 0 and height on it in points, both where the next line would go. */
  page: number
  y: number
  availableWidth: number
  addMargin(left: number, right?: number): void
}

export type DynamicPart = (page: number, pages: number) => unknown

/** pdfmake's layout. */
export interface LayoutBuilder {
  writer: { context(): LayoutContext }
  registerTableLayouts(layouts: Record<string, unknown>): void
  buildNextLine(node: LaidNode): Line | null
  processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void
  processLeaf(node: LaidNode): void
  processList(isOrdered: boolean, node: LaidNode & Record<string, unknown>): void
  layoutDocument(
    content: unknown,
    document: PdfDocument,
    styles: unknown,
    defaultStyle: unknown,
    background: unknown,
    header: DynamicPart | undefined,
    footer: DynamicPart | undefined,
  ): LaidPage[]
}

/** pdfmake's painter. */
export interface Renderer {
  pdfDocument: PdfDocument
  renderPages(pages: LaidPage[]): void
  renderLine(line: Line, x: number, y: number): void
  renderVector(vector: Marks): void
  renderImage(image: Box): void
  renderSVG(svg: Box): void
}

/** A class of pdfmake that this engine extends. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the compiler wants `any[]` for the constructor of a mixin
export type Constructor<T> = new (...args: any[]) => T
