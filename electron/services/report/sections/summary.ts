import { contentOf } from '#shared/audit/engine/content-borne'
import { quadrant, verdictColors } from '#shared/charts/quadrant'
import type { CheckResult } from '#shared/model/audit'
import { chartNode, PRINT_THEME } from '../chart-node'
import { firstThatFits, onOnePage } from '../fill-pages'
import { printedScore, standingFigure } from '#shared/report/figure'
import { actionsOf, risks, strengths } from '../finding'
import { findingHeads } from '../finding-heads'
import { fragility } from '../fragility'
import { tickKey } from '../tick-key'
import { subjectOf } from '../names'
import { narrative } from '../narrative'
import { scoreBar, verdictSign, type Quadrant } from '../pdf/marks'
import { h2, lede, numberedList, rule, section, title, together } from '../pdf/nodes'
import { COLORS, CONTENT_WIDTH, PX, type } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'
import { actionText, headlineText } from '#shared/report/wording'
import { byReason, openChecks } from './unmeasured'

const LEFT = 316 * PX
const GAP = 34 * PX
const RIGHT = CONTENT_WIDTH - LEFT - GAP
const HALF = (CONTENT_WIDTH - GAP) / 2
const SHOWN = 3

/** One page: verdict, the two indices, three risks, three strengths, three actions. */
export const summary: Section = {
  id: 'summary',
  render: (context) => {
    const { translator } = context
    const words = narrative('summary', context)
    const whole =
      words.length === 0
        ? null
        : firstThatFits(
            AIRS.map((air) => page(context, air, words)),
            context,
          )
    return section(
      translator.t('report.summary.head'),
      whole ?? [
        ...onOnePage(
          AIRS.map((air) => page(context, air)),
          context,
        ),
        // Too long for the page of the verdict: it stands on the next one as a whole.
        together(words),
      ],
    )
  },
}

/** Spacing of the page as a factor of the design's, roomiest first. */
const AIRS = [1, 0.6, 0.25] as const

function page(context: ReportContext, air: number, words: readonly ReportNode[] = []): ReportNode[] {
  const { translator, audit } = context
  return [
    ...(context.length === 'board' ? [dated(context)] : []),
    title(translator.t(`report.verdict.${audit.verdict}.title`, { content: contentOf(audit.checks) })),
    lede(translator.message(audit.verdictReason)),
    ...words,
    {
      columns: [
        { width: LEFT, stack: [figure(context)] },
        { width: RIGHT, stack: right(context) },
      ],
      columnGap: GAP,
      margin: [0, 20 * air * PX, 0, 0],
    },
    ...(isBare(context) ? lacking(context) : [...findings(context, air), start(context, air)]),
  ]
}

/** Maximum reasons listed when there is nothing else to say. */
const MOST_REASONS = 5

function isBare(context: ReportContext): boolean {
  const { risks: ownRisks = [], strengths: ownStrengths = [], actions = [] } = context.wording?.added ?? {}
  const own = ownRisks.length + ownStrengths.length + actions.length
  const found = risks(context).length + strengths(context).length + actionsOf(context).length
  return own + found === 0 && context.omitted === 0 && openChecks(context).length > 0
}

// Nothing could be judged: what is needed for that comes first.
function lacking(context: ReportContext): ReportNode[] {
  const { translator, accentText } = context
  const reasons = byReason(openChecks(context), context).slice(0, MOST_REASONS)
  return [
    h2(translator.t('document.lacking'), { margin: [0, 26 * PX, 0, 10 * PX] }),
    numberedList(
      reasons.map(({ reason, checks }) => ({
        stack: [
          { text: reason, ...type('Serif', 14, 19), bold: true },
          {
            text: translator.t('document.lackingFor', {
              names: checks.map(({ id }) => translator.t(`checks.${id}.title`)),
            }),
            style: 'note',
            margin: [0, 2 * PX, 0, 0],
          },
        ],
      })),
      { accent: accentText },
    ),
  ]
}

// The two-page report has no cover, so the client and dates stand above the title.
function dated(context: ReportContext): ReportNode {
  const { audit, translator } = context
  const { from, to } = audit.period
  const span = translator.t('document.board.dated', { date: audit.asOf, from, to })
  return {
    text: [{ text: `${subjectOf(context)}. `, bold: true }, { text: span }],
    style: 'meta',
    margin: [0, 0, 0, 8 * PX],
  }
}

