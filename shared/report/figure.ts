import type { Translator } from '#shared/locale/translator'
import type { CheckResult, Figure } from '#shared/model/audit'
import { BANDS } from '#shared/stats/score'
import { figureIn, shareDigits, unitWords, withUnit } from './units'

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
    ? translator.percent(value, Math.max(percent, shareDigits(value)))
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

/** The single figure of a finding as its sentence names it: a share as a percentage, days with their word, else a number; null if there is none. */
export function headlineFigure(
  check: Pick<CheckResult, 'figure' | 'message'>,
  { translator }: { translator: Translator },
): string | null {
  const { figure } = check
  if (figure === null) return null
  return figure.unit === 'days'
    ? translator.t('report.days', { days: figure.value })
    : bareFigure({ ...check, figure }, translator)
}

/** The same where it stands alone, apart from what it counts; `counts` is null for a share and a change. */
export function standingFigure(
  check: Pick<CheckResult, 'id' | 'scale' | 'figure' | 'message'>,
  translator: Translator,
): { figure: string; counts: string | null } | null {
  const { figure, id, scale } = check
  if (figure === null) return null
  const { value, unit, as } = figure
  // The words of the check are for its own scale, and its figure may be in another.
  const words =
    as === 'change' || unit === 'ratio'
      ? null
      : unitWords(value, { id: unit === scale ? id : null, scale: unit }, translator)
  return { figure: bareFigure({ ...check, figure }, translator), counts: words }
}

function bareFigure(
  { figure: { value, unit, as }, message }: Pick<CheckResult, 'message'> & { figure: Figure },
  translator: Translator,
): string {
  const { plain, percent } = decimalsOf({ message })
  if (unit === 'days') return translator.integer(value)
  if (as === 'change') return change(value - 1, percent, translator)
  if (unit === 'fraction' || unit === 'ratio')
    return translator.percent(value, Math.max(percent, shareDigits(value)))
  return translator.decimal(value, Math.max(1, plain))
}

function change(fraction: number, digits: number, translator: Translator): string {
  return `${fraction > 0 ? '+' : fraction < 0 ? '\u2212' : ''}${translator.percent(Math.abs(fraction), digits)}`
}
