import { CUT } from '#shared/audit/engine/verdict'
import type { Under } from '#shared/locale/keys'
import type { Action, CheckResult } from '#shared/model/audit'
import type { OwnAction, Planned } from '#shared/model/report-file'
import { toObtain } from '../asked-data'
import { calendar } from '../calendar'
import { figureWithUnit, printedFigure, printedScore } from '#shared/report/figure'
import { actionsOf, categoryOf } from '../finding'
import { planLoad } from '../plan-load'
import { inOwnOrder } from '#shared/report/own-order'
import { firstThatFits, onOnePage } from '../fill-pages'
import { narrative } from '../narrative'
import { dueText, ownerOf, stateText } from '../planned'
import { dots, priority } from '../pdf/marks'
import { dataTable, lede, note, rule, section, title, type Cell } from '../pdf/nodes'
import { COLORS, PX, type } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'
import { shortenedName } from '../shorten'
import { actionText } from '#shared/report/wording'
import { isPlanned } from './unmeasured'

/** Space above and below a row, px. */
const PADS = [10, 8, 6, 5] as const
/** Maximum actions on the board's page. */
const MOST_ON_BOARD = 7
const MOST_ADDED_ON_BOARD = 2
/** Maximum letters of a name in the narrow owner column. */
const LONGEST_NAME = 26

/** The action plan: what, effort, expected effect recomputed on the index, who, by when. */
export const plan: Section = {
  id: 'plan',
  render: (context) => {
    const { audit, translator } = context
    const isBoard = context.length === 'board'
    const all = actionsOf(context)
    const most = isBoard ? Math.min(MOST_ON_BOARD, all.length) : all.length
    // Without an index, actions have neither a known effect nor a rank.
    const isWithheld = audit.influence.score === null
    const content = (pad: number, count = most): ReportNode[] => [
      title(translator.t(`report.plan.title.${audit.verdict}`, { n: all.length })),
      lede(translator.t(`report.plan.lede.${isWithheld ? 'withheld' : audit.verdict}`)),
      ...narrative('plan', context),
      ...(isPlanned(context) ? toObtain(context) : []),
      dataTable(
        [
          ...(isWithheld ? [] : [{ head: translator.t('report.plan.rank'), width: 50 * PX }]),
          { head: translator.t('report.plan.action'), width: '*' },
          { head: translator.t('report.plan.effort'), width: 46 * PX },
          ...(isWithheld ? [] : [{ head: translator.t('report.plan.effect'), width: 86 * PX }]),
          { head: translator.t('report.plan.owner'), width: 74 * PX },
          { head: translator.t('report.plan.due'), width: 80 * PX, align: 'right' as const },
        ],
        planRows(all.slice(0, count), context),
        { margin: [0, 20 * PX, 0, 0], pad },
      ),
      ...(count < all.length ? [note(translator.t('document.board.more', { n: all.length - count }))] : []),
      ...(isWithheld
        ? []
        : [legend(context), note(translator.t('report.plan.points'), { margin: [0, 8 * PX, 0, 0] })]),
      ...(isBoard ? [] : loadNote(all, context)),
    ]
    if (all.length === 0 && !context.wording?.added?.actions?.length)
      return section(translator.t('report.plan.head'), alone(context))
    const [aim, next] = [target(context), isBoard ? [] : calendar(context)]
    // All on one page if possible, the board's with as few actions as that takes; otherwise the aim and the next quarter go together onto
    // the following page.
    const fewer = isBoard ? Array.from({ length: Math.max(0, most - 1) }, (_, index) => most - 1 - index) : []
    const whole = firstThatFits(
      [
        ...PADS.map((pad) => [...content(pad), ...aim, ...next]),
        ...fewer.map((count) => [...content(PADS[3], count), ...aim]),
      ],
      context,
    )
    return section(
      translator.t('report.plan.head'),
      whole ?? [
        ...onOnePage(
          PADS.map((pad) => content(pad)),
          context,
        ),
        { stack: [...aim, ...next], unbreakable: true },
      ],
    )
  },
}

// How many actions are due within thirty, sixty and ninety days, and who owns them.
function loadNote(actions: readonly Action[], context: ReportContext): ReportNode[] {
  const text = planLoad(actions, context)
  return text === null ? [] : [note(text, { margin: [0, 6 * PX, 0, 0] })]
}

// Nothing to correct: the open questions are the plan.
function alone(context: ReportContext): ReportNode[] {
  const { translator } = context
  return [
    title(translator.t('report.plan.calendar')),
    ...narrative('plan', context),
    ...calendar(context, false),
  ]
}

/** The audit's and the consultant's own actions, in the consultant's order. */
function planRows(actions: readonly Action[], context: ReportContext): Cell[][] {
  const { order, length, wording } = context
  const added = (wording?.added?.actions ?? []).slice(0, length === 'board' ? MOST_ADDED_ON_BOARD : undefined)
  const all = [
    ...actions.map((action) => ({ id: action.check, cells: row(action, context) })),
    ...added.map((own) => ({ id: own.id ?? '', cells: ownRow(own, context) })),
  ]
  return inOwnOrder(all, order?.actions, ({ id }) => id).map(({ cells }) => cells)
}

