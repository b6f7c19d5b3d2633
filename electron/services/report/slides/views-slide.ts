import { hasSteps, waterfallNotes, waterfallTitle } from '#shared/report/results'
import { COLORS } from '../pdf/theme'
import type { ReportContext } from '../section'
import { BODY, SLIDE, WIDE, type Deck } from './deck'

/** The views narrowed down, step by step. */
export function viewsSlide(deck: Deck, context: ReportContext): void {
  const { audit, translator, printed } = context
  const { steps } = audit.waterfall
  if (!hasSteps(audit.waterfall) || !printed.includes('results')) return
  const { t } = translator
  const [lede] = waterfallNotes(audit.waterfall)
  const slide = deck.slide(
    context.wording?.titles?.['results'] ?? translator.message(waterfallTitle(audit.waterfall)),
    lede && translator.message(lede),
  )
  const labels = steps.map(({ step }) => t(`report.results.step.${step}`))
  const first = steps[0]
  // Impressions and article views are on different scales, so each is shown as shares.
  const share = (key: 'shown' | 'read') => {
    const all = first?.[key]
    return all ? steps.map((step) => (step[key] ?? 0) / all) : null
  }
  const kinds = [
    { values: share('shown'), name: t('export.column.shown'), color: COLORS.audMark },
    { values: share('read'), name: t('export.column.read'), color: COLORS.person },
  ].flatMap(({ values, ...kind }) => (values === null ? [] : [{ ...kind, values }]))
  if (kinds.length === 0) return
  slide.chart(
    { labels, series: kinds, format: '0.0%', max: 1, alt: t('report.results.chart') },
    { x: SLIDE.left, y: BODY.top, w: WIDE, h: BODY.height },
  )
}
