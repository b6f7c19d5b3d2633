import { featuresOf } from './fonts'
import { refineFont } from './no-break-spaces'
import type { Element } from './structure'
import type { Constructor, PdfDocument, PdfFont, PdfRef } from './shapes'

/** pdfmake's document as this engine paints on it. */
export interface ReportPdf extends PdfDocument {
  /** The inline element (a link) whose content is being painted. */
  painting: Element | null
}

/** pdfmake's document with refined fonts, links that belong to their element, and well-formed metadata. */
export function reportDocument(Base: Constructor<PdfDocument>): Constructor<ReportPdf> {
  return class extends Base {
    painting: Element | null = null
    private readonly refined = new WeakSet<PdfFont>()

    override font(source: string): unknown {
      super.font(source)
      if (!this.refined.has(this._font)) refineFont(this._font, featuresOf(this._font.name))
      this.refined.add(this._font)
      return this
    }

    /** A link's click area belongs to the element being painted; pdfkit offers the annotation to `structParent` before it writes it. */
    override annotate(x: number, y: number, w: number, h: number, options: Record<string, unknown>): unknown {
      const element = this.painting
      if (!element) return super.annotate(x, y, w, h, options)
      const structParent = {
        add: ({ annotationRef }: { annotationRef: PdfRef }): void => {
          annotationRef.data['StructParent'] = this.createStructParentTreeNextKey()
          element.takeAnnotation(annotationRef, this.page)
        },
      }
      const contents = new String(element.props.contents ?? '')
      return super.annotate(x, y, w, h, { ...options, Contents: contents, structParent })
    }

    override _addInfo(): void {
      const info = this.info
      this.info = Object.fromEntries(
        Object.entries(info).map(([key, value]) => [
          key,
          typeof value === 'string' ? escapeXml(value) : value,
        ]),
      )
      super._addInfo()
      this.info = info
    }
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
