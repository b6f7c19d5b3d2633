import { featuresOf, FONT_FILES } from './fonts'
import { SCRIPT_FONTS } from './script-faces'
import { refineFont } from './no-break-spaces'
import type { Element } from './structure'
import type { Constructor, PdfDocument, PdfFont, PdfRef } from './shapes'

/** pdfmake's document as extended here. */
export interface ReportPdf extends PdfDocument {
  /** The inline element (a link) whose content is being painted. */
  painting: Element | null
  /** Registers the fonts of other scripts that the texts have needed so far. */
  learnFonts(): void
}

/** The opened fonts: parsed once per process; each document embeds only what it uses. */
const opened = new Map<string, { Embedded: Constructor<PdfFont>; face: PdfFont['font'] }>()

/** The line height of the report's own fonts, in thousandths of an em, so that a word in another script does not move the lines. */
const OWN_HEIGHT = { ascender: 1025, descender: -275, lineGap: 0 }

/** pdfmake's document with refined fonts, links tied to their structure elements, and well-formed metadata. */
export function reportDocument(Base: Constructor<PdfDocument>): Constructor<ReportPdf> {
  return class extends Base {
    painting: Element | null = null
    private readonly refined = new WeakSet<PdfFont>()

    override font(source: string): unknown {
      const known = opened.get(source)
      if (known) this._fontFamilies[source] ??= new known.Embedded(this, known.face, `F${++this._fontCount}`)
      super.font(source)
      if (!known)
        opened.set(source, {
          Embedded: this._font.constructor as Constructor<PdfFont>,
          face: this._font.font,
        })
      if (!this.refined.has(this._font)) {
        refineFont(this._font, { features: featuresOf(this._font.name), file: source })
        withoutCidSet(this._font, this)
        if (!FONT_FILES.includes(source)) Object.assign(this._font, OWN_HEIGHT)
      }
      this.refined.add(this._font)
      return this
    }

    override provideFont(family: string, bold: boolean, italics: boolean): unknown {
      this.learnFonts()
      return super.provideFont(family, bold, italics)
    }

    learnFonts(): void {
      Object.assign(this.fonts, SCRIPT_FONTS)
    }

    /** Ties a link's annotation to the element being painted; pdfkit offers it to `structParent` before writing it. */
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

// pdfkit lists only the glyphs it has widths for, which accessibility checkers report as an error; without the list there is none.
function withoutCidSet(font: PdfFont, document: PdfDocument): void {
  const embed = font.embed.bind(font)
  font.embed = () => {
    const { subset } = document
    document.subset = undefined
    embed()
    document.subset = subset
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
