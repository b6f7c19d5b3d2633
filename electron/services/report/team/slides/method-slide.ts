import { COLORS } from '../../pdf/theme'
import { BODY, SLIDE, WIDE, type Deck } from '../../slides/deck'
import type { TeamContext } from '../context'

const GAP = 0.5

/** Who is named, and what never appears. */
export function methodSlide(deck: Deck, { translator: { t } }: TeamContext): void {
  const slide = deck.slide(t('team.method.title'))
  const width = (WIDE - 2 * GAP) / 3
  const parts = [
    ['consent', 'consentText'],
    ['five', 'fiveText'],
    ['never', 'neverText'],
  ] as const
  parts.forEach(([head, text], index) => {
    const x = SLIDE.left + index * (width + GAP)
    slide.text(
      t(`team.method.${head}`),
      { x, y: BODY.top - 0.3, w: width, h: 0.4 },
      { size: 18, bold: true, serif: true },
    )
    slide.text(
      t(`team.method.${text}`),
      { x, y: BODY.top + 0.2, w: width, h: BODY.height - 0.2 },
      { size: 14, color: COLORS.text2 },
    )
  })
}
