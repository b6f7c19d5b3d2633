import { CATEGORIES } from '#shared/audit/categories'
import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'

type Params = CheckResult['params']

/** The limits a check was judged by, as a sentence (`long`) or in signs (`short`); '' where it has a rule of its own. */
export function limitsOf(
  { id, unit, params }: Pick<CheckResult, 'id' | 'unit' | 'params'>,
  t: Translator,
  style: 'long' | 'short' = 'long',
): string {
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
  return printed({ ...usual, ...numbers(params) }, unit, t, style)
}

/** The limits that a preset has changed, as they are without it; '' where it has changed none. */
export function usualLimitsOf({ unit, params }: Pick<CheckResult, 'unit' | 'params'>, t: Translator): string {
  const defaults = Object.entries(params).flatMap(([name, value]) =>
    name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value] as const] : [],
  )
  return printed(Object.fromEntries(defaults), unit, t, 'short')
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

function printed(params: Params, unit: CheckResult['unit'], t: Translator, style: 'long' | 'short'): string {
  const key = style === 'long' ? 'report.category' : 'report.method'
  const print = (value: number) => (unit === 'fraction' ? t.percent(value, 1) : t.decimal(value, 2))
  const { pass, fail, lowPass, lowFail, highPass, highFail } = params
  if (isNumber(lowPass) && isNumber(lowFail) && isNumber(highPass) && isNumber(highFail))
    return t.t(`${key}.band`, {
      low: print(lowPass),
      high: print(highPass),
      below: print(lowFail),
      above: print(highFail),
    })
  if (!isNumber(pass) || !isNumber(fail)) return ''
  return t.t(`${key}.${pass > fail ? 'atLeast' : 'atMost'}`, { pass: print(pass), fail: print(fail) })
}

function isNumber(value: Params[string] | undefined): value is number {
  return typeof value === 'number'
}
