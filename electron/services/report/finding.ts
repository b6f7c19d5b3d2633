import { CATEGORIES, type CategoryId } from '#shared/audit/catalogue'
import { findingsOf } from '#shared/audit/engine/findings'
import type { Translator } from '#shared/locale/translator'
import type { Action, CheckResult } from '#shared/model/audit'
import type { ReportContext } from './section'
import { unitOf, withUnit } from './units'

/** The measured checks that weigh in the index, do not pass and are printed: what costs the index most comes first. */
export function risks({ audit, shown }: ReportContext): CheckResult[] {
  return findingsOf(audit).risks.flatMap(({ check }) => shown.get(check.id) ?? [])
}

/** The measured checks that pass and are printed: what carries most comes first. */
export function strengths({ audit, shown }: ReportContext): CheckResult[] {
  return findingsOf(audit).strengths.flatMap(({ check }) => shown.get(check.id) ?? [])
}

/** The category a check belongs to. */
export function categoryOf(check: Pick<CheckResult, 'id'>): CategoryId {
  return CATEGORIES.find(({ checks }) => checks.some(({ id }) => id === check.id))?.id ?? 'DQ'
}

/** A score as printed: rounded, but never into the band above the check's own. */
export function printedScore({ score, status }: Pick<CheckResult, 'score' | 'status'>): number {
  const rounded = Math.round(score ?? 0)
  return status === 'warn' ? Math.min(89, rounded) : status === 'fail' ? Math.min(49, rounded) : rounded
}

/** Whether a check has no result to state. */
export function isOpen({ status }: CheckResult): boolean {
  return status === 'not_applicable' || status === 'insufficient' || status === 'manual'
}

/** The finding as a sentence of a few words, the title of a page; null where the check has none for its result. */
export function headlineOf(
  { id, status, message }: CheckResult,
  { translator }: Pick<ReportContext, 'translator'>,
): string | null {
  const variant = message.key.slice(message.key.lastIndexOf('.') + 1)
  const key = [variant, status]
    .map((name) => `checks.${id}.headline.${name}`)
    .find((name) => translator.has(name))
  return key === undefined ? null : translator.t(key, message.values)
}

type Measured = Pick<CheckResult, 'id' | 'unit' | 'params' | 'message'>

// A figure so near a limit that rounding would move it across says so with its sentence: it asks for more decimals.
function decimalsOf({ message: { values } }: Pick<CheckResult, 'message'>): {
  plain: number
  percent: number
} {
  const count = (value: unknown) => (typeof value === 'number' ? value : 0)
  const plain = count(values.decimals)
  return { plain, percent: Math.max(count(values.percentDecimals), plain - 2) }
}

/** A figure of a check without its unit, but for a percentage. */
export function printedFigure(value: number, check: Measured, translator: Translator): string {
  const { percent, plain } = decimalsOf(check)
  return unitOf(check) === 'fraction'
    ? translator.percent(value, Math.max(percent, value < 0.1 ? 1 : 0))
    : translator.decimal(value, Math.max(plain, 2))
}

/** The same with its unit. */
export function figureWithUnit(value: number, check: Measured, translator: Translator): string {
  return withUnit(printedFigure(value, check, translator), value, check, translator)
}

/** The printed actions in order; where the index is withheld by effort alone, because what an action would bring is not known then. */
export function actionsOf({ audit, shown }: Pick<ReportContext, 'audit' | 'shown'>): Action[] {
  const actions = audit.actions.filter(({ check }) => shown.has(check))
  if (audit.influence.score !== null) return actions
  const ids = CATEGORIES.flatMap(({ checks }) => checks.map(({ id }) => id))
  return actions.sort((a, b) => a.effort - b.effort || ids.indexOf(a.check) - ids.indexOf(b.check))
}

/** Checks whose ratio compares a period with the one before: printed as a change. */
const CHANGES: ReadonlySet<string> = new Set(['OC-4', 'PG-2', 'PG-4'])

/** The one figure a finding is about, as printed: a share as a percentage, a count as a number; null where there is none that speaks for itself. */
export function headlineFigure(
  check: CheckResult,
  { translator }: Pick<ReportContext, 'translator'>,
): string | null {
  const { id, estimate, unit, message } = check
  const { d, rate } = message.values
  const { plain, percent } = decimalsOf(check)
  if (id === 'CA-3') return typeof d === 'number' ? translator.t('report.days', { days: d }) : null
  if (id === 'RR-1') return typeof rate === 'number' ? translator.percent(rate, Math.max(1, percent)) : null
  if (estimate === null || unit === 'index') return null
  if (unit === 'ratio' && (CHANGES.has(id) || check.params.mode === 'past'))
    return change(estimate - 1, percent, translator)
  if (unit === 'fraction' || unit === 'ratio')
    return translator.percent(estimate, Math.max(percent, estimate < 0.1 ? 1 : 0))
  return translator.decimal(estimate, Math.max(1, plain))
}

function change(fraction: number, digits: number, translator: ReportContext['translator']): string {
  return `${fraction > 0 ? '+' : fraction < 0 ? '\u2212' : ''}${translator.percent(Math.abs(fraction), digits)}`
}