function figure({ audit, previous, translator }: ReportContext): ReportNode {
  return chartNode(quadrant(audit, previous ?? null, translator, PRINT_THEME))
}

const SIGNS: Partial<Record<string, Quadrant>> = {
  'audience-without-influence': 'noise',
  authority: 'authority',
  'hidden-expert': 'hidden',
  quiet: 'quiet',
}

function right(context: ReportContext): ReportNode[] {
  const { audit, translator } = context
  const sign = SIGNS[audit.verdict]
  const name = {
    text: translator.t(`common.verdict.${audit.verdict}`),
    style: 'verdict' as const,
    color: verdictColors(audit.verdict, PRINT_THEME).text,
  }
  return [
    sign
      ? {
          columns: [
            { width: 16 * PX, stack: [verdictSign(sign)], margin: [0, 2 * PX, 0, 0] },
            { width: '*', ...name },
          ],
          columnGap: 8 * PX,
        }
      : name,
    ...said(fragility(context)),
    rule({ width: RIGHT, margin: [0, 12 * PX, 0, 10 * PX] }),
    { columns: [index(context, 'influence'), index(context, 'audience')], columnGap: 18 * PX },
    rule({ width: RIGHT, margin: [0, 10 * PX, 0, 10 * PX] }),
    ...categories(context),
    ...tickKey(context),
  ]
}

function said(text: string | null): ReportNode[] {
  return text === null ? [] : [{ text, style: 'note', margin: [0, 3 * PX, 0, 0] }]
}

function index(context: ReportContext, which: 'influence' | 'audience'): ReportNode {
  const { audit, translator } = context
  const { score } = audit[which]
  const color = which === 'influence' ? COLORS.infl : COLORS.aud
  return {
    width: '*',
    stack: [
      { text: translator.t(`common.${which}`), style: 'medium', color },
      score === null
        ? { text: '–', style: 'index' }
        : {
            text: [
              { text: translator.integer(score), ...type('Sans', 34, 38), bold: true },
              { text: '\u00a0/100', ...type('Sans', 12, 16), color: COLORS.text3 },
            ],
          },
      { text: margin(context, which), style: 'meta' },
    ],
  }
}

function margin({ audit, previous, translator }: ReportContext, which: 'influence' | 'audience'): string {
  const parts: string[] = []
  const { low, high } = audit.influence
  if (which === 'influence' && low !== null && high !== null)
    parts.push(translator.t('report.summary.band', { low: Math.round(low), high: Math.round(high) }))
  if (which === 'audience') parts.push(translator.t(`report.summary.basis.${audit.audience.basis}`))
  const [now, before] = [audit[which].score, previous?.[which].score ?? null]
  if (previous && now !== null && before !== null) {
    parts.push(
      translator.t('report.summary.since', {
        change: Math.round(now) - Math.round(before),
        shown: signed(Math.round(now) - Math.round(before)),
        date: previous.asOf,
      }),
    )
  }
  return parts.join(', ')
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : `\u2212${Math.abs(change)}`
}

function categories({ audit, previous, translator }: ReportContext): ReportNode[] {
  const width = RIGHT - (168 + 26 + 20) * PX
  const weighed = audit.categories.filter(({ weight }) => weight > 0)
  if (weighed.length === 0) return []
  // A list of name and score; the bar between them is a decoration.
  return [
    {
      tag: 'L',
      stack: weighed.map(({ id, score }): ReportNode => ({
        tag: 'LI',
        columnGap: 10 * PX,
        margin: [0, 0, 0, 3 * PX],
        ...type('Sans', 12, 17),
        columns: [
          { width: 168 * PX, tag: 'Lbl', text: translator.t(`common.category.${id}`) },
          score === null
            ? { width, tag: 'LBody', text: translator.t('report.notMeasured'), style: 'meta' }
            : {
                width,
                margin: [0, 2.5 * PX, 0, 0],
                stack: [
                  scoreBar(score, {
                    width,
                    reference: previous?.categories.find((other) => other.id === id)?.score ?? null,
                  }),
                ],
              },
          {
            width: 26 * PX,
            tag: score === null ? 'Artifact' : 'LBody',
            text: score === null ? '–' : translator.integer(score),
            bold: true,
            alignment: 'right',
          },
        ],
      })),
    },
  ]
}

