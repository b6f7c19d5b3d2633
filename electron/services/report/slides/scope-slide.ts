import { COLORS } from '../pdf/theme'
import { scopeText } from '../scope-text'
import type { ReportContext } from '../section'
import { BODY, SLIDE, WIDE, type Deck } from './deck'

/** What the report is about and what could be measured. */
export function scopeSlide(deck: Deck, context: ReportContext): void {
  const { audit, translator } = context
  const { t } = translator
  const slide = deck.slide(
    t('document.contents.scope'),
    t('report.unmeasured.title', { coverage: audit.influence.coverage }),
  )
  slide.text(scopeText(context), { x: SLIDE.left, y: BODY.top, w: WIDE, h: 1.6 }, { serif: true })
  slide.text(
    t('report.method.observed'),
    { x: SLIDE.left, y: BODY.top + 1.8, w: WIDE, h: 1.6 },
    { serif: true, color: COLORS.text2 },
  )
}
