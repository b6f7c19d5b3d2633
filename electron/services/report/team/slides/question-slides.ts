import { initials } from '#shared/team/figures'
import type { TeamQuestion } from '#shared/team/model'
import { nameIn } from '../../names'
import { COLORS } from '../../pdf/theme'
import { shortenedName } from '../../shorten'
import { BODY, SIZES, SLIDE, WIDE, type Deck } from '../../slides/deck'
import { voiceName, type TeamContext } from '../context'
import { inParts } from './in-parts'

/** Maximum questions per slide, and letters of one. */
const MOST = 10
const LONGEST = 80
/** Widest column of a voice, and the place of the key below the table, inches. */
const WIDEST = 0.75
const KEY = 0.75

const MARKS = { answered: '●', candidate: '○', nothing: '–' } as const

/** Which voice answers which question, and what to publish first. */
export function questionSlides(deck: Deck, context: TeamContext): void {
  const { team, translator } = context
  if (team.questions.length === 0) return
  const { t } = translator
  const short = initials(team)
  const column = Math.min(WIDEST, 7 / (team.people.length + 1))
  const head = [
    t('team.calendar.question'),
    t('team.page'),
    ...team.people.map(({ id }) => short.get(id) ?? ''),
  ]
  const key = [
    t('team.matrix.legend', { initials: t('team.page'), name: nameIn(translator, team.brand) }),
    ...team.people.map(({ id }) =>
      t('team.matrix.legend', { initials: short.get(id) ?? '', name: voiceName(id, context) }),
    ),
  ]
  for (const part of inParts(team.questions, MOST)) {
    const slide = deck.slide(t('team.matrix.title.some'), t('team.matrix.lede'))
    slide.table(
      [head, ...part.map((question) => questionRow(question, context))],
      { x: SLIDE.left, y: BODY.top, w: WIDE, h: BODY.height - KEY },
      [WIDE - column * (head.length - 1), ...head.slice(1).map(() => column)],
    )
    slide.text(
      key.join(', '),
      { x: SLIDE.left, y: BODY.top + BODY.height - KEY + 0.1, w: WIDE, h: KEY - 0.1 },
      { size: SIZES.small, color: COLORS.text2 },
    )
  }
  calendarSlide(deck, context)
}

function questionRow({ text, page, people }: TeamQuestion, { translator }: TeamContext): string[] {
  const mark = ({ answers, candidates }: TeamQuestion['page']) =>
    answers.length > 0 ? MARKS.answered : candidates > 0 ? MARKS.candidate : MARKS.nothing
  return [shortenedName(translator.quote(text), LONGEST), mark(page), ...people.map(mark)]
}

function calendarSlide(deck: Deck, { team, translator }: TeamContext): void {
  const { t } = translator
  const rows = team.calendar.flatMap(({ question, month }) => {
    const asked = team.questions[question]
    return asked
      ? [
          [
            translator.date(`${month}-01`, 'month'),
            translator.quote(asked.text),
            t('report.plan.importanceOf', { importance: String(asked.importance) }),
          ],
        ]
      : []
  })
  if (rows.length === 0) return
  const head = [t('team.calendar.month'), t('team.calendar.question'), t('team.calendar.importance')]
  for (const part of inParts(rows, MOST))
    deck
      .slide(t('team.calendar.title', { n: team.calendar.length }))
      .table([head, ...part], { x: SLIDE.left, y: BODY.top - 0.4, w: WIDE, h: BODY.height }, [
        1.6,
        WIDE - 3.2,
        1.6,
      ])
}
