// The worker of the PDF viewer, as a file of ours: the security policy takes workers from here alone.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
