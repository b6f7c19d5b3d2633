import { nameIn, senderOf } from '../../names'
import type { Deck } from '../../slides/deck'
import type { TeamContext } from '../context'
import { teamFacts } from '../facts'

/** The first slide: brand, sender and date. */
export function coverSlide(deck: Deck, context: TeamContext): void {
  const { team, translator } = context
  deck.cover({
    sender: senderOf(context),
    title: translator.t('team.cover.title'),
    subject: nameIn(translator, team.brand),
    facts: [translator.t('team.cover.subtitle', { n: team.people.length }), ...teamFacts(context)],
  })
}
