import { createTranslator } from '#shared/locale/translator'
import { withoutLeftOut } from '#shared/report/left-out'
import { hasContent, sectionBy, SECTION_IDS, type SectionId } from '#shared/report/sections'
import { isOfLength } from '#shared/report/lengths'
import type { Audit, CheckResult } from '#shared/model/audit'
import { foot, runningHead } from './pdf/furniture'
import { renderPdf } from './pdf/pdfmake'
import { COLORS } from './pdf/theme'
import { readableOnWhite } from './accent'
import { composed } from './compose'
import { lenient } from './lenient'
import { checkLogo } from './logo'
import { footSubjectOf, headSenderOf, senderOf, subjectOf } from './names'
import type { ReportContext, ReportOptions } from './section'
import { sectionOf } from './sections/registry'

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
      content: composed(context.printed.map(sectionOf), context),
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
}

function contextOf(given: Audit, options: ReportOptions): ReportContext {
  const accent = options.consultant.color ?? COLORS.accent
  const audit = withoutLeftOut(given, options.leftOut)
  const previous = options.previous ? withoutLeftOut(options.previous, options.leftOut) : null
  const checks = byId(audit.checks)
  return {
    ...options,
    previous,
    audit,
    translator: lenient(createTranslator(options.language)),
    checks,
    shown: checks,
    omitted: given.checks.length - audit.checks.length,
    length: options.length ?? 'client',
    printed: printedSections(audit, { ...options, previous }),
    accent,
    accentText: readableOnWhite(accent),
  }
}

/** The sections of one report: those the consultant asked for, in that order, behind the cover; a length prints its own. */
function printedSections(
  audit: Audit,
  { sections, length, leftOut = [], previous = null }: ReportOptions,
): SectionId[] {
  if (audit.kind === 'outside') return ['outside']
  const asked = sections?.flatMap((id) => sectionBy(id) ?? []) ?? SECTION_IDS
  const ofLength = (id: SectionId) =>
    length === undefined && sections !== undefined ? true : isOfLength(id, length ?? 'client')
  const first: SectionId[] = length === 'board' ? [] : ['cover']
  return [...new Set<SectionId>([...first, ...asked])].filter(
    (id) => ofLength(id) && hasContent(id, { audit, previous, leftOut }),
  )
}

function byId(checks: readonly CheckResult[]): ReadonlyMap<string, CheckResult> {
  return new Map(checks.map((check) => [check.id, check]))
}
