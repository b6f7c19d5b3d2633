import { shortForm } from '#shared/seal/short-form'
import type { RenderedReport } from '#shared/host/results'
import type { Audit } from '#shared/model/audit'
import { foot, runningHead } from './pdf/furniture'
import { renderPdf } from './pdf/pdfmake'
import { composed } from './compose'
import { checkLogo } from './logo'
import { footSubjectOf, headSenderOf, senderOf, subjectOf } from './names'
import { reportContext } from './context'
import type { ReportOptions } from './section'
import { sectionOf } from './sections/registry'
import { unprintableIn } from './unprintable'

/**
 * The client's report as PDF bytes, computed only from the stored audit and the consultant's choices: the same input gives the same bytes.
 * The document carries the audit's date.
 */
export async function renderReport(audit: Audit, options: ReportOptions): Promise<RenderedReport> {
  checkLogo(options.logo)
  const context = reportContext(audit, options)
  const { translator } = context
  const subject = subjectOf(context)
  const sender = senderOf(context)
  const printed = await renderPdf(
    {
      header: runningHead(headSenderOf(context), context.accentText),
      footer: foot(
        translator.t('report.foot', { subject: footSubjectOf(context), date: audit.asOf }),
        audit.seal ? translator.t('document.seal.foot', { seal: shortForm(audit.seal.id) }) : null,
      ),
      content: composed(context, sectionOf),
    },
    {
      title: `${translator.t('report.title')}, ${subject}`,
      author: sender,
      creator: sender || translator.t('report.title'),
      subject,
      language: options.language,
      createdAt: new Date(`${audit.asOf}T12:00:00Z`),
    },
  )
  const { person, brand } = audit.client
  const { company, name } = options.consultant
  return { ...printed, unprintable: unprintableIn([person, brand, company, name]) }
}
