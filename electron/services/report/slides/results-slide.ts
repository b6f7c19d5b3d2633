import { moneyTable, stopSentences, stopTable } from '#shared/report/results'
import type { ReportContext } from '../section'
import { BODY, SLIDE, WIDE, type Deck } from './deck'

/** The amounts of the outcomes, and what could be stopped. */
export function resultsSlide(deck: Deck, context: ReportContext): void {
  const { audit, translator, printed } = context
  if (!printed.includes('results') || (audit.money.rows.length === 0 && audit.stops.rows.length === 0)) return
  const { t } = translator
  const hasMoney = audit.money.rows.length > 0
  const slide = deck.slide(t(hasMoney ? 'report.results.money.title' : 'report.results.stops.title'))
  if (hasMoney) {
    const { heads, rows } = moneyTable(audit.money, translator)
    slide.table([heads, ...rows], { x: SLIDE.left, y: BODY.top, w: WIDE, h: 2 }, [
      WIDE / 4,
      WIDE / 4,
      WIDE / 4,
      WIDE / 4,
    ])
  }
  const sentences = stopSentences(audit.stops, translator)
  if (audit.stops.rows.length === 0 || sentences.length === 0) return
  const y = hasMoney ? BODY.top + 2.6 : BODY.top
  if (hasMoney)
    slide.text(
      t('report.results.stops.title'),
      { x: SLIDE.left, y: y - 0.5, w: WIDE, h: 0.4 },
      { size: 18, bold: true, serif: true },
    )
  slide.list(sentences, { x: SLIDE.left, y, w: WIDE, h: 1.6 })
  if (hasMoney) return
  const { heads, rows } = stopTable(audit.stops, translator)
  const widths = [2.7, 1.4, 1.3, 1.4, 1.3, 1.8]
  slide.table([heads, ...rows], { x: SLIDE.left, y: y + 1.8, w: WIDE, h: 2 }, [
    ...widths,
    WIDE - widths.reduce((sum, width) => sum + width, 0),
  ])
}
