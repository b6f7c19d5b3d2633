import { printedScore, standingFigure } from '#shared/report/figure'
import { risks, strengths } from '../finding'
import { findingHeads } from '../finding-heads'
import { COLORS } from '../pdf/theme'
import type { ReportContext } from '../section'
import { adviceText, findingText, headlineText } from '#shared/report/wording'
import { BODY, SIZES, SLIDE, WIDE, type Deck } from './deck'

/** Maximum findings per slide. */
const MOST = 3
const GAP = 0.5
/** Room for a figure that what it counts follows, inches. */
const FIGURE = 1.2

/** Findings side by side: the figure, its meaning, and what follows from it. */
export function findingsSlide(deck: Deck, context: ReportContext, which: 'risks' | 'strengths'): void {
  const { t, prose } = context.translator
  const own = (context.wording?.added?.[which] ?? []).slice(0, MOST)
  const found = (which === 'risks' ? risks : strengths)(context).slice(0, MOST - own.length)
  if (found.length + own.length === 0) return
  const told = { risks: [], strengths: [], [which]: [...found, ...own] }
  const slide = deck.slide(findingHeads(context, told)[which] ?? '')
  const width = (WIDE - 2 * GAP) / 3
  const at = (index: number) => SLIDE.left + index * (width + GAP)
  found.forEach((check, index) => {
    const x = at(index)
    const name = t(`checks.${check.id}.title`)
    const { figure = '', counts = null } = standingFigure(check, context.translator) ?? {}
    slide.text(
      figure,
      { x, y: BODY.top, w: counts === null ? width : FIGURE, h: 0.6 },
      { size: SIZES.figure, bold: true, serif: true },
    )
    if (counts !== null)
      slide.text(
        counts,
        { x: x + FIGURE, y: BODY.top + 0.2, w: width - FIGURE, h: 0.4 },
        { size: SIZES.small, color: COLORS.text3 },
      )
    slide.text(
      headlineText(check, context) ?? name,
      { x, y: BODY.top + 0.65, w: width, h: 0.95 },
      { size: 18, bold: true, serif: true },
    )
    slide.text(findingText(check, context), { x, y: BODY.top + 1.7, w: width, h: 1.55 }, { size: 14 })
    if (which === 'risks')
      slide.text(
        adviceText(check, context),
        { x, y: BODY.top + 3.3, w: width, h: 1.1 },
        { size: 14, color: COLORS.text2 },
      )
    slide.text(
      t('report.summary.score', { title: name, score: printedScore(check) }),
      { x, y: BODY.top + 4.45, w: width, h: 0.4 },
      { size: SIZES.small, color: COLORS.text3 },
    )
  })
  own.forEach((text, index) =>
    slide.text(
      prose(text),
      { x: at(found.length + index), y: BODY.top + 0.65, w: width, h: 3 },
      { size: 18, bold: true, serif: true },
    ),
  )
}
