import { CATEGORIES, type CheckId } from '#shared/audit/catalogue'
import type { ReferenceId } from '#shared/locale/keys'
import type { Preset } from '#shared/model/vocabulary'
import { PRESETS } from '#shared/audit/presets'

/** The presets that give a check a weight other than the catalogue's. */
export function otherWeights(check: CheckId): { preset: Preset; weight: number }[] {
  return (Object.keys(PRESETS) as Preset[]).flatMap((preset) => {
    const weight = PRESETS[preset][check]?.weight
    return weight === undefined ? [] : [{ preset, weight }]
  })
}

/** Every source cited by a check, in order. */
export function sourceKeys(): ReferenceId[] {
  const keys = new Set(CATEGORIES.flatMap(({ checks }) => checks.flatMap(({ sources }) => sources)))
  return [...keys].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
