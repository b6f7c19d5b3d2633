import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'

type Measured = Pick<CheckResult, 'unit' | 'scale'>

/** A figure of a check with its unit; '–' where there is none. A ratio is told in the unit of its limits. */
export function figureText(value: number | null, { unit, scale }: Measured, translator: Translator): string {
  if (value === null || unit === null) return '–'
  const told = unit === 'ratio' ? scale : unit
  if (told === 'fraction') return translator.percent(value, Math.abs(value) < 0.1 ? 1 : 0)
  return translator.t(`audits.unit.${told}`, { value: translator.decimal(value, 2), n: value })
}
