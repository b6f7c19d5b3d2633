import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { FONTS } from '#services/report/pdf/fonts'

const load = createRequire(import.meta.url)

// What the engine extends is not pdfmake's public interface: this fails first, and by name, when an update moves it.
const METHODS = {
  'pdfmake/js/LayoutBuilder.js': [
    'buildNextLine',
    'processNode',
    'processLeaf',
    'processList',
    'layoutDocument',
  ],
  'pdfmake/js/Renderer.js': ['renderPages', 'renderLine', 'renderVector', 'renderImage', 'renderSVG'],
  'pdfmake/js/PDFDocument.js': [
    'font',
    'provideFont',
    'annotate',
    'markContent',
    'markStructureContent',
    'endMarkedContent',
    'getStructTreeRoot',
    'getStructParentTree',
    'createStructParentTreeNextKey',
    '_addInfo',
  ],
  'pdfmake/js/SVGMeasure.js': ['measureSVG'],
}

describe('the parts of pdfmake and pdfkit this engine builds on', () => {
  it.each(Object.entries(METHODS))('are still in %s', (path, names) => {
    const { default: part } = load(path) as { default: { prototype: Record<string, unknown> } }
    for (const name of names) expect(typeof part.prototype[name], name).toBe('function')
  })

  it('are still in the embedded font', () => {
    const { default: Document } = load('pdfmake/js/PDFDocument.js') as {
      default: new (...args: unknown[]) => {
        font(path: string): void
        _font: Record<string, unknown> & { subset: Record<string, unknown> }
      }
    }
    const document = new Document({}, {}, {}, {}, { autoFirstPage: false, font: null })
    document.font(FONTS.Serif.normal)
    for (const name of ['layoutRun', 'layout', 'encode'])
      expect(typeof document._font[name], name).toBe('function')
    for (const name of ['widths', 'unicode']) expect(Array.isArray(document._font[name]), name).toBe(true)
    for (const name of ['includeGlyph', '_addGlyph'])
      expect(typeof document._font.subset[name], name).toBe('function')
    expect(document._font.subset['glyphs']).toEqual([0])
  })
})
