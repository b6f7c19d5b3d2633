import { settingsOf, type CheckSettings } from '#shared/audit/catalogue'
import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'
import { figureIn, withUnit, type Scaled } from './units'

type Params = CheckResult['params']
type Style = 'long' | 'short'

/** The limits a check was judged by, as a sentence (`long`) or in symbols (`short`); '' if it has its own rule. */
export function limitsOf(
  check: Scaled & Pick<CheckResult, 'params'>,
  translator: Translator,
  style: Style = 'long',
): string {
  return hasLimits(check.id) ? printed(check.params, check, translator, style) : ''
}

/** The usual limits where a preset has changed them; '' if it has not. */
export function usualLimitsOf(check: Scaled & Pick<CheckResult, 'params'>, translator: Translator): string {
  const defaults = Object.entries(check.params).flatMap(([name, value]) =>
    name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value] as const] : [],
  )
  return printed(Object.fromEntries(defaults), check, translator, 'short')
}

/** The catalogue's limits in symbols, known without a result; '' if the check has its own rule. */
export function limitsInTable(
  { id, unit, limits, band }: Pick<CheckSettings, 'id' | 'unit' | 'limits' | 'band'>,
  translator: Translator,
): string {
  const params: Params = band
    ? { lowPass: band.low.pass, lowFail: band.low.fail, highPass: band.high.pass, highFail: band.high.fail }
    : { ...limits }
  return printed(params, { id, scale: unit }, translator, 'short')
}

/** The usual weight where a preset has changed it; null if it has not. */
export function usualWeightOf({ params }: Pick<CheckResult, 'params'>): number | null {
  const weight = params[`${PREFIX}weight`]
  return typeof weight === 'number' ? weight : null
}

const PREFIX = 'default.'

function hasLimits(id: string): boolean {
  const row = settingsOf(id)
  return row?.band !== undefined || row?.limits !== undefined
}

// The unit is printed only once, with the limit to reach.
function printed(params: Params, check: Scaled, translator: Translator, style: Style): string {
  const key = style === 'long' ? 'report.category' : 'report.method'
  const print = (value: number) => figureIn(check.scale, value, translator, 1)
  const full = (value: number) => withUnit(print(value), value, check, translator)
  const { pass, fail, lowPass, lowFail, highPass, highFail, gapPass, gapFail } = params
  if (isNumber(lowPass) && isNumber(lowFail) && isNumber(highPass) && isNumber(highFail))
    return translator.t(`${key}.band`, {
      low: print(lowPass),
      high: full(highPass),
      below: print(lowFail),
      above: print(highFail),
    })
  if (!isNumber(pass) || !isNumber(fail)) return ''
  const from = settingsOf(check.id)?.failInclusive ? 'yes' : 'no'
  const limits = { pass: full(pass), fail: print(fail), from }
  // Two figures are judged, the longest silence and the spread of the gaps; the lower score counts.
  if (isNumber(gapPass) && isNumber(gapFail))
    return translator.t(`${key}.gaps`, { ...limits, gapPass, gapFail })
  return translator.t(`${key}.${pass > fail ? 'atLeast' : 'atMost'}`, limits)
}

function isNumber(value: Params[string] | undefined): value is number {
  return typeof value === 'number'
}