function findings(context: ReportContext, air: number): ReportNode[] {
  const { risks: ownRisks = [], strengths: ownStrengths = [] } = context.wording?.added ?? {}
  const added = { risks: ownRisks.slice(0, SHOWN), strengths: ownStrengths.slice(0, SHOWN) }
  const worst = risks(context).slice(0, SHOWN - added.risks.length)
  const good = strengths(context).slice(0, SHOWN - added.strengths.length)
  const block = (head: string, checks: readonly CheckResult[], own: readonly string[]): ReportNode => ({
    width: HALF,
    stack: [
      {
        text: head,
        tag: 'H2',
        style: 'h2',
        outline: false,
        margin: [0, 0, 0, 8 * air * PX],
      },
      ...checks.flatMap((check) => [
        rule({ width: HALF, color: COLORS.line, margin: [0, 0, 0, 10 * air * PX] }),
        line(check, context, air),
      ]),
      ...own.flatMap((text) => [
        rule({ width: HALF, color: COLORS.line, margin: [0, 0, 0, 10 * air * PX] }),
        ownLine(text, context, air),
      ]),
    ],
  })
  const heads = findingHeads(context, {
    risks: [...worst, ...added.risks],
    strengths: [...good, ...added.strengths],
  })
  const columns = [
    ...(heads.risks === null ? [] : [block(heads.risks, worst, added.risks)]),
    ...(heads.strengths === null ? [] : [block(heads.strengths, good, added.strengths)]),
  ]
  return columns.length === 0 ? [] : [{ columns, columnGap: GAP, margin: [0, 26 * air * PX, 0, 0] }]
}

function line(check: CheckResult, context: ReportContext, air: number): ReportNode {
  const { translator } = context
  const name = translator.t(`checks.${check.id}.title`)
  const standing = standingFigure(check, translator)
  const figures = 74 * PX
  return {
    columnGap: 10 * PX,
    margin: [0, 0, 0, 11 * air * PX],
    columns: [
      {
        width: figures,
        stack:
          standing === null
            ? []
            : [
                { text: standing.figure, ...type('Serif', 20, 24), bold: true, noWrap: true },
                ...(standing.counts === null ? [] : [{ text: standing.counts, style: 'note' as const }]),
              ],
      },
      {
        width: HALF - figures - 10 * PX,
        stack: [
          {
            text: headlineText(check, context) ?? name,
            ...type('Serif', 14, 19),
            bold: true,
            tag: 'H3',
          },
          {
            text: translator.t('report.summary.score', { title: name, score: printedScore(check) }),
            style: 'note',
            margin: [0, 2 * PX, 0, 0],
          },
        ],
      },
    ],
  }
}

// A risk or strength added by the consultant has no figure from the audit.
function ownLine(text: string, { translator }: ReportContext, air: number): ReportNode {
  const figures = 74 * PX
  return {
    columnGap: 10 * PX,
    margin: [0, 0, 0, 11 * air * PX],
    columns: [
      { width: figures, text: '' },
      {
        width: HALF - figures - 10 * PX,
        text: translator.prose(text),
        ...type('Serif', 14, 19),
        bold: true,
        tag: 'H3',
      },
    ],
  }
}

function start(context: ReportContext, air: number): ReportNode {
  const { translator, accentText } = context
  const first = actionsOf(context).slice(0, SHOWN)
  if (first.length === 0) return []
  return {
    unbreakable: true,
    stack: [
      rule({ color: COLORS.text, weight: 1.5, margin: [0, 14 * air * PX, 0, 14 * air * PX] }),
      {
        columnGap: 16 * PX,
        columns: [
          {
            width: 112 * PX,
            text: translator.t('report.summary.start'),
            tag: 'H2',
            style: 'h3',
            outline: false,
          },
          {
            width: '*',
            tag: 'L',
            stack: first.map((action, position) => ({
              tag: 'LI',
              margin: [0, 0, 0, 4 * PX],
              columns: [
                { width: 18 * PX, tag: 'Lbl', text: String(position + 1), color: accentText, bold: true },
                { width: '*', tag: 'LBody', text: actionText(action, context) },
              ],
            })),
          },
        ],
      },
    ],
  }
}
