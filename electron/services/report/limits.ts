import { CATEGORIES } from '#shared/audit/catalogue'
import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'
import { figureIn, unitOf, withUnit } from './units'

type Params = CheckResult['params']
type Judged = Pick<CheckResult, 'id' | 'unit' | 'params'>

/** The limits a check was judged by, as a sentence (`long`) or in signs (`short`); '' where it has a rule of its own. */
export function limitsOf(check: Judged, translator: Translator, style: 'long' | 'short' = 'long'): string {
  const { id, params } = check
  const row = CATEGORIES.flatMap(({ checks }) => checks).find((settings) => settings.id === id)
  // What was used (a preset, an agreed number, a published tier) stands in the result; older audits hold less.
  const usual: Params = {
    ...(row?.band
      ? {
          lowPass: row.band.low.pass,
          lowFail: row.band.low.fail,
          highPass: row.band.high.pass,
          highFail: row.band.high.fail,
        }
      : {}),
    ...(row?.limits ? { pass: row.limits.pass, fail: row.limits.fail } : {}),
  }
  if (!row?.band && !row?.limits) return ''
  return printed({ ...usual, ...numbers(params) }, check, translator, style)
}

/** The limits that a preset has changed, as they are without it; '' where it has changed none. */
export function usualLimitsOf(check: Judged, translator: Translator): string {
  const defaults = Object.entries(check.params).flatMap(([name, value]) =>
    name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value] as const] : [],
  )
  return printed(Object.fromEntries(defaults), check, translator, 'short')
}

/** The weight that a preset has changed, as it is without it; null where it has not. */
export function usualWeightOf({ params }: Pick<CheckResult, 'params'>): number | null {
  const weight = params[`${PREFIX}weight`]
  return typeof weight === 'number' ? weight : null
}

const PREFIX = 'default.'

function numbers(params: Params): Params {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => typeof value === 'number'))
}

// The unit is said once, with the limit to reach.
function printed(params: Params, check: Judged, translator: Translator, style: 'long' | 'short'): string {
  const key = style === 'long' ? 'report.category' : 'report.method'
  const unit = unitOf(check)
  const print = (value: number) => figureIn(unit, value, translator, 1)
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
  const limits = { pass: full(pass), fail: print(fail) }
  // Two figures are judged, the longest silence and the spread of the gaps: the lower score counts.
  if (isNumber(gapPass) && isNumber(gapFail))
    return translator.t(`${key}.gaps`, { ...limits, gapPass, gapFail })
  return translator.t(`${key}.${pass > fail ? 'atLeast' : 'atMost'}`, limits)
}

function isNumber(value: Params[string] | undefined): value is number {
  return typeof value === 'number'
}
