import pdfmake from 'pdfmake'
import { auditFolder } from '#services/audit-client'
import { FONTS } from '#services/report/pdf/fonts'
import { renderReport } from '#services/report/report'
import { heading, line, seconds } from './measure'

const SAMPLE = new URL('../../resources/samples/camille', import.meta.url).pathname

/** The sample's report against a bare pdfmake document of as many pages of text in the same fonts. */
export async function benchReport(): Promise<void> {
  const { audit, client } = await auditFolder(SAMPLE, {})
  const render = () => renderReport(audit, { language: 'fr', consultant: client.consultant })
  const { pages } = await render()
  heading(`Report of the sample, ${pages} pages`)
  const bare = await seconds(3, () => barePdf(pages))
  line('pdfmake alone, plain text on as many pages', bare)
  line('report with charts, tags and bookmarks', await seconds(3, render), {
    name: 'pdfmake alone',
    value: bare,
  })
}

async function barePdf(pages: number): Promise<void> {
  pdfmake.setFonts(FONTS)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  const text = 'Une présence professionnelle se juge à ce qu’elle apporte. '.repeat(45)
  const content = Array.from({ length: pages }, (_, page) => ({
    text,
    ...(page > 0 ? { pageBreak: 'before' as const } : {}),
  }))
  await pdfmake.createPdf({ content, defaultStyle: { font: 'Serif', fontSize: 10 } }).getBuffer()
}
