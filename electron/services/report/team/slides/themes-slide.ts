import { nameIn } from '../../names'
import { BODY, SLIDE, WIDE, type Deck } from '../../slides/deck'
import type { TeamContext } from '../context'
import { speakersOf } from '../themes'
import { inParts } from './in-parts'

/** Maximum themes per slide. */
const MOST = 10

/** Who talks about which theme. */
export function themesSlide(deck: Deck, context: TeamContext): void {
  const { team, translator } = context
  const { t } = translator
  const [first] = team.themes
  if (!first) return
  const head = [t('team.themes.theme'), t('team.column.voices'), t('team.themes.who')]
  const rows = team.themes.map((theme) => [
    translator.quote(theme.name),
    t(`team.voices.${theme.voices}`),
    speakersOf(theme, context),
  ])
  for (const part of inParts(rows, MOST))
    deck
      .slide(
        t('team.themes.title.some'),
        t(`team.themes.lede.${first.kind}`, { brand: nameIn(translator, team.brand) }),
      )
      .table([head, ...part], { x: SLIDE.left, y: BODY.top, w: WIDE, h: BODY.height }, [3.2, 1.8, WIDE - 5])
}
