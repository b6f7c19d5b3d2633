import { limitUnit, type Unit } from '#shared/audit/limit-units'
import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'

type Judged = Pick<CheckResult, 'id' | 'unit' | 'params'>

/** The unit in which the limits of a check are printed. */
export function unitOf({ id, unit, params }: Judged): Unit {
  // Against profiles of its size a rate, else half against half; too few rates leave the second.
  if (id === 'RR-1') return params.mode === 'tier' ? 'fraction' : 'ratio'
  // Its sentence says how much of the mean the median is.
  if (id === 'RR-4') return 'fraction'
  return unit ?? limitUnit(id)
}

/** A figure in a unit: a share as a percentage with so many decimals, anything else as a number with two. */
export function figureIn(unit: Unit, value: number, translator: Translator, digits: number): string {
  return unit === 'fraction' ? translator.percent(value, digits) : translator.decimal(value, 2)
}

/** A printed figure with what it counts, in the words of its check or its unit; a percentage stands alone. */
export function withUnit(printed: string, value: number, check: Judged, translator: Translator): string {
  const unit = unitOf(check)
  const key = [check.id, unit].map((name) => `report.unit.${name}`).find((name) => translator.has(name))
  return unit === 'fraction' || key === undefined ? printed : translator.t(key, { figure: printed, value })
}
