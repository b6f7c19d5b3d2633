import type { Audit } from '#shared/model/audit'
import { reportContext } from '../context'
import { senderOf, subjectOf } from '../names'
import type { ReportOptions } from '../section'
import { closingSlide } from './closing-slide'
import { comparisonSlide } from './comparison-slide'
import { coverSlide } from './cover-slide'
import { newDeck } from './deck'
import { deckFile } from './deck-file'
import { findingsSlide } from './findings-slide'
import { planSlide } from './plan-slide'
import { questionsSlide } from './questions-slide'
import { resultsSlide } from './results-slide'
import { scopeSlide } from './scope-slide'
import { verdictSlide } from './verdict-slide'
import { viewsSlide } from './views-slide'

/** The same report as 8 to 12 slides with editable texts, tables and charts; the same input gives the same bytes. */
export async function slideReport(audit: Audit, options: ReportOptions): Promise<Uint8Array> {
  const context = reportContext(audit, options)
  const { translator, accent } = context
  const title = `${translator.t('report.title')}, ${subjectOf(context)}`
  const author = senderOf(context)
  const deck = newDeck({
    title,
    author,
    language: translator.tag,
    accent,
    foot: translator.t('report.foot', { subject: subjectOf(context), date: audit.asOf }),
  })
  coverSlide(deck, context)
  verdictSlide(deck, context)
  findingsSlide(deck, context, 'risks')
  findingsSlide(deck, context, 'strengths')
  comparisonSlide(deck, context)
  viewsSlide(deck, context)
  resultsSlide(deck, context)
  planSlide(deck, context)
  questionsSlide(deck, context)
  scopeSlide(deck, context)
  closingSlide(deck, context)
  return deckFile(deck, { title, author, date: audit.asOf })
}
