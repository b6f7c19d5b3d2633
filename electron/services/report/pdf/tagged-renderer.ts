import { Element } from './structure'
import { SUPERIOR_RAISE, SUPERIOR_SIZE } from './theme'
import type { ReportPdf } from './report-document'
import type {
  Box,
  Constructor,
  Inline,
  LaidPage,
  Line,
  Marks,
  OutlineItem,
  PdfPage,
  Renderer,
} from './shapes'

/**
 * pdfmake's painter, in which everything on a page is either content of a structure element or an artefact. It also centres lines in their
 * line height, as CSS does, and creates bookmarks from headings.
 */
export function taggedRenderer(Base: Constructor<Renderer>): Constructor<Renderer> {
  return class extends Base {
    declare pdfDocument: ReportPdf
    private open: { element: Element; page: PdfPage } | undefined
    private readonly drawn = new Set<object>()
    private readonly bookmarks: OutlineItem[] = []

    override renderPages(pages: LaidPage[]): void {
      super.renderPages(pages)
      this.close()
    }

    override renderLine(line: Line, x: number, y: number): void {
      const height = line.getHeight()
      const ascender = line.getAscenderHeight()
      const face = Math.max(...line.inlines.map((inline) => inline.font.lineHeight(inline.fontSize)))
      const isRepeated = this.isRepeated(line)
      if (!isRepeated) this.bookmark(line, y)
      groupsOf(line).forEach((inlines, index) => {
        const [first] = inlines
        const plain = inlines.map((inline) => ({ ...inline, sup: false }))
        const part = Object.assign(line.clone(), {
          inlines: plain,
          getHeight: () => height,
          getAscenderHeight: () => ascender,
        })
        if (index > 0) delete part.id
        const raise = first?.sup ? (first.fontSize / SUPERIOR_SIZE) * SUPERIOR_RAISE : 0
        const top = y + (height - face) / 2 - raise
        this.paint({ ...line, _element: first?._element ?? line._element }, isRepeated, () =>
          super.renderLine(part, x, top),
        )
      })
    }

    override renderVector(vector: Marks): void {
      this.paint(vector, this.isRepeated(vector), () => super.renderVector(vector))
    }

    override renderImage(image: Box): void {
      this.boxed(image)
      this.paint(image, this.isRepeated(image), () => super.renderImage(image))
    }

    override renderSVG(svg: Box): void {
      this.boxed(svg)
      this.pdfDocument.learnFonts()
      this.paint(svg, this.isRepeated(svg), () => super.renderSVG(svg))
    }

    private paint(marks: Marks, isRepeated: boolean, draw: () => void): void {
      const element = marks._element
      if (isRepeated || !(element instanceof Element)) {
        this.close()
        this.pdfDocument.markContent('Artifact', {
          type: isRepeated || marks._pagination ? 'Pagination' : 'Layout',
        })
        draw()
        this.pdfDocument.endMarkedContent()
        return
      }
      this.enter(element)
      this.pdfDocument.painting = element.isInline ? element : null
      draw()
      this.pdfDocument.painting = null
    }

    /** Consecutive content of one element on a page stays in one marked sequence. */
    private enter(element: Element): void {
      const page = this.pdfDocument.page
      if (this.open?.element === element && this.open.page === page) return
      this.close()
      element.take(this.pdfDocument.markStructureContent(element.role))
      this.open = { element, page }
    }

    /** pdfkit itself closes the open sequence when a page ends. */
    private close(): void {
      if (this.open?.page === this.pdfDocument.page) this.pdfDocument.endMarkedContent()
      this.open = undefined
    }

    /** A line seen a second time is a repeated table header: pdfmake draws clones of it. */
    private isRepeated(marks: Marks): boolean {
      if (!marks._key) return false
      if (this.drawn.has(marks._key)) return true
      this.drawn.add(marks._key)
      return false
    }

    private boxed(box: Box): void {
      if (!(box._element instanceof Element)) return
      const top = this.pdfDocument.page.height - box.y
      box._element.box ??= [box.x, top - box._height, box.x + box._width, top]
    }

    private bookmark(line: Line, y: number): void {
      const element = line._element
      if (!(element instanceof Element) || element.isPlaced || !element.props.outline) return
      const { level, text } = element.props.outline
      const parent = this.bookmarks[level - 2] ?? this.pdfDocument.outline
      // pdfkit measures `left` from the right edge.
      const place = {
        top: Math.max(0, y - 24),
        left: this.pdfDocument.page.width,
        fit: false,
        expanded: false,
      }
      this.bookmarks.length = Math.min(this.bookmarks.length, level - 1)
      this.bookmarks[level - 1] = parent.addItem(text, place)
    }
  }
}

/** Splits a line's runs where one has its own element (a link, a foreign phrase) or is raised. */
function groupsOf(line: Line): Inline[][] {
  const groups: Inline[][] = []
  for (const inline of line.inlines) {
    const last = groups.at(-1)
    if (last && last[0]?._element === inline._element && last[0]?.sup === inline.sup) last.push(inline)
    else groups.push([inline])
  }
  return groups
}
