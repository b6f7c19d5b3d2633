import { linkToPiece } from './anchor'
import { settingsOf } from '#shared/audit/catalogue'
import type { MessageValues } from '#shared/model/app-error'
import type { CheckResult } from '#shared/model/audit'
import type { OwnFinding } from '#shared/model/report-file'
import { headlineFigure, printedInterval, printedScore } from '#shared/report/figure'
import { exhibitsOf } from './exhibits'
import { isOpen } from './finding'
import { firmnessOf } from '#shared/report/firmness'
import { relatedTo } from '#shared/report/related-findings'
import { numberedList } from './pdf/nodes'
import { COLORS, PX } from './pdf/theme'
import type { Margin, ReportNode, Run } from './pdf/types'
import type { ReportContext } from './section'
import { adviceText, findingText } from '#shared/report/wording'

/** If all checks pass, the number of them described in full. */
const SHOWN_PASSES = 3
/** Gap between findings on a dense page, px. */
const DENSE_GAP = 5

/**
 * The findings of a category: a sentence with its figure in bold, advice if action is needed, the proof and exhibits below; then the
 * consultant's own findings.
 */
export function findingList(
  checks: readonly CheckResult[],
  context: ReportContext,
  own: readonly OwnFinding[] = [],
): ReportNode[] {
  const stated = checks.filter((check) => !isOpen(check))
  if (stated.length + own.length === 0) return []
  const isStrong = stated.every(({ status }) => status !== 'warn' && status !== 'fail')
  const passed = stated.filter(({ status }) => status === 'pass')
  const isShown = ({ id }: CheckResult) => (context.exhibits?.[id] ?? []).length > 0
  const folded = (isStrong ? passed.slice(SHOWN_PASSES) : passed).filter((check) => !isShown(check))
  const told = stated.filter((check) => !folded.includes(check))
  return [
    ...(told.length + own.length === 0
      ? []
      : [
          numberedList(
            [
              ...told.map((check) => finding(check, context)),
              ...own.map((each) => ownFinding(each, context)),
            ],
            { accent: context.accentText, ...(context.isDense ? { gap: DENSE_GAP } : {}) },
          ),
        ]),
    ...passedList(folded, context),
  ]
}

// If some checks do not pass, the passing ones get one line each.
function passedList(checks: readonly CheckResult[], { translator }: ReportContext): ReportNode[] {
  if (checks.length === 0) return []
  return [
    {
      unbreakable: true,
      margin: [0, 14 * PX, 0, 0],
      stack: [
        { text: translator.t('document.passed', { n: checks.length }), style: 'medium', tag: 'P' },
        {
          tag: 'L',
          margin: [0, 4 * PX, 0, 0],
          stack: checks.map((check) => ({
            tag: 'LI',
            margin: [0, 0, 0, 2 * PX] as Margin,
            stack: [
              {
                tag: 'LBody',
                text: translator.t('report.summary.score', {
                  title: translator.t(`checks.${check.id}.title`),
                  score: printedScore(check),
                }),
                style: 'note',
              },
            ],
          })),
        },
      ],
    },
  ]
}

function finding(check: CheckResult, context: ReportContext): ReportNode & object {
  const below: Margin = [0, 3 * PX, 0, 0]
  const needsAction = check.status === 'warn' || check.status === 'fail'
  return {
    stack: [
      {
        text: withFigure(findingText(check, context), headlineFigure(check, context)),
        style: 'finding',
      },
      ...related(check, context),
      ...(needsAction
        ? [
            {
              text: adviceText(check, context),
              style: 'detail' as const,
              margin: below,
            },
          ]
        : []),
      { text: proof(check, context), style: 'note', margin: below },
      ...exhibitsOf(check.id, context),
    ],
  }
}

