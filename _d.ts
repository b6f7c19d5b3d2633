import { renderPdf } from '#services/report/pdf/pdfmake'
import { boardReport, BOARD_META } from './tests/unit/services/report/pdf/board'
import { writeFileSync } from 'node:fs'
const t=Date.now(); const r=await renderPdf(boardReport(), BOARD_META); writeFileSync(process.argv[2]!, r.bytes); console.log(r.pages, r.bytes.length, Date.now()-t)
