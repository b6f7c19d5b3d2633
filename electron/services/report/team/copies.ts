import { narrative } from '../narrative'
import { dataTable, lede, note, section, title, type Cell } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import { shortenedName } from '../shorten'
import { voiceName, type TeamContext, type TeamSection } from './context'

/** Rows of the list; the workbook has all of them. */
const MOST_ROWS = 16

/** Texts published by several people. */
export const teamCopies: TeamSection = (context) => {
  const { team, translator } = context
  const { t } = translator
  const all = copyRows(context)
  const key = all.length > 0 ? 'some' : 'none'
  return section(t('team.copies.head'), [
    title(t(`team.copies.title.${key}`, { n: team.copies.length })),
    lede(t(`team.copies.lede.${key}`)),
    ...narrative('copies', context),
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
            all
              .slice(0, MOST_ROWS)
              .map(([text, ...rest]): Cell[] => [{ text: text ?? '', rowHeader: true }, ...rest]),
            { margin: [0, 20 * PX, 0, 0] },
          ),
          ...(all.length > MOST_ROWS ? [note(t('team.copies.more', { n: all.length - MOST_ROWS }))] : []),
        ]),
  ])
}

/** A row per copy: the text’s first words, who said it first, who repeated it, and how alike the two are. */
export function copyRows(context: TeamContext): string[][] {
  const { team, translator } = context
  const { t } = translator
  const on = ({ by, day }: { by: string | null; day: string }) =>
    t('team.copies.on', { name: shortenedName(voiceName(by, context), 24), date: day })
  return team.copies.flatMap(({ first, copies }) =>
    copies.map((copy) => [
      translator.quote(first.title ?? copy.title ?? t('team.copies.noTitle')),
      on(first),
      on(copy),
      translator.percent(copy.similarity),
    ]),
  )
}
