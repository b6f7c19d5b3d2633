// The PDF viewer's worker, bundled as our own file: the content security policy allows workers from nowhere else.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
