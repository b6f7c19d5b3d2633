import { initials } from '#shared/team/figures'
import type { Under } from '#shared/locale/keys'
import { onePageOf } from './one-page'
import { verdictColors } from '#shared/charts/quadrant'
import { PRINT_THEME } from '../chart-node'
import { nameIn } from '../names'
import { lede, note, rule, section, title, numberedList } from '../pdf/nodes'
import { COLORS, CONTENT_WIDTH, PX, type } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import { teamQuadrant } from './quadrant'
import { matrixTable } from './matrix'
import { namesOf, voiceName, type TeamContext, type TeamSection } from './context'

const LEFT = 316 * PX
const GAP = 30 * PX
const RIGHT = CONTENT_WIDTH - LEFT - GAP
const HALF = (CONTENT_WIDTH - GAP) / 2
const SHOWN = 3
const MOST_PEOPLE = 8

/** One page: where everyone stands, what works and what is missing. */
export const teamSummary: TeamSection = (context) => {
  const { team, translator } = context
  const open = team.questions.filter((question) => question.open).length
  const all = team.questions.length
  const key = all === 0 ? 'none' : open === 0 ? 'all' : open === all ? 'open' : 'some'
  return section(
    translator.t('team.summary.head'),
    [
      ...(context.length === 'board' ? [dated(context)] : []),
      title(translator.t(`team.summary.title.${key}`, { open, all })),
      lede(
        translator.t('team.summary.lede', {
          brand: nameIn(translator, team.brand),
          n: team.people.length,
          page: team.page ? 'yes' : 'no',
        }),
      ),
      figures(context, { answered: all - open, all }),
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
        columns: [list('carries', strengths(context), context), list('lacks', gaps(context), context)],
        columnGap: GAP,
        margin: [0, 18 * PX, 0, 0],
      },
    ],
    { pageBreak: context.length !== 'board' },
  )
}

/** The second of the two pages: the questions, and what to publish first. */
export const boardQuestions: TeamSection = (context) => {
  const { team, translator } = context
  const open = team.calendar.slice(0, SHOWN + 2)
  const content = (most: number): ReportNode[] => [
    title(translator.t(`team.matrix.title.${team.questions.length === 0 ? 'none' : 'some'}`)),
    lede(translator.t(team.questions.length === 0 ? 'team.matrix.none' : 'team.matrix.lede')),
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

function figures(context: TeamContext, { answered, all }: { answered: number; all: number }): ReportNode {
  const { team, translator } = context
  const alone = team.themes.filter(({ voices }) => voices === 'alone').length
  const items: [string, string][] = [
    [translator.integer(team.people.length), translator.t('team.summary.people', { n: team.people.length })],
    [`${answered} / ${all}`, translator.t('team.summary.answered')],
    [translator.integer(alone), translator.t('team.summary.alone', { n: alone })],
    [translator.integer(team.copies.length), translator.t('team.summary.copies', { n: team.copies.length })],
  ]
  return {
    columnGap: 14 * PX,
    margin: [0, 18 * PX, 0, 0],
    columns: items.map(([value, below]) => ({
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
  const found = sentences.length > 0 ? sentences.slice(0, SHOWN) : [translator.t('team.summary.nothing')]
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

function strengths(context: TeamContext): string[] {
  const { team, translator } = context
  const answered = team.questions.flatMap((question) => {
    const left = new Set(team.people.flatMap(({ id, left: day }) => (day === null ? [] : [id])))
    const by = [
      ...(question.page.answers.length > 0 ? [null] : []),
      ...question.people.flatMap(({ id, answers }) => (answers.length > 0 && !left.has(id) ? [id] : [])),
    ]
    return by.length > 0 ? [{ question: question.text, by }] : []
  })
  const say = (key: 'several' | 'one', { question, by }: (typeof answered)[number]) =>
    translator.t(`team.summary.${key}`, { question: translator.quote(question), names: namesOf(by, context) })
  const linked = team.people.reduce((sum, { results }) => sum + (results?.linked ?? 0), 0)
  return [
    ...answered
      .filter(({ by }) => by.length > 1)
      .slice(0, 1)
      .map((each) => say('several', each)),
    ...team.themes
      .filter(({ voices }) => voices === 'chorus')
      .slice(0, 1)
      .map(({ name, page, people: cells }) =>
        translator.t('team.summary.chorus', {
          theme: translator.quote(name),
          names: namesOf(
            [...(page > 0 ? [null] : []), ...cells.flatMap(({ id, posts }) => (posts > 0 ? [id] : []))],
            context,
          ),
        }),
      ),
    ...(linked > 0 ? [translator.t('team.summary.linked', { n: linked })] : []),
    ...answered
      .filter(({ by }) => by.length === 1)
      .slice(0, SHOWN)
      .map((each) => say('one', each)),
  ]
}

function gaps(context: TeamContext): string[] {
  const { team, translator } = context
  const open = team.questions.filter((question) => question.open)
  const copied = team.people.flatMap(({ id }) => {
    const n = team.copies.reduce((sum, { copies }) => sum + copies.filter(({ by }) => by === id).length, 0)
    return n > 0 ? [{ id, n }] : []
  })
  return [
    ...open.slice(0, 1).map(({ text, onlyLeft }) =>
      translator.t(`team.summary.${onlyLeft ? 'leftQuestion' : 'openQuestion'}`, {
        question: translator.quote(text),
      }),
    ),
    ...copied
      .slice(0, 1)
      .map(({ id, n }) => translator.t('team.summary.copied', { name: voiceName(id, context), n })),
    ...team.themes
      .filter(({ voices }) => voices === 'none')
      .slice(0, 1)
      .map(({ name }) => translator.t('team.summary.silent', { theme: translator.quote(name) })),
    ...open.slice(1).map(({ text, onlyLeft }) =>
      translator.t(`team.summary.${onlyLeft ? 'leftQuestion' : 'openQuestion'}`, {
        question: translator.quote(text),
      }),
    ),
  ]
}
