import { writeFileSync } from 'node:fs'
import { renderPdf } from '#services/report/pdf/pdfmake'
import { BOARD_META, boardReport } from './board'

// A process of its own for the test that compares bytes: node --import tsx print-board.ts OUT
const [, , out = ''] = process.argv
const { bytes } = await renderPdf(boardReport(), BOARD_META)
writeFileSync(out, bytes)
