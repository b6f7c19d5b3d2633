import { BODY, SLIDE, WIDE, type Deck } from '../../slides/deck'
import type { TeamContext } from '../context'
import { progressLines } from '../progress'

/** What has changed since an earlier audit of the team. */
export function progressSlide(deck: Deck, context: TeamContext): void {
  const { team, translator } = context
  if (!team.progress) return
  const slide = deck.slide(translator.t('team.progress.title', { date: team.progress.since }))
  slide.list(progressLines(context), { x: SLIDE.left, y: BODY.top, w: WIDE, h: BODY.height })
}
