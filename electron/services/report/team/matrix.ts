import { initials } from '#shared/team/figures'
import type { TeamQuestion } from '#shared/team/model'
import { nameIn } from '../names'
import { narrative } from '../narrative'
import { dataTable, h2, hairlines, lede, note, paragraph, section, title, type Cell } from '../pdf/nodes'
import { COLORS, PX, type } from '../pdf/theme'
import type { CanvasNode, CellProps, ReportNode, TableNode } from '../pdf/types'
import { shortenedName } from '../shorten'
import { namesOf, voiceName, type TeamContext, type TeamSection } from './context'

/** Maximum letters of a question in a row. */
const LONGEST_QUESTION = 110
const WIDEST_COLUMN = 44

/** Which voice answers which of the clients' questions: the page and everyone side by side. */
export const matrix: TeamSection = (context) => {
  const { team, translator } = context
  const isEmpty = team.questions.length === 0
  return section(translator.t('team.matrix.head'), [
    title(translator.t(`team.matrix.title.${isEmpty ? 'none' : 'some'}`)),
    lede(translator.t(isEmpty ? 'team.matrix.none' : 'team.matrix.lede')),
    ...narrative('matrix', context),
    ...(isEmpty ? [] : [...matrixTable(context), ...calendar(context)]),
  ])
}

/** The table's first `most` rows, with a key to its letters and tints. */
export function matrixTable(context: TeamContext, most = Infinity): ReportNode[] {
  const { team, translator } = context
  const short = initials(team)
  const count = team.people.length + 1
  const column = Math.min(WIDEST_COLUMN, 360 / count) * PX
  const questions = team.questions.slice(0, most)
  const head = (text: string, props: CellProps = {}): ReportNode => ({
    text,
    style: 'tableHead',
    alignment: 'center',
    ...props,
  })
  const rows = questions.map((question): ReportNode[] => [
    {
      text: shortenedName(translator.quote(question.text), LONGEST_QUESTION),
      rowHeader: true,
      bold: question.importance === 3,
    },
    ...[question.page, ...question.people].map((cell) => mark(cell, column, context)),
  ])
  const table: TableNode = {
    style: 'table',
    margin: [0, 18 * PX, 0, 0],
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: ['*', ...Array.from({ length: count }, () => column)],
      body: [
        [
          { text: translator.t('team.calendar.question'), style: 'tableHead' },
          head(translator.t('team.page')),
          ...team.people.map(({ id }) => head(short.get(id) ?? '')),
        ],
        ...rows,
      ],
    },
    layout: {
      ...hairlines(count + 1, 6),
      paddingRight: (index) => (index === 0 ? 10 * PX : 0),
      fillColor: (row) => (row > 0 && questions[row - 1]?.open ? COLORS.negSoft : null),
      hLineColor: (line) => (line === 1 ? COLORS.text : COLORS.line),
    },
  }
  const legend = team.people.map(({ id }) =>
    translator.t('team.matrix.legend', { initials: short.get(id) ?? '', name: voiceName(id, context) }),
  )
  return [
    table,
    ...(questions.some(({ open }) => open) ? [note(translator.t('team.matrix.empties'))] : []),
    ...(legend.length > 0
      ? [
          note(
            `${translator.t('team.matrix.legend', { initials: translator.t('team.page'), name: nameIn(translator, team.brand) })}. ${legend.join(', ')}.`,
            { margin: [0, 4 * PX, 0, 0] },
          ),
        ]
      : []),
  ]
}

function mark(
  { answers, candidates }: TeamQuestion['page'],
  width: number,
  { translator }: TeamContext,
): CanvasNode {
  const [x, y, r] = [width / 2, 8.5 * PX, 4.5 * PX]
  const has = answers.length > 0
  const alt = has
    ? translator.t('team.matrix.answers', { n: answers.length })
    : candidates > 0
      ? translator.t('team.matrix.candidates', { n: candidates })
      : translator.t('team.matrix.empty')
  const place = { type: 'ellipse' as const, x, y }
  return {
    tag: 'Figure',
    alt,
    canvas: has
      ? [
          { ...place, r1: r, r2: r, color: COLORS.inflMark },
          ...(answers.length > 1
            ? [{ ...place, r1: r + 2 * PX, r2: r + 2 * PX, lineColor: COLORS.inflMark, lineWidth: 0.8 }]
            : []),
        ]
      : candidates > 0
        ? [{ ...place, r1: r - 0.5, r2: r - 0.5, lineColor: COLORS.lineControl, lineWidth: 1 }]
        : [
            {
              type: 'line',
              x1: x - 2.5,
              y1: y,
              x2: x + 2.5,
              y2: y,
              lineWidth: 0.75,
              lineColor: COLORS.line2,
            },
          ],
  }
}

/** The open questions over the coming quarter. */
function calendar(context: TeamContext): ReportNode[] {
  const { team, translator } = context
  const { t } = translator
  const rows = team.calendar.flatMap(({ question: index, month }): Cell[][] => {
    const question = team.questions[index]
    if (!question) return []
    const toRead = question.people.flatMap(({ id, candidates }) => (candidates > 0 ? [id] : []))
    const left = question.onlyLeft
      ? question.people.flatMap(({ id, answers }) => (answers.length > 0 ? [id] : []))
      : []
    const reading = [...(question.page.candidates > 0 ? [null] : []), ...toRead]
    return [
      [
        translator.date(`${month}-01`, 'month'),
        { text: translator.quote(question.text), rowHeader: true, ...type('Sans', 12.5, 17), bold: true },
        t('report.plan.importanceOf', { importance: String(question.importance) }),
        left.length > 0
          ? t('team.calendar.fromLeft', { names: namesOf(left, context) })
          : reading.length > 0
            ? t('team.calendar.toRead', { names: namesOf(reading, context) })
            : t('team.calendar.nobody'),
      ],
    ]
  })
  return [
    h2(t('team.calendar.title', { n: team.calendar.length }), { margin: [0, 26 * PX, 0, 6 * PX] }),
    ...(rows.length === 0
      ? []
      : [
          paragraph(t('team.calendar.lede')),
          dataTable(
            [
              { head: t('team.calendar.month'), width: 80 * PX },
              { head: t('team.calendar.question'), width: '*' },
              { head: t('team.calendar.importance'), width: 92 * PX },
              { head: t('team.calendar.start'), width: 180 * PX },
            ],
            rows,
            { margin: [0, 8 * PX, 0, 0] },
          ),
        ]),
  ]
}
