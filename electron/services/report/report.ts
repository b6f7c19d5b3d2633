import { createTranslator } from '#shared/locale/translator'
import type { Audit, CheckResult } from '#shared/model/audit'
import { foot, runningHead } from './pdf/furniture'
import { renderPdf } from './pdf/pdfmake'
import { COLORS } from './pdf/theme'
import { readableOnWhite } from './accent'
import { lenient } from './lenient'
import { checkLogo } from './logo'
import { footSubjectOf, headSenderOf, senderOf, subjectOf } from './names'
import type { ReportContext, ReportOptions } from './section'
import { sectionsOf } from './sections/registry'

/**
 * The client's report as PDF bytes, a function of the stored audit and the consultant's choices alone: the same input gives the same
 * bytes. The document is dated by the audit.
 */
export async function renderReport(
  audit: Audit,
  options: ReportOptions,
): Promise<{ bytes: Uint8Array; pages: number }> {
  checkLogo(options.logo)
  const context = contextOf(audit, options)
  const { translator } = context
  const subject = subjectOf(context)
  const sender = senderOf(context)
  return renderPdf(
    {
      header: runningHead(headSenderOf(context), context.accentText),
      footer: foot(translator.t('report.foot', { subject: footSubjectOf(context), date: audit.asOf })),
      content: sectionsOf(context).map(({ render }) => render(context)),
    },
    {
      title: `${translator.t('report.title')}, ${subject}`,
      author: sender,
      subject,
      language: options.language,
      createdAt: new Date(`${audit.asOf}T12:00:00Z`),
    },
  )
}

function contextOf(audit: Audit, options: ReportOptions): ReportContext {
  const accent = options.consultant.color ?? COLORS.accent
  const leftOut = new Set(options.leftOut)
  return {
    ...options,
    audit,
    translator: lenient(createTranslator(options.language)),
    checks: byId(audit.checks),
    shown: byId(audit.checks.filter(({ id }) => !leftOut.has(id))),
    accent,
    accentText: readableOnWhite(accent),
  }
}

function byId(checks: readonly CheckResult[]): ReadonlyMap<string, CheckResult> {
  return new Map(checks.map((check) => [check.id, check]))
}
