import { compareAudits } from '#shared/audit/engine/compare-audits'
import type { Audit } from '#shared/model/audit'
import type { CheckMove, Move, Progress } from '#shared/model/progress'
import { comparability, planSentence } from '#shared/report/comparability'
import { figureWithUnit, printedFigure } from '#shared/report/figure'
import { categoryOf } from '../finding'
import { narrative } from '../narrative'
import { stateText } from '../planned'
import { scoreBar } from '../pdf/marks'
import { dataTable, h2, lede, note, paragraph, section, title, type Cell } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'

/** Minimum change of a check's score, in points, to be listed, and the maximum number of lines. */
const MOVED = 5
/** Width of the bars, px. */
const BAR = 150
const MOST_MOVES = 8
/** The same for short pages: the largest number that fits. */
const DENSE_MOVES = [8, 6, 4, 2] as const
/** Maximum changes mentioned in a sentence. */
const MOST_IN_WORDS = 3
/** Space above and below a row, px. */
const PAD = { roomy: 6, dense: 3 } as const
/** Index points beyond what rounding alone can cause. */
const STILL = 1

/** What has changed since the previous audit, and what came of its plan; only if there is a previous audit. */
export const progress: Section = {
  id: 'progress',
  render: (context) => {
    const { audit, previous, translator } = context
    if (!previous) return []
    const compared = compareAudits(previous, audit)
    // A check present in only one of the audits is no change by the client.
    const moved = compared.sameRules ? rounded(compared.common) : null
    return section(translator.t('report.progress.head'), [
      title(translator.t(`report.progress.title.${direction(moved)}`, { change: Math.abs(moved ?? 0) })),
      lede(
        translator.t(`report.progress.lede.${compared.sameRules ? 'same' : 'other'}`, {
          date: compared.from,
        }),
      ),
      ...comparability(compared, translator).map((text) => paragraph(text, { margin: [0, 10 * PX, 0, 0] })),
      ...narrative('progress', context),
      h2(translator.t('report.progress.indices')),
      indices(compared, context),
      note(translator.t('report.progress.note')),
      ...planned(compared, previous, context),
      ...(context.isDense ? [] : moves(compared, context)),
    ])
  },
  blocks: (context) => {
    const { audit, previous, isDense } = context
    if (!previous || !isDense) return []
    const compared = compareAudits(previous, audit)
    return [
      [...DENSE_MOVES.flatMap((most) => moves(compared, context, most)), ...movesInWords(compared, context)],
    ]
  },
}

function rounded({ before, after }: Move): number | null {
  return before === null || after === null ? null : Math.round(after) - Math.round(before)
}

function direction(moved: number | null): 'up' | 'down' | 'same' | 'unknown' {
  if (moved === null) return 'unknown'
  if (Math.abs(moved) < STILL) return 'same'
  return moved > 0 ? 'up' : 'down'
}

function indices(compared: Progress, context: ReportContext): ReportNode {
  const { audit, translator } = context
  const moves = new Map(compared.categories.map((category) => [category.id, category]))
  return table(
    '',
    [
      [translator.t('common.influence'), compared.influence],
      [translator.t('common.audience'), compared.audience],
      ...audit.categories.flatMap(({ id, weight }): Row[] => {
        const move = moves.get(id)
        return weight > 0 && move ? [[translator.t(`common.category.${id}`), move]] : []
      }),
    ],
    compared,
    context,
    true,
  )
}

// What was planned, with the figure then and now: same check, same unit, same definition.
function planned(compared: Progress, previous: Audit, context: ReportContext): ReportNode[] {
  const { translator, shown, isDense } = context
  const moves = new Map(compared.checks.map((move) => [move.id, move]))
  const shownMoves: CheckMove[] = []
  const rows = previous.actions.flatMap(({ check, message, target }): Cell[][] => {
    const move = moves.get(check)
    const today = shown.get(check)
    if (!move || !today) return []
    const print = (value: number | null) => (value === null ? '–' : printedFigure(value, today, translator))
    const state = stateText(context.plan?.[check], context)
    shownMoves.push(move)
    return [
      [
        {
          rowHeader: true,
          stack: [
            { text: translator.t(`checks.${check}.title`), bold: true },
            ...(isDense ? [] : [{ text: translator.message(message), style: 'note' as const }]),
            ...(state === null ? [] : [{ text: state, style: 'note' as const }]),
          ],
        },
        print(move.estimate.before),
        print(move.estimate.after),
        target === null ? '–' : figureWithUnit(target, today, translator),
        { text: translator.t(`report.progress.state.${stateOf(move)}`), bold: move.reached === true },
      ],
    ]
  })
  if (rows.length === 0) return []
  const byThemselves = planSentence(compared, translator)
  return [
    h2(translator.t('report.progress.planned')),
    paragraph(translator.t('report.progress.reached', countOf(shownMoves))),
    ...(byThemselves === null ? [] : [paragraph(byThemselves)]),
    dataTable(
      [
        { head: translator.t('report.progress.action'), width: '*' },
        { head: translator.t('report.progress.then'), width: 74 * PX, align: 'right' },
        { head: translator.t('report.progress.today'), width: 74 * PX, align: 'right' },
        { head: translator.t('report.progress.target'), width: 104 * PX, align: 'right' },
        { head: translator.t('report.progress.outcome'), width: 84 * PX, align: 'right' },
      ],
      rows,
      { pad: isDense ? PAD.dense : PAD.roomy },
    ),
  ]
}

