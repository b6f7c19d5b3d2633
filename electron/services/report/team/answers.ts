import { narrative } from '../narrative'
import { dataTable, lede, note, section, title, type Cell } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import { shortenedName } from '../shorten'
import { voiceName, type TeamSection } from './context'

/** Rows of the list; the workbook has all of them. */
const MOST_ANSWERS = 30
/** Maximum letters of a question in a row. */
const LONGEST = 110

/** Every confirmed answer with its date, as evidence for the matrix of questions. */
export const teamAnswers: TeamSection = (context) => {
  const { team, translator } = context
  const { t } = translator
  const rows = team.questions.flatMap(({ text, page, people }) =>
    [{ id: null, answers: page.answers }, ...people].flatMap(({ id, answers }) =>
      answers.map((answer): Cell[] => [
        { text: shortenedName(translator.quote(text), LONGEST), rowHeader: true },
        voiceName(id, context),
        translator.date(answer.day),
        {
          text: translator.quote(answer.title ?? t('team.copies.noTitle')),
          ...(answer.url === null ? {} : { link: answer.url }),
        },
      ]),
    ),
  )
  return section(t('team.answers.head'), [
    title(t('team.answers.title', { n: rows.length })),
    lede(t('team.answers.lede')),
    ...narrative('answers', context),
    dataTable(
      [
        { head: t('team.calendar.question'), width: '*' },
        { head: t('team.voice.who'), width: 112 * PX },
        { head: t('team.column.date'), width: 92 * PX },
        { head: t('team.copies.text'), width: 190 * PX },
      ],
      rows.slice(0, MOST_ANSWERS),
      { margin: [0, 20 * PX, 0, 0] },
    ),
    ...(rows.length > MOST_ANSWERS ? [note(t('team.copies.more', { n: rows.length - MOST_ANSWERS }))] : []),
  ])
}
