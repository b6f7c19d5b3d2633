import { numberOf } from '../identity'
import { nameIn, senderOf, subjectOf } from '../names'
import type { ReportContext } from '../section'
import { type Deck } from './deck'

/** The first slide: subject, sender and date of the report. */
export function coverSlide(deck: Deck, context: ReportContext): void {
  const { audit, translator, previous } = context
  const { t } = translator
  deck.cover({
    sender: senderOf(context),
    title: t('report.title'),
    subject: subjectOf(context),
    facts: [
      `${translator.date(audit.asOf, 'long')}, ${t(previous ? 'report.cover.followUp' : 'report.cover.firstAudit')}`,
      t('report.cover.span', { from: audit.period.from, to: audit.period.to }),
      t('report.cover.confidential', { person: nameIn(translator, audit.client.person) }),
      t('document.cover.number', { number: numberOf(context), edition: context.edition ?? '1' }),
    ],
  })
}
