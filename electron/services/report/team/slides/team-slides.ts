import type { TeamAudit } from '#shared/team/model'
import type { TeamSectionId } from '#shared/team/report-sections'
import { nameIn, senderOf } from '../../names'
import { newDeck, type Deck } from '../../slides/deck'
import { deckFile } from '../../slides/deck-file'
import { teamContext, type TeamContext, type TeamReportOptions } from '../context'
import { copiesSlide } from './copies-slide'
import { coverSlide } from './cover-slide'
import { methodSlide } from './method-slide'
import { peopleSlide } from './people-slide'
import { progressSlide } from './progress-slide'
import { questionSlides } from './question-slides'
import { summarySlides } from './summary-slides'
import { themesSlide } from './themes-slide'
import { voiceSlide } from './voice-slide'

type Slides = (deck: Deck, context: TeamContext) => void

/** The slides of each section. Answers and persons are to be read, not shown: the report and the workbook have them. */
const SLIDES: Partial<Record<TeamSectionId, readonly Slides[]>> = {
  cover: [coverSlide],
  summary: [summarySlides],
  people: [peopleSlide, progressSlide],
  matrix: [questionSlides],
  themes: [themesSlide],
  copies: [copiesSlide],
  voice: [voiceSlide],
  method: [methodSlide],
}

/** The same team's report as slides with editable texts, tables and charts; the same input gives the same bytes. */
export async function teamSlides(team: TeamAudit, options: TeamReportOptions): Promise<Uint8Array> {
  const context = teamContext(team, options)
  const { translator, accent, printed } = context
  const title = translator.t('team.title', { brand: nameIn(translator, team.brand) })
  const author = senderOf(context)
  const deck = newDeck({
    title,
    author,
    language: translator.tag,
    accent,
    foot: translator.t('team.foot', { brand: nameIn(translator, team.brand), date: team.asOf }),
  })
  for (const id of printed) for (const slides of SLIDES[id] ?? []) slides(deck, context)
  return deckFile(deck, { title, author, date: team.asOf })
}
