import { aboutTrade, answeredBy, ENOUGH } from '#shared/team/figures'
import { verdictColors } from '#shared/charts/quadrant'
import { SUBJECTS, type Subject } from '#shared/model/labels'
import { PRINT_THEME } from '../chart-node'
import { legend } from '../pdf/marks'
import { narrative } from '../narrative'
import { dataTable, h2, lede, paragraph, section, title, type Cell } from '../pdf/nodes'
import { COLORS, CONTENT_WIDTH, PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import { shortenedName } from '../shorten'
import { voiceName, type TeamContext, type TeamSection } from './context'
import { progressLines } from './progress'

/** Everyone by name, with the data the rest of the report is based on. */
export const teamPeople: TeamSection = (context) => {
  const { team, translator } = context
  const { t, integer } = translator
  const rows = team.people.map((person): Cell[] => {
    const { spoken, indices, role, left } = person
    const below = [role, left && t('team.people.left', { date: left })].flatMap((text) => text || [])
    const answers = answeredBy(team, person.id)
    return [
      {
        rowHeader: true,
        stack: [
          { text: voiceName(person.id, context), style: 'cellTitle' },
          ...below.map((text) => ({ text: translator.quote(text), style: 'note' as const })),
        ],
      },
      integer(spoken.posts),
      {
        stack: [
          {
            text: t('team.people.ofLabelled', { k: aboutTrade(spoken), n: spoken.labelled }),
            alignment: 'right',
          },
          ...(spoken.labelled < ENOUGH
            ? [
                {
                  text: t('team.people.few', { n: spoken.labelled }),
                  style: 'note' as const,
                  alignment: 'right' as const,
                },
              ]
            : []),
        ],
      },
      integer(answers.length),
      indices === null || indices.influence.score === null
        ? { text: indices === null ? t('team.people.notShown') : '–', style: 'note', alignment: 'right' }
        : {
            stack: [
              { text: integer(indices.influence.score), bold: true, alignment: 'right' },
              ...(indices.influence.low === null || indices.influence.high === null
                ? []
                : [
                    {
                      text: t('team.people.band', {
                        low: Math.round(indices.influence.low),
                        high: Math.round(indices.influence.high),
                      }),
                      style: 'note' as const,
                      alignment: 'right' as const,
                    },
                  ]),
            ],
          },
      indices === null
        ? { text: '–' }
        : {
            text: t(`common.verdict.${indices.verdict}`),
            color: verdictColors(indices.verdict, PRINT_THEME).text,
          },
    ]
  })
  return section(t('team.people.head'), [
    title(t('team.people.title', { n: team.people.length })),
    lede(t('team.people.lede')),
    ...narrative('people', context),
    ...(rows.length === 0
      ? []
      : [
          dataTable(
            [
              { head: t('team.people.name'), width: '*' },
              { head: t('team.people.posts'), width: 66 * PX, align: 'right' },
              { head: t('team.people.trade'), width: 116 * PX, align: 'right' },
              { head: t('team.people.answers'), width: 64 * PX, align: 'right' },
              { head: t('team.people.influence'), width: 92 * PX, align: 'right' },
              { head: t('team.people.verdict'), width: 128 * PX },
            ],
            rows,
            { margin: [0, 20 * PX, 0, 0] },
          ),
        ]),
    ...subjectBars(context),
    ...progress(context),
  ])
}

const SUBJECT_COLORS: Record<Subject, string> = {
  brand: COLORS.pageMark,
  trade: COLORS.inflMark,
  career: COLORS.audMark,
  off: COLORS.others,
}

/** What each voice talks about: its labelled posts by subject, in bars of equal length. */
function subjectBars(context: TeamContext): ReportNode[] {
  const { team, translator } = context
  const voices = [
    ...(team.page ? [{ name: translator.t('team.page'), spoken: team.page.spoken }] : []),
    ...team.people.map(({ id, spoken }) => ({ name: voiceName(id, context), spoken })),
  ].filter(({ spoken }) => spoken.labelled > 0)
  if (voices.length === 0) return []
  const [name, count] = [170 * PX, 110 * PX]
  const width = CONTENT_WIDTH - name - count - 24 * PX
  return [
    h2(translator.t('team.people.subjects')),
    legend(
      SUBJECTS.map((subject) => ({
        label: translator.t(`common.subject.${subject}`),
        color: SUBJECT_COLORS[subject],
      })),
    ),
    ...voices.map((voice): ReportNode => {
      let x = 0
      const parts = SUBJECTS.map((subject) => {
        const w = (voice.spoken.subjects[subject] / voice.spoken.labelled) * width
        x += w
        return { type: 'rect' as const, x: x - w, y: 2 * PX, w, h: 12 * PX, color: SUBJECT_COLORS[subject] }
      })
      return {
        columnGap: 12 * PX,
        margin: [0, 9 * PX, 0, 0],
        columns: [
          { width: name, text: shortenedName(voice.name, 26), style: 'ui' },
          {
            width,
            canvas: parts.filter(({ w }) => w > 0),
            tag: 'Figure',
            alt: SUBJECTS.map(
              (subject) =>
                `${translator.t(`common.subject.${subject}`)} ${translator.integer(voice.spoken.subjects[subject])}`,
            ).join(', '),
          },
          {
            width: count,
            text: translator.t('team.people.labelled', { n: voice.spoken.labelled }),
            style: 'note',
            alignment: 'right',
          },
        ],
      }
    }),
  ]
}

function progress(context: TeamContext): ReportNode[] {
  const { team, translator } = context
  if (!team.progress) return []
  return [
    h2(translator.t('team.progress.title', { date: team.progress.since })),
    ...progressLines(context).map((line) => paragraph(line)),
  ]
}
