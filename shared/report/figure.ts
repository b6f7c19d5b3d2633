import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'
import { BANDS } from '#shared/stats/score'
import { figureIn, withUnit } from './units'

// How a check's figure, margin and score are printed, on every screen and in every output.

type Measured = Pick<CheckResult, 'id' | 'scale' | 'message'>

/** A score as printed: rounded, but never across the boundary of the check's status; null if there is none. */
export function shownScore({ score, status }: Pick<CheckResult, 'score' | 'status'>): number | null {
  return score === null ? null : printedScore({ score, status })
}

/** The same for a check that has a score. */
export function printedScore({ score, status }: Pick<CheckResult, 'score' | 'status'>): number {
  const rounded = Math.round(score ?? 0)
  return status === 'warn'
    ? Math.min(BANDS.mostOfWarn, rounded)
    : status === 'fail'
      ? Math.min(BANDS.mostOfFail, rounded)
      : rounded
}

/** The decimals needed: a figure so close to a limit that rounding would move it across asks for more. */
export function decimalsOf({ message: { values } }: Pick<CheckResult, 'message'>): {
  plain: number
  percent: number
} {
  const count = (value: unknown) => (typeof value === 'number' ? value : 0)
  const plain = count(values['decimals'])
  return { plain, percent: Math.max(count(values['percentDecimals']), plain - 2) }
}

/** A check's figure without its unit, except that percentages keep their sign. */
export function printedFigure(value: number, check: Measured, translator: Translator): string {
  const { percent, plain } = decimalsOf(check)
  return check.scale === 'fraction'
    ? translator.percent(value, Math.max(percent, Math.abs(value) < 0.1 ? 1 : 0))
    : translator.decimal(value, Math.max(plain, 2))
}

/** The same with its unit. */
export function figureWithUnit(value: number, check: Measured, translator: Translator): string {
  return withUnit(printedFigure(value, check, translator), value, check, translator)
}

/** Both ends of a check's interval, the upper one with its unit if `unit` is set; null if there is none. */
export function printedInterval(
  check: Pick<CheckResult, 'id' | 'scale' | 'interval'>,
  translator: Translator,
  { unit }: { unit: boolean },
): { low: string; high: string } | null {
  const { interval, scale } = check
  if (!interval) return null
  // Whole percents, unless the whole margin is only a few percent.
  const digits = scale === 'fraction' && interval.high < 0.1 ? 1 : 0
  const print = (value: number) => figureIn(scale, value, translator, digits)
  const high = print(interval.high)
  return {
    low: print(interval.low),
    high: unit ? withUnit(high, interval.high, check, translator) : high,
  }
}

/** The single figure of a finding as printed: a share as a percentage, a count as a number; null if there is none. */
export function headlineFigure(
  { figure, message }: Pick<CheckResult, 'figure' | 'message'>,
  { translator }: { translator: Translator },
): string | null {
  if (figure === null) return null
  const { value, unit, as } = figure
  const { plain, percent } = decimalsOf({ message })
  if (unit === 'days') return translator.t('report.days', { days: value })
  if (as === 'change') return change(value - 1, percent, translator)
  if (unit === 'fraction' || unit === 'ratio')
    return translator.percent(value, Math.max(percent, value < 0.1 ? 1 : 0))
  return translator.decimal(value, Math.max(1, plain))
}

function change(fraction: number, digits: number, translator: Translator): string {
  return `${fraction > 0 ? '+' : fraction < 0 ? '\u2212' : ''}${translator.percent(Math.abs(fraction), digits)}`
}
