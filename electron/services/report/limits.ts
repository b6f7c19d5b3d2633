import { CATEGORIES } from '#shared/audit/categories'
import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'

/** The limits a check was judged by, as a sentence (`long`) or in signs (`short`); '' where it has a rule of its own. */
export function limitsOf(
  { id, unit, params }: Pick<CheckResult, 'id' | 'unit' | 'params'>,
  t: Translator,
  style: 'long' | 'short' = 'long',
): string {
  const row = CATEGORIES.flatMap(({ checks }) => checks).find((settings) => settings.id === id)
  const key = style === 'long' ? 'report.category' : 'report.method'
  const print = (value: number) => (unit === 'fraction' ? t.percent(value, 1) : t.decimal(value, 2))
  if (row?.band) {
    const { low, high } = row.band
    return t.t(`${key}.band`, {
      low: print(low.pass),
      high: print(high.pass),
      below: print(low.fail),
      above: print(high.fail),
    })
  }
  // Limits agreed with the client or taken from a published figure stand in the result.
  const pass =
    typeof params.pass === 'number' && typeof params.fail === 'number' ? params.pass : row?.limits?.pass
  const fail =
    typeof params.pass === 'number' && typeof params.fail === 'number' ? params.fail : row?.limits?.fail
  if (!row?.limits || pass === undefined || fail === undefined) return ''
  return t.t(`${key}.${pass > fail ? 'atLeast' : 'atMost'}`, { pass: print(pass), fail: print(fail) })
}
