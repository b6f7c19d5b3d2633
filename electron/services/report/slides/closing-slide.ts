import { contactOf } from '../identity'
import { nameIn } from '../names'
import { COLORS } from '../pdf/theme'
import type { ReportContext } from '../section'
import { BODY, SLIDE, WIDE, type Deck } from './deck'

/** The next steps, and whom to contact. */
export function closingSlide(deck: Deck, context: ReportContext): void {
  const { audit, translator } = context
  const { t } = translator
  const slide = deck.slide(t('document.closing.title'), t('document.closing.nextText'))
  slide.text(
    t('document.closing.privacyText', { person: nameIn(translator, audit.client.person) }),
    { x: SLIDE.left, y: BODY.top + 0.3, w: WIDE, h: 1.4 },
    { size: 14, color: COLORS.text2 },
  )
  const lines = contactOf(context).map((runs) => runs.map(({ text }) => text).join(''))
  if (lines.length === 0) return
  slide.text(
    t('document.closing.contact'),
    { x: SLIDE.left, y: BODY.top + 2, w: WIDE, h: 0.4 },
    { size: 18, bold: true, serif: true },
  )
  slide.text(lines.join('\n'), { x: SLIDE.left, y: BODY.top + 2.5, w: WIDE, h: 1.5 })
}