// Actions on findings that are left out are neither shown nor counted.
function countOf(moves: readonly CheckMove[]): Progress['actions'] {
  const judged = moves.filter(({ reached }) => reached !== null)
  return { judged: judged.length, reached: judged.filter(({ reached }) => reached).length }
}

// What has a score today and yet is not judged had another definition then.
function stateOf({ reached, after }: CheckMove): 'reached' | 'open' | 'unknown' | 'unlike' {
  if (reached === null) return after === null ? 'unknown' : 'unlike'
  return reached ? 'reached' : 'open'
}

/** The checks that changed enough to be listed, largest change first. */
function farthest(compared: Progress, { shown }: ReportContext): CheckMove[] {
  return compared.checks
    .flatMap((move) => {
      const check = shown.get(move.id)
      const isWorth = move.change !== null && Math.abs(move.change) >= MOVED
      return check && check.weight > 0 && isWorth ? [{ move, size: Math.abs(move.change ?? 0) }] : []
    })
    .sort((a, b) => b.size - a.size || (a.move.id < b.move.id ? -1 : 1))
    .map(({ move }) => move)
}

// If the note on comparability takes up the table's room, a sentence names the largest changes.
function movesInWords(compared: Progress, context: ReportContext): ReportNode[] {
  const { translator } = context
  const told = farthest(compared, context).slice(0, MOST_IN_WORDS)
  if (told.length === 0) return []
  return [
    paragraph(
      translator.t('report.progress.movedMost', {
        moves: told.map(
          ({ id, before, after }) =>
            `${translator.t(`checks.${id}.title`)} (${translator.integer(before ?? 0)} → ${translator.integer(after ?? 0)})`,
        ),
      }),
    ),
  ]
}

function moves(compared: Progress, context: ReportContext, most: number = MOST_MOVES): ReportNode[] {
  const { translator } = context
  const found = farthest(compared, context).slice(0, most)
  const head = h2(translator.t('report.progress.moved'))
  if (found.length === 0) return [{ stack: [head, paragraph(translator.t('report.progress.none'))] }]
  const rows = found.map((move): Row => [
    `${translator.t(`checks.${move.id}.title`)} (${translator.t(`common.category.${categoryOf(move)}`)})`,
    move,
  ])
  return [
    {
      unbreakable: true,
      stack: [head, table(translator.t('report.progress.check'), rows, compared, context)],
    },
  ]
}

type Row = [name: string, move: Move]

function table(
  head: string,
  rows: readonly Row[],
  { from, to }: Progress,
  { translator, isDense }: ReportContext,
  isDrawn = false,
): ReportNode {
  const print = (value: number | null) =>
    value === null ? translator.t('report.notMeasured') : translator.integer(value)
  return dataTable(
    [
      { head, width: '*' },
      ...(isDrawn ? [{ head: translator.t('report.progress.drawn'), width: BAR * PX }] : []),
      { head: translator.date(from), width: 96 * PX, align: 'right' },
      { head: translator.date(to), width: 96 * PX, align: 'right' },
      { head: translator.t('report.progress.change'), width: 70 * PX, align: 'right' },
    ],
    rows.map(([name, move]): Cell[] => [
      { text: name, rowHeader: true },
      ...(isDrawn ? [drawn(move)] : []),
      print(move.before),
      print(move.after),
      { text: signed(rounded(move)), bold: true },
    ]),
    { pad: isDense ? PAD.dense : PAD.roomy },
  )
}

// The bar is today's value, its tick the previous one; the figures are next to it.
function drawn({ before, after }: Move): Cell {
  if (after === null) return '–'
  return { stack: [scoreBar(after, { width: BAR * PX, reference: before })], margin: [0, 4 * PX, 0, 0] }
}

function signed(change: number | null): string {
  if (change === null) return '–'
  return change > 0 ? `+${change}` : change < 0 ? `\u2212${Math.abs(change)}` : '0'
}
