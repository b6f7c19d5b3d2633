import { dataTable, lede, note, section, title, type Cell } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import { shortenedName } from '../shorten'
import { voiceName, type TeamSection } from './context'

/** Rows of the list; the workbook has all of them. */
const MOST_ROWS = 16

/** Texts published by several people. */
export const teamCopies: TeamSection = (context) => {
  const { team, translator } = context
  const { t } = translator
  const all = team.copies.flatMap(({ first, copies }) => copies.map((copy) => ({ first, copy })))
  const on = ({ by, day }: { by: string | null; day: string }) =>
    t('team.copies.on', { name: shortenedName(voiceName(by, context), 24), date: day })
  const key = all.length > 0 ? 'some' : 'none'
  return section(t('team.copies.head'), [
    title(t(`team.copies.title.${key}`, { n: team.copies.length })),
    lede(t(`team.copies.lede.${key}`)),
    ...(all.length === 0
      ? []
      : [
          dataTable(
            [
              { head: t('team.copies.text'), width: '*' },
              { head: t('team.copies.first'), width: 140 * PX },
              { head: t('team.copies.again'), width: 140 * PX },
              { head: t('team.copies.alike'), width: 54 * PX, align: 'right' },
            ],
            all.slice(0, MOST_ROWS).map(({ first, copy }): Cell[] => [
              {
                text: translator.quote(first.title ?? copy.title ?? t('team.copies.noTitle')),
                rowHeader: true,
              },
              on(first),
              on(copy),
              translator.percent(copy.similarity),
            ]),
            { margin: [0, 20 * PX, 0, 0] },
          ),
          ...(all.length > MOST_ROWS ? [note(t('team.copies.more', { n: all.length - MOST_ROWS }))] : []),
        ]),
  ])
}
