import { COLORS } from '../../pdf/theme'
import { BODY, SIZES, SLIDE, WIDE, type Deck } from '../../slides/deck'
import type { TeamContext } from '../context'
import { copyRows } from '../copies'

/** Maximum copies on the slide; the workbook has all of them. */
const MOST = 8

/** Texts published by several people. */
export function copiesSlide(deck: Deck, context: TeamContext): void {
  const { team, translator } = context
  const { t } = translator
  const rows = copyRows(context)
  const key = rows.length > 0 ? 'some' : 'none'
  const slide = deck.slide(t(`team.copies.title.${key}`, { n: team.copies.length }))
  slide.text(
    t(`team.copies.lede.${key}`),
    { x: SLIDE.left, y: BODY.top - 0.5, w: WIDE, h: 0.6 },
    { size: SIZES.lede, color: COLORS.text2 },
  )
  if (rows.length === 0) return
  slide.table(
    [
      [t('team.copies.text'), t('team.copies.first'), t('team.copies.again'), t('team.copies.alike')],
      ...rows.slice(0, MOST),
    ],
    { x: SLIDE.left, y: BODY.top + 0.3, w: WIDE, h: BODY.height - 0.6 },
    [WIDE - 6.6, 2.8, 2.8, 1],
  )
  if (rows.length > MOST)
    slide.text(
      t('team.copies.more', { n: rows.length - MOST }),
      { x: SLIDE.left, y: BODY.top + BODY.height - 0.3, w: WIDE, h: 0.3 },
      { size: SIZES.small, color: COLORS.text3 },
    )
}
