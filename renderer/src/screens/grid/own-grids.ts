import { categoriesOf, type PresetSettings } from '#shared/audit/presets'
import type { OwnSettings } from '#shared/model/own-grid'
import type { KeptGrid } from '#renderer/store/settings'

/** The points that all checks of a grid weigh together: 100 in one that can be used. */
export function pointsOf({ preset, ...grid }: KeptGrid): number {
  return Number(
    categoriesOf(preset, grid)
      .reduce((sum, { weight }) => sum + weight, 0)
      .toFixed(2),
  )
}

/** The grid with a check changed; what is as in the profile again is no difference. */
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

/** Why limits cannot be used: the direction of a check is its own. */
export function isTurned(
  own: { pass: number; fail: number },
  usual: { pass: number; fail: number },
): boolean {
  return own.pass === own.fail || own.pass > own.fail !== usual.pass > usual.fail
}