// A sentence of the consultant's own stands alone: the audit does not go on with it. Ties are the first to go where pages are short.
function related(
  check: CheckResult,
  { audit, shown, translator, wording, isDense = false }: ReportContext,
): ReportNode[] {
  if (isDense || wording?.findings?.[check.id]?.trim()) return []
  return relatedTo(check, audit, shown).map(({ key, values }) => ({
    text: translator.message({ key, values: quotedTitle(values, translator) }),
    style: 'detail',
    margin: [0, 3 * PX, 0, 0],
  }))
}

// What the client wrote keeps its words; only its spaces are set as elsewhere.
function quotedTitle(values: MessageValues, { quote }: ReportContext['translator']): MessageValues {
  const { title } = values
  return typeof title === 'string' ? { ...values, title: quote(title) } : values
}

// One of the consultant's own findings has no figure or score from the audit.
function ownFinding({ id, text, advice = '' }: OwnFinding, context: ReportContext): ReportNode & object {
  const { translator } = context
  const below: Margin = [0, 3 * PX, 0, 0]
  return {
    stack: [
      { text: translator.prose(text), style: 'finding' },
      ...(advice.trim() === ''
        ? []
        : [{ text: translator.prose(advice.trim()), style: 'detail' as const, margin: below }]),
      { text: translator.t('report.category.own'), style: 'note', margin: below },
      ...exhibitsOf(id, context),
    ],
  }
}

/** A sentence with its figure in bold: the given figure if it occurs there, otherwise the first number. */
export function withFigure(sentence: string, figure: string | null): Run[] {
  const at = figure === null ? -1 : sentence.indexOf(figure)
  const first = /[−+]?\d(?:[\d\u202f,.]*\d)?(?:\u00a0?%)?/u.exec(sentence)
  const [start, length] =
    at >= 0 && figure !== null ? [at, figure.length] : first ? [first.index, first[0].length] : [0, 0]
  return [
    { text: sentence.slice(0, start) },
    { text: sentence.slice(start, start + length), bold: true },
    { text: sentence.slice(start + length) },
  ].filter(({ text }) => text !== '')
}

function proof(check: CheckResult, context: ReportContext): Run[] {
  const { translator } = context
  const status = {
    text: translator.t(`common.status.${check.status}`),
    bold: true,
    color: check.status === 'fail' ? COLORS.neg : COLORS.text2,
  }
  const { id, score } = check
  if (score === null) return [status, { text: `. ${translator.t('report.category.proofPlain', { id })}` }]
  const firmness = firmnessOf(check, context.audit)
  const parts = [
    // Where pages are short, only what calls for care is said.
    firmness === null || (context.isDense && firmness === 'solid')
      ? ''
      : translator.t(`report.category.firmness.${firmness}`),
    translator.t('report.category.proof', {
      id,
      score: printedScore(check),
      // Bounds reflect what is not shown, not what was counted.
      isCounted: check.n && check.interval?.method !== 'bounds' ? 'yes' : 'no',
      things: counted(check, translator),
    }),
    interval(check, translator),
  ]
  if (check.provisional) parts.push(translator.t('report.category.provisional'))
  return [
    status,
    { text: `. ${parts.filter((part) => part !== '').join(' ')}`, ...linkToPiece(check, context) },
  ]
}

// If fewer posts were counted than the figure next to it suggests, the number left out is given.
function counted({ id, n, params }: CheckResult, translator: ReportContext['translator']): string {
  const things = translator.t(`report.noun.${settingsOf(id)?.counts ?? 'posts'}`, { n: n ?? 0 })
  const left = params['leftOut']
  return typeof left === 'number' && left > 0
    ? translator.t('report.category.leftOut', { things, n: left })
    : things
}

function interval(check: CheckResult, translator: ReportContext['translator']): string {
  const ends = printedInterval(check, translator, { unit: true })
  // If both ends print the same, the margin is not worth showing.
  const bare = printedInterval(check, translator, { unit: false })
  if (!ends || bare?.low === bare?.high) return ''
  return translator.t(`report.category.${check.interval?.method === 'bounds' ? 'bounds' : 'interval'}`, ends)
}
