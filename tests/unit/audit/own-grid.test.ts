import { describe, expect, it } from 'vitest'
import { haveSameRules } from '#shared/audit/engine/previous-audit'
import { categoriesOf } from '#shared/audit/presets'
import type { Audit } from '#shared/model/audit'
import { client } from '#shared/model/client'

const grid = (checks: object) =>
  client.parse({ person: { name: 'A' }, brand: null, grid: { name: 'Cabinet', on: '2026-11-29', checks } })
    .grid

const check = (id: string, own: ReturnType<typeof grid>, preset: 'employee' | 'executive' = 'employee') =>
  categoriesOf(preset, own)
    .flatMap(({ checks }) => checks)
    .find((each) => each.id === id)

describe('a grid of the consultant’s own', () => {
  it('lies over the preset and keeps the defaults of the catalogue beside what it changes', () => {
    const own = grid({ 'OV-1': { weight: 9, limits: { pass: 0.8, fail: 0.5 } } })
    expect(check('OV-1', own, 'executive')).toMatchObject({
      weight: 9,
      limits: { pass: 0.8, fail: 0.5 },
      defaults: { weight: 6, limits: { pass: 0.7, fail: 0.4 } },
    })
    expect(check('OV-2', own)).toEqual(check('OV-2', undefined))
  })

  it('changes the weight of its category with it', () => {
    const weight = (own?: ReturnType<typeof grid>) =>
      categoriesOf('employee', own).find(({ id }) => id === 'OV')?.weight ?? 0
    expect(weight(grid({ 'OV-1': { weight: 9 } })) - weight()).toBe(3)
  })

  it('never turns a check round, and gives no weight to one that never counts', () => {
    expect(check('OV-1', grid({ 'OV-1': { limits: { pass: 0.4, fail: 0.7 } } }))?.limits).toEqual({
      pass: 0.7,
      fail: 0.4,
    })
    expect(check('DQ-1', grid({ 'DQ-1': { weight: 5 } }))?.weight).toBe(0)
  })

  it('makes other rules where a limit differs, the same where it does not', () => {
    const audit = (pass: number) =>
      ({
        grid: 2,
        preset: 'employee',
        ownGrid: { name: 'Cabinet', on: '2026-11-29' },
        checks: [{ id: 'OV-1', weight: 6, params: { pass, fail: 0.4, 'default.pass': 0.7 } }],
      }) as unknown as Audit
    expect(haveSameRules(audit(0.8), audit(0.8))).toBe(true)
    expect(haveSameRules(audit(0.8), audit(0.9))).toBe(false)
  })
})
