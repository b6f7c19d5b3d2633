import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'
import type { Unit } from '#shared/model/unit'

/** What determines how a printed figure's unit is worded. */
export type Scaled = Pick<CheckResult, 'id' | 'scale'>

/** A figure in a unit: a share as a percentage with `digits` decimals, anything else as a number with two. */
export function figureIn(unit: Unit, value: number, translator: Translator, digits: number): string {
  return unit === 'fraction' ? translator.percent(value, digits) : translator.decimal(value, 2)
}

/** A printed figure with what it counts, in the words of its check or its unit; a percentage stays as it is. */
export function withUnit(
  printed: string,
  value: number,
  { id, scale }: Scaled,
  translator: Translator,
): string {
  const key = [id, scale].map((name) => `report.unit.${name}`).find((name) => translator.has(name))
  return scale === 'fraction' || key === undefined ? printed : translator.t(key, { figure: printed, value })
}
