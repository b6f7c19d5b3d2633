import type { ReferenceId } from '#shared/locale/keys'
import type { CheckId } from '#shared/audit/catalogue'
import type { Preset } from '#shared/model/client'
import { CATEGORIES, type CheckSettings } from '#shared/audit/catalogue'
import { limitUnit } from '#shared/audit/limit-units'
import { PRESETS } from '#shared/audit/presets'
import type { Translator } from '#shared/locale/translator'

/** The limits of a check in words and signs; '' where it has a rule of its own. */
export function limitsText({ id, limits, band }: CheckSettings, { t, percent, decimal }: Translator): string {
  const unit = limitUnit(id)
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
export function otherWeights(check: CheckId): { preset: Preset; weight: number }[] {
  return (Object.keys(PRESETS) as Preset[]).flatMap((preset) => {
    const weight = PRESETS[preset][check]?.weight
    return weight === undefined ? [] : [{ preset, weight }]
  })
}

/** Every source that a check names, in order. */
export function sourceKeys(): ReferenceId[] {
  const keys = new Set(CATEGORIES.flatMap(({ checks }) => checks.flatMap(({ sources }) => sources)))
  return [...keys].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