function row(action: Action, context: ReportContext): Cell[] {
  const { translator, checks, audit, plan: decided } = context
  const check = checks.get(action.check)
  const isWithheld = audit.influence.score === null
  const shortened = (name: string) => shortenedName(name, LONGEST_NAME)
  return [
    ...(isWithheld ? [] : [priority(action.priority)]),
    {
      stack: [
        { text: actionText(action, context), ...type('Sans', 12.5, 17), bold: true },
        ...(check
          ? [
              {
                text: standing(action, check, context),
                style: 'note' as const,
              },
            ]
          : []),
        ...stateNote(decided?.[action.check], context),
      ],
    },
    dots(action.effort, { alt: translator.t(`common.effort.${action.effort}`) }),
    ...(isWithheld ? [] : [effectCell(action, context)]),
    ownerOf(action, context, { person: (name) => shortened(firstName(name)), brand: shortened }),
    dueText(decided?.[action.check]?.due?.trim() || action.due, context),
  ]
}

// The effect of the consultant's own actions cannot be computed.
function ownRow(own: OwnAction, context: ReportContext): Cell[] {
  const { translator, audit } = context
  const isWithheld = audit.influence.score === null
  const text = { text: translator.prose(own.text), ...type('Sans', 12.5, 17), bold: true }
  const state = stateNote(own, context)
  return [
    ...(isWithheld ? [] : ['']),
    state.length === 0 ? text : { stack: [text, ...state] },
    '–',
    ...(isWithheld ? [] : ['–']),
    own.owner === undefined || own.owner.trim() === '' ? '–' : translator.prose(own.owner),
    dueText(own.due, context),
  ]
}

function stateNote(planned: Planned | undefined, context: ReportContext): ReportNode[] {
  const said = stateText(planned, context)
  return said === null ? [] : [{ text: said, style: 'note' }]
}

function effectCell(action: Action, { translator }: ReportContext): Cell {
  return {
    stack: [
      dots(effect(action), { color: COLORS.inflMark, alt: translator.t(`common.effort.${effect(action)}`) }),
      {
        text: translator.t('report.plan.gain', { points: Math.max(1, Math.round(action.impact)) }),
        style: 'note',
      },
    ],
  }
}

// The check's current figure and its target; its score if no single figure decides.
function standing({ target }: Action, check: CheckResult, { translator }: ReportContext): string {
  const names = {
    category: translator.t(`common.category.${categoryOf(check)}`),
    check: translator.t(`checks.${check.id}.title`),
  }
  // Something other than the figure may be holding the score back.
  if (target !== null && check.estimate !== null && !isWithinLimits(check.estimate, check.params)) {
    const now = printedFigure(check.estimate, check, translator)
    const aimed = printedFigure(target, check, translator)
    if (now !== aimed) {
      return translator.t('report.plan.target', {
        ...names,
        now: figureWithUnit(check.estimate, check, translator),
        target: aimed,
      })
    }
  }
  return translator.t('report.plan.today', { ...names, score: printedScore(check) })
}

function isWithinLimits(value: number, params: CheckResult['params']): boolean {
  const { pass, fail, lowPass, highPass } = params
  if (typeof lowPass === 'number' && typeof highPass === 'number')
    return value >= lowPass && value <= highPass
  if (typeof pass !== 'number' || typeof fail !== 'number') return false
  return pass > fail ? value >= pass : value <= pass
}

/** The expected effect in three levels of index points. */
function effect({ impact }: Action): 1 | 2 | 3 {
  if (impact >= 4) return 3
  return impact >= 1.5 ? 2 : 1
}

function legend({ translator }: ReportContext): ReportNode {
  const text = (key: Under<'report.plan.legend'>): ReportNode => ({
    width: 'auto',
    text: translator.t(`report.plan.legend.${key}`),
    style: 'note',
    margin: [0, 1.5 * PX, 0, 0],
  })
  return {
    margin: [0, 12 * PX, 0, 0],
    columnGap: 7 * PX,
    tag: 'Artifact',
    columns: [
      ...([1, 2, 3] as const).flatMap((rank): ReportNode[] => [
        { width: 20 * PX, stack: [priority(rank)] },
        { width: 104 * PX, stack: [text(`rank${rank}`)] },
      ]),
      ...([1, 3] as const).flatMap((level): ReportNode[] => [
        { width: 36 * PX, stack: [dots(level, { alt: '' })] },
        { width: 44 * PX, stack: [text(`level${level}`)] },
      ]),
    ],
  }
}

// Gains are computed one by one and do not add up, so only the best single one is promised.
function target(context: ReportContext): ReportNode[] {
  const { audit, translator } = context
  const { score } = audit.influence
  const impacts = actionsOf(context).map(({ impact }) => impact)
  if (score === null || impacts.length === 0) return []
  const item = (value: string, below: string): ReportNode => ({
    width: '*',
    stack: [
      { text: value, ...type('Serif', 19, 26), bold: true },
      { text: below, style: 'note' },
    ],
  })
  const best = translator.integer(Math.min(100, score + Math.max(...impacts)))
  return [
    {
      unbreakable: true,
      stack: [
        rule({ color: COLORS.text, weight: 1.5, margin: [0, 14 * PX, 0, 12 * PX] }),
        {
          columnGap: 16 * PX,
          columns: [
            {
              width: 130 * PX,
              text: translator.t('report.plan.next'),
              tag: 'H2',
              style: 'h2',
              outline: false,
            },
            item(translator.integer(score), translator.t('report.plan.now')),
            item(best, translator.t('report.plan.afterFirst')),
            ...(score < CUT ? [item(translator.integer(CUT), translator.t('report.plan.threshold'))] : []),
          ],
        },
      ],
    },
  ]
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}
