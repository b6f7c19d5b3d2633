import { CATEGORIES } from '#shared/audit/catalogue'
import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'

/** Checks whose figure is a fraction, for limits that are printed without a result. */
const FRACTIONS: ReadonlySet<string> = new Set(
  'OV-1 OV-2 OV-3 OV-4 EL-1 EL-3 SA-1 SA-2 SA-3 SA-4 BA-1 BA-3 BA-4 BA-5 RR-2 RR-3 RR-5 CA-4 OC-1 PR-1 PR-2'.split(
    ' ',
  ),
)

/** A figure of a check with its unit; '–' where there is none. */
export function figureText(value: number | null, unit: CheckResult['unit'], translator: Translator): string {
  if (value === null || unit === null) return '–'
  if (unit === 'fraction') return translator.percent(value, Math.abs(value) < 0.1 ? 1 : 0)
  return translator.t(`audits.unit.${unit}`, { value: translator.decimal(value, 2), n: value })
}

/** The limits as one sentence; '' where the check has a rule of its own. `prefix` is `default.` for those that a preset replaced. */
export function limitsText(
  id: string,
  params: CheckResult['params'],
  translator: Translator,
  prefix = '',
  unit: CheckResult['unit'] = null,
): string {
  const isFraction = unit === null ? FRACTIONS.has(id) : unit === 'fraction'
  const print = (value: number) => (isFraction ? translator.percent(value, 1) : translator.decimal(value, 2))
  const at = (name: string) => {
    const value = params[`${prefix}${name}`]
    return typeof value === 'number' ? value : null
  }
  const [low, high, below, above] = [at('lowPass'), at('highPass'), at('lowFail'), at('highFail')]
  if (low !== null && high !== null && below !== null && above !== null)
    return translator.t('report.method.band', {
      low: print(low),
      high: print(high),
      below: print(below),
      above: print(above),
    })
  const pass = at('pass')
  const fail = at('fail')
  if (pass === null || fail === null) return ''
  return translator.t(`report.method.${pass >= fail ? 'atLeast' : 'atMost'}`, {
    pass: print(pass),
    fail: print(fail),
  })
}

/** The catalogue's row of a check. */
export function settingsOf(id: string) {
  return CATEGORIES.flatMap(({ checks }) => checks).find((settings) => settings.id === id)
}
