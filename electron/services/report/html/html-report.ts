import type { Audit } from '#shared/model/audit'
import { sectionName } from '#shared/report/sections'
import { anchorOf } from '../anchor'
import { sectionsOf } from '../compose'
import { reportContext } from '../context'
import { numberOf } from '../identity'
import { checkLogo } from '../logo'
import { nameIn, senderOf, subjectOf } from '../names'
import type { ReportContext, ReportOptions } from '../section'
import { sectionOf } from '../sections/registry'
import { htmlPage, type HtmlPage } from './html-page'
import { toHtml } from './to-html'

/** The same report as one self-contained HTML page. */
export function htmlReport(audit: Audit, options: ReportOptions): Uint8Array {
  checkLogo(options.logo)
  const context = reportContext(audit, options)
  const { translator, language, accent, accentText } = context
  const { person, brand } = context.audit.client
  // The page header and the navigation replace the cover and the paged contents.
  const parts = sectionsOf({ ...context, printed: context.printed.filter((id) => id !== 'cover') }, sectionOf)
  return htmlPage({
    language,
    accent,
    accentText,
    sender: senderOf(context),
    logo: context.logo ?? null,
    title: `${translator.t('report.title')}, ${subjectOf(context)}`,
    heading: translator.t(context.length === 'annex' ? 'document.cover.annex' : 'report.title'),
    subject: nameIn(translator, person),
    below:
      brand === null ? null : translator.t('report.cover.withPage', { brand: nameIn(translator, brand) }),
    facts: facts(context),
    navigation: { label: translator.t('document.contents.title'), items: navigated(context) },
    sections: parts.map(({ node, blocks }) =>
      toHtml({ ...node, stack: [...node.stack, ...blocks.flatMap((sizes) => sizes[0] ?? [])] }),
    ),
  })
}

function facts(context: ReportContext): string[] {
  const { audit, translator, previous } = context
  const { from, to } = audit.period
  return [
    `${translator.date(audit.asOf, 'long')}, ${translator.t(previous ? 'report.cover.followUp' : 'report.cover.firstAudit')}`,
    `${translator.t('report.cover.period')}, ${translator.t('report.cover.span', { from, to })}`,
    translator.t('document.cover.number', { number: numberOf(context), edition: context.edition ?? '1' }),
    translator.t('report.cover.confidential', { person: nameIn(translator, audit.client.person) }),
  ]
}

function navigated({ printed, translator }: ReportContext): HtmlPage['navigation']['items'] {
  const listed = printed.filter((id) => id !== 'cover' && id !== 'foreword')
  // The foreword already contains the contents.
  if (listed.length < 3 || printed.includes('foreword')) return []
  return listed.map((id) => ({ anchor: anchorOf(id), name: sectionName(id, translator) }))
}
