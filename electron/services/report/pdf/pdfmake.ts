import { createRequire } from 'node:module'
import { FONT_FILES, FONTS } from './fonts'
import { prepareContent, prepareFurniture } from './prepare'
import { reportDocument } from './report-document'
import { SCRIPT_FONTS } from './script-faces'
import { Element, writeStructure } from './structure'
import { taggedLayout, type TaggedLayout } from './tagged-layout'
import { taggedRenderer } from './tagged-renderer'
import { DEFAULT_STYLE, PAGE, STYLES } from './theme'
import type { Constructor, DynamicPart, LaidPage, LayoutBuilder, PdfDocument, Renderer } from './shapes'
import type { PageContext, PdfMeta, ReportDocument, ReportNode } from './types'

// We assemble pdfmake's parts ourselves instead of using its Printer: the structure tree needs extended ones, and without its URL resolver
// no address can be fetched. `require` gives the same module shape in Node, in vitest and in the bundle.
const load = createRequire(import.meta.url)
const Document = reportDocument(part<PdfDocument>('PDFDocument'))
const Layout = taggedLayout(part<LayoutBuilder>('LayoutBuilder'))
const Painter = taggedRenderer(part<Renderer>('Renderer'))
const SvgMeasure = part<object>('SVGMeasure')

/** A report as PDF 1.7: tagged, with bookmarks and embedded font subsets; every byte depends only on the arguments. */
export async function renderPdf(
  definition: ReportDocument,
  meta: PdfMeta,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const first = laidOut(definition, meta, new Set())
  const { document, pages, root } = first.lost.size > 0 ? laidOut(definition, meta, first.lost) : first
  const bytes = collected(document)
  new Painter(document).renderPages(pages)
  writeStructure(document, root)
  document.end()
  return { bytes: await bytes, pages: pages.length }
}

/** Heights in points of blocks laid out at the text width, including margins; above `MAX_HEIGHT` if a block does not fit on one page. */
export function measureHeights(blocks: readonly ReportNode[], language: PdfMeta['language']): number[] {
  if (blocks.length === 0) return []
  const content = blocks.map((block, probe) => ({
    stack: [block],
    probe,
    ...(probe > 0 ? { pageBreak: 'before' as const } : {}),
  }))
  const { layout } = laidOut(
    { content },
    { title: '', author: '', subject: '', language, createdAt: new Date(0) },
    new Set(),
  )
  return blocks.map((_, probe) => layout.heights.get(probe) ?? 0)
}

/** Lays out a report; `loose` blocks may be split. Fonts belong to a document, so every attempt starts a new one. */
function laidOut(definition: ReportDocument, meta: PdfMeta, loose: ReadonlySet<number>): LaidOut {
  const document = new Document(FONTS, {}, {}, {}, pdfOptions(meta), null, isOwnFont)
  const root = new Element('Document', { lang: meta.language })
  const layout = new Layout(
    { width: PAGE.width, height: PAGE.height, orientation: 'portrait' },
    PAGE.margins,
    new SvgMeasure(),
  )
  const runningPart =
    (make: ReportDocument['header']): DynamicPart =>
    (page, pages) =>
      furnish(make, { page, pages, section: layout.runningHead(page) })
  const pages = layout.layoutDocument(
    prepareContent(definition.content, root, loose),
    document,
    STYLES,
    DEFAULT_STYLE,
    undefined,
    runningPart(definition.header),
    runningPart(definition.footer),
  )
  return { document, pages, root, layout, lost: layout.lostBlocks(pages) }
}

interface LaidOut {
  document: PdfDocument
  pages: LaidPage[]
  root: Element
  layout: TaggedLayout
  lost: Set<number>
}

/** A page whose running head is null (the cover) has neither header nor footer. */
function furnish(
  make: ((context: PageContext) => ReportNode) | undefined,
  { section, ...context }: { page: number; pages: number; section: string | null | undefined },
): unknown {
  if (!make || section === null) return null
  return prepareFurniture(make({ ...context, section: section ?? null }))
}

function pdfOptions(meta: PdfMeta): Record<string, unknown> {
  return {
    size: [PAGE.width, PAGE.height],
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    displayTitle: true,
    compress: true,
    lang: meta.language,
    autoFirstPage: false,
    bufferPages: false,
    font: null,
    info: {
      Title: meta.title,
      ...(meta.author === '' ? {} : { Author: meta.author }),
      Subject: meta.subject,
      Creator: meta.creator ?? meta.title,
      Producer: meta.creator ?? meta.title,
      CreationDate: meta.createdAt,
      ModDate: meta.createdAt,
    },
  }
}

/** The only files a report may open. */
function isOwnFont(path: string): boolean {
  return FONT_FILES.includes(path) || Object.values(SCRIPT_FONTS).some(({ normal }) => normal === path)
}

async function collected(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of document) chunks.push(Buffer.from(chunk))
  return new Uint8Array(Buffer.concat(chunks))
}

function part<T>(name: string): Constructor<T> {
  const loaded: unknown = load(`pdfmake/js/${name}.js`)
  if (typeof loaded !== 'object' || loaded === null || !('default' in loaded))
    throw new Error(`pdfmake has no ${name}`)
  return loaded.default as Constructor<T>
}
