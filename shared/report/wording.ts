import type { Message } from '#shared/model/app-error'
import type { Action, CheckResult } from '#shared/model/audit'
import type { Translator } from '#shared/locale/translator'
import type { Wording } from '#shared/model/report-file'
import { headlineFigure, printedScore } from './figure'
import { shareDigits } from './units'

type Said = Pick<CheckResult, 'id' | 'message' | 'figure' | 'score' | 'status'>

/** The consultant's wording in the printed language. */
interface Context {
  translator: Translator
  wording?: Wording | undefined
}

/** The sentence of a finding: the consultant's, otherwise the audit's. */
export function findingText(check: Said, context: Context): string {
  return (
    own(context.wording?.findings?.[check.id], check, context) ??
    context.translator.message(exactly(check.message, check.figure))
  )
}

/** Its short form among risks and strengths; null if the audit has none. */
export function headlineText(check: Said & Pick<CheckResult, 'headline'>, context: Context): string | null {
  const written = own(context.wording?.headlines?.[check.id], check, context)
  return (
    written ?? (check.headline ? context.translator.message(exactly(check.headline, check.figure)) : null)
  )
}

/** The report's advice on a finding. */
export function adviceText(check: Said, context: Context): string {
  const written = own(context.wording?.advice?.[check.id], check, context)
  return written ?? context.translator.t(`checks.${check.id}.advice`, check.message.values)
}

/** The sentence of an action of the plan. */
export function actionText(
  action: Action,
  context: Context & { checks: ReadonlyMap<string, CheckResult> },
): string {
  const check = context.checks.get(action.check)
  const text = context.wording?.actions?.[action.check]
  return (check && own(text, check, context)) ?? context.translator.message(action.message)
}

/** A check's message with its figure as precise as when printed alone: a small share keeps its decimal in the sentence too. */
export function exactly(message: Message, figure: CheckResult['figure']): Message {
  const isShare = figure !== null && figure.as !== 'change' && figure.unit === 'fraction'
  const digits = isShare ? shareDigits(figure.value) : 0
  if (digits === 0) return message
  const given = message.values['percentDecimals']
  const percentDecimals = Math.max(digits, typeof given === 'number' ? given : 0)
  return { ...message, values: { ...message.values, percentDecimals } }
}

// Figures stay the audit's: `{figure}`, `{score}` and the numbers of the check's sentence are filled in where a text names them.
function own(text: string | undefined, check: Said, context: Context): string | null {
  if (text === undefined || text.trim() === '') return null
  const { translator } = context
  const filled = text.trim().replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === 'figure') return headlineFigure(check, context) ?? whole
    if (name === 'score') return check.score === null ? whole : translator.integer(printedScore(check))
    const value = check.message.values[name]
    if (typeof value === 'number') return translator.decimal(value, 2)
    return typeof value === 'string' ? value : whole
  })
  return translator.prose(filled)
}
