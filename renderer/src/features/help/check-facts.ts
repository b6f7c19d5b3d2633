import { CATEGORIES, type CheckSettings } from '#shared/audit/categories'
import { PRESETS } from '#shared/audit/presets'
import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'

type Unit = NonNullable<CheckResult['unit']>

// The unit is the check's own: it is known by running it, so the method page has to be told (a test compares).
const UNITS: Readonly<Record<string, Unit>> = {
  'EL-2': 'count',
  'EL-4': 'index',
  'BA-2': 'index',
  'BA-6': 'ratio',
  'RR-1': 'ratio',
  'RR-4': 'ratio',
  'CA-1': 'perWeek',
  'CA-2': 'perDay',
  'CA-3': 'index',
  'OC-2': 'perTenPosts',
  'OC-3': 'index',
  'OC-4': 'ratio',
  'PG-1': 'count',
  'PG-2': 'ratio',
  'PG-3': 'ratio',
  'PG-4': 'ratio',
  'DQ-1': 'days',
  'DQ-2': 'count',
  'DQ-3': 'index',
}

/** The unit in which the limits of a check are given. */
export function unitOf(check: string): Unit {
  return UNITS[check] ?? 'fraction'
}

/** The limits of a check in words and signs; '' where it has a rule of its own. */
export function limitsText({ id, limits, band }: CheckSettings, { t, percent, decimal }: Translator): string {
  const unit = unitOf(id)
  const print = (value: number) => (unit === 'fraction' ? percent(value, 1) : decimal(value, 2))
  const suffix = unit === 'fraction' ? '' : ` (${t(`help.unit.${unit}`)})`
  if (band)
    return (
      t('report.method.band', {
        low: print(band.low.pass),
        high: print(band.high.pass),
        below: print(band.low.fail),
        above: print(band.high.fail),
      }) + suffix
    )
  if (!limits) return ''
  return (
    t(`report.method.${limits.pass > limits.fail ? 'atLeast' : 'atMost'}`, {
      pass: print(limits.pass),
      fail: print(limits.fail),
    }) + suffix
  )
}

/** Weights that a preset gives a check instead of the one in the table. */
export function otherWeights(check: string): { preset: string; weight: number }[] {
  return Object.entries(PRESETS).flatMap(([preset, overrides]) => {
    const weight = overrides[check]?.weight
    return weight === undefined ? [] : [{ preset, weight }]
  })
}

/** Every source that a check names, in order. */
export function sourceKeys(): string[] {
  const keys = new Set(CATEGORIES.flatMap(({ checks }) => checks.flatMap(({ sources }) => sources)))
  return [...keys].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
