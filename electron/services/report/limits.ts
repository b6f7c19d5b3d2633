import { CATEGORIES } from '#shared/audit/categories'
import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'

/** The limits a check was judged by, as a sentence; '' where it has a rule of its own. */
export function limitsOf({ id, unit }: Pick<CheckResult, 'id' | 'unit'>, t: Translator): string {
  const row = CATEGORIES.flatMap(({ checks }) => checks).find((settings) => settings.id === id)
  const print = (value: number) => (unit === 'fraction' ? t.percent(value) : t.decimal(value, 2))
  if (row?.band) {
    const { low, high } = row.band
    return t.t('report.category.band', { low: print(low.pass), high: print(high.pass), below: print(low.fail), above: print(high.fail) })
  }
  if (!row?.limits) return ''
  const { pass, fail } = row.limits
  return t.t(pass > fail ? 'report.category.atLeast' : 'report.category.atMost', { pass: print(pass), fail: print(fail) })
}
