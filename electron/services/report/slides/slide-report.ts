import { strFromU8, strToU8 } from 'fflate'
import type { Audit } from '#shared/model/audit'
import { sealed, type OfficeParts } from '#services/export/office-file'
import { reportContext } from '../context'
import { senderOf, subjectOf } from '../names'
import type { ReportOptions } from '../section'
import { closingSlide } from './closing-slide'
import { comparisonSlide } from './comparison-slide'
import { coverSlide } from './cover-slide'
import { newDeck } from './deck'
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
  return sealed(await deck.bytes(), { title, author, date: audit.asOf }, chartsFromOne)
}

// The library numbers charts globally, so they are renumbered from one.
function chartsFromOne(files: OfficeParts): void {
  const numbered = /(charts\/chart|charts\/_rels\/chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g
  const names = Object.keys(files)
  const counts = names.flatMap((name) => [...name.matchAll(numbered)].map(([, , count]) => Number(count)))
  const before = counts.length === 0 ? 0 : Math.min(...counts) - 1
  if (before === 0) return
  const moved = (text: string) =>
    text.replace(numbered, (_, start: string, count: string) => `${start}${Number(count) - before}`)
  for (const name of names) {
    const part = files[name] ?? new Uint8Array()
    const isText = /\.(xml|rels)$/.test(name)
    Reflect.deleteProperty(files, name)
    files[moved(name)] = isText ? strToU8(moved(strFromU8(part))) : part
  }
}
