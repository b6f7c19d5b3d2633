import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF ready to be rendered. */
export type OpenPdf = PDFDocumentProxy

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loaded: Promise<{ pdfjs: Library; worker: InstanceType<Library['PDFWorker']> }> | null = null

/** Opens a PDF for rendering; `bytes` is transferred and unusable afterwards. The viewer is loaded on first use. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { pdfjs, worker } = await (loaded ??= load())
  // No external resources and no generated code: the report embeds all it needs.
  return pdfjs.getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
  }).promise
}

/** The page (from 1) that each top-level bookmark points to, in order. */
export async function bookmarkedPages(pdf: OpenPdf): Promise<number[]> {
  const outline = (await pdf.getOutline()) ?? []
  const pages = outline.map(async ({ dest }) => {
    const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
    const page: unknown = target?.[0]
    if (typeof page === 'number') return page + 1
    // A reference to a page, whose type the library does not export.
    return page === null || page === undefined ? 1 : (await pdf.getPageIndex(page as never)) + 1
  })
  return Promise.all(pages)
}

async function load() {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  // The library declares the port with the type that it has in Node.
  return { pdfjs, worker: new pdfjs.PDFWorker({ port: port as never }) }
}
