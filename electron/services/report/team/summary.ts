import { initials } from '#shared/team/figures'
import type { Under } from '#shared/locale/keys'
import { onePageOf } from './one-page'
import { verdictColors } from '#shared/charts/quadrant'
import { PRINT_THEME } from '../chart-node'
import { nameIn } from '../names'
import { narrative } from '../narrative'
import { lede, note, rule, section, title, numberedList } from '../pdf/nodes'
import { COLORS, CONTENT_WIDTH, PX, type } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import { teamQuadrant } from './quadrant'
import { matrixTable } from './matrix'
import { voiceName, type TeamContext, type TeamSection } from './context'
import { gaps, keyFigures, SHOWN, strengths, summaryTitle } from './essentials'

const LEFT = 316 * PX
const GAP = 30 * PX
const RIGHT = CONTENT_WIDTH - LEFT - GAP
const HALF = (CONTENT_WIDTH - GAP) / 2
const MOST_PEOPLE = 8

/** One page: where everyone stands, what works and what is missing. */
export const teamSummary: TeamSection = (context) => {
  const { team, translator, language } = context
  const content = (most: number): ReportNode[] => [
    ...(context.length === 'board' ? [dated(context)] : []),
    title(summaryTitle(context)),
    lede(
      translator.t('team.summary.lede', {
        brand: nameIn(translator, team.brand),
        n: team.people.length,
        page: team.page ? 'yes' : 'no',
      }),
    ),
    ...narrative('summary', context),
    figures(context),
    {
      columns: [
        {
          width: LEFT,
          stack: [
            teamQuadrant(context) ?? note(translator.t('team.quadrant.none')),
            note(translator.t('team.quadrant.note'), { margin: [0, 4 * PX, 0, 0] }),
          ],
        },
        { width: RIGHT, stack: people(context) },
      ],
      columnGap: GAP,
      margin: [0, 18 * PX, 0, 0],
    },
    {
      columns: [
        list('carries', strengths(context).slice(0, most), context),
        list('lacks', gaps(context).slice(0, most), context),
      ],
      columnGap: GAP,
      margin: [0, 18 * PX, 0, 0],
    },
  ]
  return section(translator.t('team.summary.head'), onePageOf([SHOWN, 2, 1].map(content), language))
}

/** The second of the two pages: the questions, and what to publish first. */
export const boardQuestions: TeamSection = (context) => {
  const { team, translator } = context
  const open = team.calendar.slice(0, SHOWN + 2)
  const content = (most: number): ReportNode[] => [
    title(translator.t(`team.matrix.title.${team.questions.length === 0 ? 'none' : 'some'}`)),
    lede(translator.t(team.questions.length === 0 ? 'team.matrix.none' : 'team.matrix.lede')),
    ...narrative('matrix', context),
    ...(team.questions.length === 0 ? [] : matrixTable(context, most)),
    ...(open.length === 0
      ? []
      : [
          {
            text: translator.t('team.calendar.first'),
            tag: 'H2' as const,
            style: 'h2' as const,
            margin: [0, 20 * PX, 0, 8 * PX] as [number, number, number, number],
          },
          numberedList(
            open.map(({ question, month }) => ({
              text: [
                { text: translator.quote(team.questions[question]?.text ?? ''), bold: true },
                `, ${translator.date(`${month}-01`, 'month')}`,
              ],
              ...type('Serif', 13.5, 19),
            })),
            { accent: context.accentText, rules: false, gap: 4 },
          ),
          ...(team.calendar.length > open.length
            ? [note(translator.t('team.calendar.more', { n: team.calendar.length - open.length }))]
            : []),
        ]),
    note(translator.t('team.method.consentText'), { margin: [0, 16 * PX, 0, 0] }),
  ]
  return section(
    translator.t('team.matrix.head'),
    onePageOf([content(Infinity), ...[18, 14, 10, 7].map(content)], context.language),
  )
}

// The two-page report has no cover.
function dated({ team, translator }: TeamContext): ReportNode {
  const { from, to } = team.period
  return {
    text: [
      { text: `${nameIn(translator, team.brand)}. `, bold: true },
      translator.t('document.board.dated', { date: team.asOf, from, to }),
    ],
    style: 'meta',
    margin: [0, 0, 0, 8 * PX],
  }
}

function figures(context: TeamContext): ReportNode {
  return {
    columnGap: 14 * PX,
    margin: [0, 18 * PX, 0, 0],
    columns: keyFigures(context).map(([value, below]) => ({
      width: '*' as const,
      stack: [
        rule({
          width: (CONTENT_WIDTH - 42 * PX) / 4,
          color: COLORS.text,
          weight: 1,
          margin: [0, 0, 0, 6 * PX],
        }),
        { text: value, style: 'figure' as const },
        {
          text: below,
          style: 'note' as const,
          margin: [0, 2 * PX, 0, 0] as [number, number, number, number],
        },
      ],
    })),
  }
}

function people(context: TeamContext): ReportNode[] {
  const { team, translator } = context
  const short = initials(team)
  const shown = team.people.slice(0, MOST_PEOPLE)
  return shown.map(({ id, indices }, index) => ({
    stack: [
      ...(index === 0 ? [] : [rule({ width: RIGHT, color: COLORS.line, margin: [0, 5 * PX, 0, 5 * PX] })]),
      {
        columnGap: 8 * PX,
        columns: [
          { width: 30 * PX, text: short.get(id) ?? '', style: 'medium' as const },
          {
            width: '*' as const,
            stack: [
              { text: voiceName(id, context), style: 'cellTitle' as const },
              indices
                ? {
                    text: translator.t(`common.verdict.${indices.verdict}`),
                    style: 'note' as const,
                    color: verdictColors(indices.verdict, PRINT_THEME).text,
                  }
                : { text: translator.t('team.scope.posts'), style: 'note' as const },
            ],
          },
        ],
      },
    ],
  }))
}

function list(
  key: Extract<Under<'team.summary'>, 'carries' | 'lacks'>,
  sentences: readonly string[],
  { translator }: TeamContext,
): ReportNode {
  const found = sentences.length > 0 ? sentences : [translator.t('team.summary.nothing')]
  return {
    width: HALF,
    stack: [
      {
        text: translator.t(`team.summary.${key}`),
        tag: 'H2',
        style: 'h2',
        outline: false,
        margin: [0, 0, 0, 6 * PX],
      },
      ...found.flatMap((text): ReportNode[] => [
        rule({ width: HALF, color: COLORS.line, margin: [0, 0, 0, 7 * PX] }),
        { text, ...type('Serif', 13.5, 19), margin: [0, 0, 0, 8 * PX] },
      ]),
    ],
  }
}
