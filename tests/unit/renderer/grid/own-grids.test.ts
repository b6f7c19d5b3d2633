import { expect, test } from 'vitest'
import { categoriesOf } from '#shared/audit/presets'
import { isTurned, pointsOf, withCheck } from '#renderer/screens/grid/own-grids'

const row = (id: string) =>
  categoriesOf('employee')
    .flatMap(({ checks }) => checks)
    .find((each) => each.id === id)!
const grid = { name: 'Cabinet', on: '2026-11-29', preset: 'employee' as const, checks: {} }

test('an own grid holds differences only, and tells its points', () => {
  const changed = withCheck(grid, row('OV-1'), { weight: 9 })
  expect(changed.checks).toEqual({ 'OV-1': { weight: 9 } })
  expect(pointsOf(changed)).toBe(103)
  expect(pointsOf(withCheck(changed, row('OV-2'), { weight: 0 }))).toBe(100)
  expect(withCheck(changed, row('OV-1'), { weight: 6 }).checks).toEqual({})
})

test('limits keep the direction of their check', () => {
  expect(isTurned({ pass: 0.9, fail: 0.2 }, { pass: 0.7, fail: 0.4 })).toBe(false)
  expect(isTurned({ pass: 0.2, fail: 0.9 }, { pass: 0.7, fail: 0.4 })).toBe(true)
})
