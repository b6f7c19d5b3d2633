import type { TeamTheme } from '#shared/team/model'
import { nameIn } from '../names'
import { narrative } from '../narrative'
import { dataTable, lede, note, section, title, type Cell } from '../pdf/nodes'
import { COLORS, PX } from '../pdf/theme'
import { voiceName, type TeamContext, type TeamSection } from './context'

/** Who talks about which theme, or about the trade. */
export const teamThemes: TeamSection = (context) => {
  const { team, translator } = context
  const { t } = translator
  const [first] = team.themes
  const spoken = [...team.people.map((person) => person.spoken), ...(team.page ? [team.page.spoken] : [])]
  const sum = (key: 'labelled' | 'byHand') => spoken.reduce((total, each) => total + each[key], 0)
  const [byHand, all] = [sum('byHand'), sum('labelled')]
  return section(t('team.themes.head'), [
    title(t(`team.themes.title.${first ? 'some' : 'none'}`)),
    ...(first ? [lede(t(`team.themes.lede.${first.kind}`, { brand: nameIn(translator, team.brand) }))] : []),
    ...narrative('themes', context),
    ...(first
      ? [
          dataTable(
            [
              { head: t('team.themes.theme'), width: 190 * PX },
              { head: t('team.column.voices'), width: 110 * PX },
              { head: t('team.themes.who'), width: '*' },
            ],
            team.themes.map((theme): Cell[] => [
              { text: translator.quote(theme.name), rowHeader: true, bold: true },
              {
                text: t(`team.voices.${theme.voices}`),
                color: { none: COLORS.neg, alone: COLORS.aud, chorus: COLORS.auth }[theme.voices],
              },
              speakersOf(theme, context),
            ]),
            { margin: [0, 20 * PX, 0, 0] },
          ),
          note(t('team.themes.note', { byHand, all, rest: all - byHand })),
        ]
      : []),
  ])
}

/** Who talks about a theme, with the number of posts of each. */
export function speakersOf({ page, people }: TeamTheme, context: TeamContext): string {
  const { t } = context.translator
  const parts = [
    ...(page > 0 ? [t('team.themes.part', { name: t('team.page'), n: page })] : []),
    ...people.flatMap(({ id, posts }) =>
      posts > 0 ? [t('team.themes.part', { name: voiceName(id, context), n: posts })] : [],
    ),
  ]
  return parts.join(', ') || '–'
}
