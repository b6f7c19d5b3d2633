import { aboutTrade, tradeShares } from '#shared/team/figures'
import { nameIn } from '../names'
import { scoreBar } from '../pdf/marks'
import { narrative } from '../narrative'
import { dataTable, h2, lede, note, paragraph, section, title, type Cell } from '../pdf/nodes'
import { COLORS, CONTENT_WIDTH, PX } from '../pdf/theme'
import { shortenedName } from '../shorten'
import { voiceName, type TeamContext, type TeamSection } from './context'
import { fact } from './fact'

/** Each voice's share, what the page gains, what is known of the audiences' overlap, and the outcomes. */
export const teamVoice: TeamSection = (context) => {
  const { team, translator } = context
  const { t, integer } = translator
  const { voices, all } = voicesOf(context)
  const bar = CONTENT_WIDTH - (190 + 70 + 120 + 60 + 50) * PX
  const gains = team.people.filter(({ pageGain }) => pageGain !== null)
  const results = team.people.filter(({ results: own }) => own !== null)
  return section(t('team.voice.head'), [
    title(t('team.voice.title')),
    lede(t('team.voice.lede', { all })),
    ...narrative('voice', context),
    dataTable(
      [
        { head: t('team.voice.who'), width: 190 * PX },
        { head: t('team.voice.posts'), width: 70 * PX, align: 'right' },
        { head: t('team.voice.trade'), width: 120 * PX, align: 'right' },
        { head: '', width: '*' },
        { head: t('team.voice.share'), width: 60 * PX, align: 'right' },
      ],
      voices.map(({ name, spoken, color, share }): Cell[] => {
        return [
          { text: shortenedName(name, 30), rowHeader: true, bold: true },
          integer(spoken.posts),
          integer(aboutTrade(spoken)),
          { stack: [scoreBar((share ?? 0) * 100, { width: bar, color })], margin: [0, 2.5 * PX, 0, 0] },
          share === null ? '–' : translator.percent(share),
        ]
      }),
      { margin: [0, 20 * PX, 0, 0], pad: 7 },
    ),
    note(t('team.voice.note')),
    h2(t('team.voice.gain.title')),
    ...(gains.length === 0
      ? [paragraph(t('team.voice.gain.none'))]
      : [
          paragraph(t('team.voice.gain.lede')),
          ...gains.map(({ id, pageGain }) =>
            fact(
              voiceName(id, context),
              pageGain!.status === 'insufficient' || pageGain!.status === 'not_applicable'
                ? t('team.voice.gain.open', { n: pageGain!.events })
                : t('team.voice.gain.row', { ...pageGain!, n: pageGain!.events }),
            ),
          ),
        ]),
    h2(t('team.voice.overlap.title')),
    paragraph(t(`team.voice.overlap.${team.overlap.reason}`)),
    h2(t('team.voice.results.title')),
    ...(results.length === 0
      ? [paragraph(t('team.voice.results.none'))]
      : results.map(({ id, results: own }) =>
          fact(voiceName(id, context), t('team.voice.results.row', own!)),
        )),
  ])
}

/** Every voice with its name, color and share, and the number of all posts. */
export function voicesOf(context: TeamContext) {
  const { team, translator } = context
  const voices = tradeShares(team)
  return {
    voices: voices.map(({ id, ...voice }) => ({
      ...voice,
      name: id === null ? nameIn(translator, team.brand) : voiceName(id, context),
      color: id === null ? COLORS.pageMark : COLORS.personMark,
    })),
    all: voices.reduce((sum, { spoken }) => sum + spoken.posts, 0),
  }
}
