import { aboutTrade, answeredBy, ENOUGH } from '#shared/team/figures'
import { BODY, SLIDE, WIDE, type Deck } from '../../slides/deck'
import { voiceName, type TeamContext } from '../context'
import { inParts } from './in-parts'

/** Maximum people per slide. */
const MOST = 10

/** Everyone by name, with what the rest is based on. */
export function peopleSlide(deck: Deck, context: TeamContext): void {
  const { team, translator } = context
  const { t, integer } = translator
  const rows = team.people.map((person) => {
    const { spoken, indices, role } = person
    const influence = indices?.influence
    const band =
      influence?.low == null || influence.high == null
        ? ''
        : `, ${t('team.people.band', { low: Math.round(influence.low), high: Math.round(influence.high) })}`
    return [
      [voiceName(person.id, context), ...(role ? [translator.quote(role)] : [])].join(', '),
      integer(spoken.posts),
      t('team.people.ofLabelled', { k: aboutTrade(spoken), n: spoken.labelled }) +
        (spoken.labelled < ENOUGH ? `, ${t('team.people.few', { n: spoken.labelled })}` : ''),
      integer(answeredBy(team, person.id).length),
      influence === undefined
        ? t('team.people.notShown')
        : influence.score === null
          ? '–'
          : `${integer(influence.score)}${band}`,
      indices ? t(`common.verdict.${indices.verdict}`) : '–',
    ]
  })
  const head = (['name', 'posts', 'trade', 'answers', 'influence', 'verdict'] as const).map((column) =>
    t(`team.people.${column}`),
  )
  for (const part of inParts(rows, MOST))
    deck
      .slide(t('team.people.title', { n: team.people.length }), t('team.people.lede'))
      .table([head, ...part], { x: SLIDE.left, y: BODY.top, w: WIDE, h: BODY.height }, [
        WIDE - 8.2,
        1.1,
        2.3,
        1.1,
        1.7,
        2,
      ])
}
