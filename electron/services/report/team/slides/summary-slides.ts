import { COLORS } from '../../pdf/theme'
import { BODY, SIZES, SLIDE, WIDE, type Deck } from '../../slides/deck'
import type { TeamContext } from '../context'
import { gaps, keyFigures, SHOWN, strengths, summaryTitle } from '../essentials'

const GAP = 0.5
/** Height of the figures above the two lists, inches. */
const FIGURES = 1.3

/** The essentials on one slide: four figures, what works, what is missing. */
export function summarySlides(deck: Deck, context: TeamContext): void {
  const { t } = context.translator
  const slide = deck.slide(summaryTitle(context))
  const figures = keyFigures(context)
  const width = (WIDE - (figures.length - 1) * GAP) / figures.length
  figures.forEach(([value, below], index) => {
    const x = SLIDE.left + index * (width + GAP)
    const y = BODY.top - 0.35
    slide.text(value, { x, y, w: width, h: 0.55 }, { size: SIZES.figure, bold: true, serif: true })
    slide.text(below, { x, y: y + 0.57, w: width, h: 0.5 }, { size: 14, color: COLORS.text2 })
  })
  const half = (WIDE - GAP) / 2
  for (const [key, sentences, x] of [
    ['carries', strengths(context), SLIDE.left],
    ['lacks', gaps(context), SLIDE.left + half + GAP],
  ] as const) {
    const found = sentences.length > 0 ? sentences.slice(0, SHOWN) : [t('team.summary.nothing')]
    const y = BODY.top + FIGURES
    slide.text(t(`team.summary.${key}`), { x, y, w: half, h: 0.4 }, { size: 18, bold: true, serif: true })
    slide.list(found, { x, y: y + 0.5, w: half, h: BODY.height - FIGURES - 0.5 })
  }
}
