/** The internals of pdfmake and pdfkit that this code relies on, as in the installed versions (a test fails if they change). */

/** A glyph from fontkit; `space` marks the no-break spaces added here. */
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

/** An indirect PDF object being written. */
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

/** pdfmake's document, a subclass of pdfkit's. */
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
  /** The PDF profile that pdfkit targets. */
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

/** Marked content on one page, as created by pdfkit. */
export interface StructureContent {
  refs: { pageRef: PdfRef; mcid: number }[]
}

/** A node after pdfmake's layout; our underscored fields travel with it. */
export interface LaidNode extends Marks {
  positions: { pageNumber: number; top?: number }[]
  balance?: boolean
  runningHead?: string | null
  probe?: number
  _inlines?: Inline[]
}

/** The marks added here to nodes, lines, runs and vectors. */
export interface Marks {
  _element?: unknown
  _key?: object
  _pagination?: boolean
  /** The number of the enclosing block that should stay on one page. */
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
  /** Set once a superscript has been resized. */
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
  /** Page (from 0) and height on it in points where the next line would go. */
  page: number
  y: number
  availableWidth: number
  addMargin(left: number, right?: number): void
}

export type DynamicPart = (page: number, pages: number) => unknown

/** A row of a table, or of columns, as it is laid out. */
export interface LaidRow {
  /** Undefined for columns. */
  tableNode?: { table: { body: readonly unknown[] } }
  rowIndex: number
  dontBreakRows?: boolean
  /** The number of rows at the table's beginning that stay together. */
  rowsWithoutPageBreak: number
}

/** pdfmake's layout. */
export interface LayoutBuilder {
  writer: { context(): LayoutContext; beginUnbreakableBlock(): void; commitUnbreakableBlock(): void }
  registerTableLayouts(layouts: Record<string, unknown>): void
  buildNextLine(node: LaidNode): Line | null
  processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void
  processLeaf(node: LaidNode): void
  processRow(row: LaidRow): unknown
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

/** The type of a pdfmake class to be extended. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the compiler wants `any[]` for the constructor of a mixin
export type Constructor<T> = new (...args: any[]) => T
