import { COLORS } from '../../pdf/theme'
import { BODY, SIZES, SLIDE, WIDE, type Deck } from '../../slides/deck'
import type { TeamContext } from '../context'
import { voicesOf } from '../voice'

/** Each voice's share of the posts about the brand and its trades. */
export function voiceSlide(deck: Deck, context: TeamContext): void {
  const { team, translator } = context
  const { t } = translator
  const { voices, all } = voicesOf(context)
  const slide = deck.slide(t('team.voice.title'), t('team.voice.lede', { all }))
  const known = voices.flatMap(({ name, share }) => (share === null ? [] : [{ name, share }]))
  if (known.length > 0)
    slide.chart(
      {
        labels: known.map(({ name }) => name),
        series: [
          { name: t('team.voice.share'), values: known.map(({ share }) => share), color: COLORS.personMark },
        ],
        format: '0%',
        alt: known.map(({ name, share }) => `${name} ${translator.percent(share)}`).join(', '),
      },
      { x: SLIDE.left, y: BODY.top, w: WIDE, h: BODY.height - 0.9 },
    )
  slide.text(
    `${t('team.voice.note')}\n${t(`team.voice.overlap.${team.overlap.reason}`)}`,
    { x: SLIDE.left, y: BODY.top + BODY.height - 0.8, w: WIDE, h: 0.8 },
    { size: SIZES.small, color: COLORS.text3 },
  )
}
