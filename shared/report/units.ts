import type { CheckId } from '#shared/audit/catalogue'
import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'
import type { Unit } from '#shared/model/unit'

/** What determines how a printed figure's unit is worded. */
export type Scaled = Pick<CheckResult, 'id' | 'scale'>

/** Most decimals of a share. */
const MOST_DECIMALS = 4

/** The decimals of a share as a percentage: one under 10 %, and as many as it takes for a share that is not zero not to read as zero. */
export function shareDigits(share: number): number {
  const size = Math.abs(share)
  if (size >= 0.1) return 0
  let digits = 1
  while (size > 0 && Math.round(size * 100 * 10 ** digits) === 0 && digits < MOST_DECIMALS) digits++
  return digits
}

/** A figure in a unit: a share as a percentage with `digits` decimals, anything else as a number with two. */
export function figureIn(unit: Unit, value: number, translator: Translator, digits: number): string {
  return unit === 'fraction' ? translator.percent(value, digits) : translator.decimal(value, 2)
}

/** What a figure counts, in the words of its check or its unit; null where there are none, and for a share. */
export function unitWords(
  value: number,
  { id, scale }: Pick<Scaled, 'scale'> & { id: CheckId | null },
  translator: Translator,
): string | null {
  if (scale === 'fraction') return null
  const key = [id, scale].map((name) => `report.unit.${name}`).find((name) => translator.has(name))
  return key === undefined ? null : translator.t(key, { value })
}

/** A printed figure with what it counts; a percentage stays as it is. */
export function withUnit(printed: string, value: number, check: Scaled, translator: Translator): string {
  const words = unitWords(value, check, translator)
  return words === null ? printed : `${printed}\u00a0${words}`
}
