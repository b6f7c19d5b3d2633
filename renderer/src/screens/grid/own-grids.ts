import { categoriesOf, type PresetSettings } from '#shared/audit/presets'
import type { OwnSettings } from '#shared/model/own-grid'
import type { KeptGrid } from '#renderer/store/settings'

/** The total weight of a grid's checks: 100 in a usable grid. */
export function pointsOf({ preset, ...grid }: KeptGrid): number {
  return Number(
    categoriesOf(preset, grid)
      .reduce((sum, { weight }) => sum + weight, 0)
      .toFixed(2),
  )
}

/** The grid with one check changed; a value equal to the preset's is not stored as a difference. */
export function withCheck(grid: KeptGrid, usual: PresetSettings, change: OwnSettings): KeptGrid {
  const settings = { ...grid.checks[usual.id], ...change }
  const different = Object.entries(settings).filter(
    ([name, value]) =>
      value !== undefined && JSON.stringify(value) !== JSON.stringify(usual[name as keyof OwnSettings]),
  )
  const others = Object.entries(grid.checks).filter(([id]) => id !== usual.id)
  return {
    ...grid,
    checks: Object.fromEntries(
      different.length === 0 ? others : [...others, [usual.id, Object.fromEntries(different)]],
    ),
  }
}

/** Whether limits are equal or reversed: the direction of a check cannot be changed. */
export function isTurned(
  own: { pass: number; fail: number },
  usual: { pass: number; fail: number },
): boolean {
  return own.pass === own.fail || own.pass > own.fail !== usual.pass > usual.fail
}
