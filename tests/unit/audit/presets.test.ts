import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '#shared/audit/categories'
import { categoriesOf, presetOf } from '#shared/audit/presets'
import { PRESETS } from '#shared/model/client'

describe('presets', () => {
  it('weigh 100 points each, and the table of categories agrees with its checks', () => {
    for (const preset of PRESETS)
      expect(categoriesOf(preset).reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
    for (const { weight, checks } of CATEGORIES)
      expect(checks.reduce((sum, check) => sum + check.weight, 0)).toBe(weight)
  })

  it('give a metric of volume no weight under any preset', () => {
    for (const preset of PRESETS)
      for (const { checks } of categoriesOf(preset))
        for (const { id, weight } of checks) if (['RR-2', 'BA-6', 'OC-3'].includes(id)) expect(weight).toBe(0)
  })

  it('keep the defaults of what they change', () => {
    const check = categoriesOf('executive')
      .flatMap(({ checks }) => checks)
      .find(({ id }) => id === 'CA-1')
    expect(check).toMatchObject({ weight: 2, defaults: { weight: 3, band: { low: { pass: 1 } } } })
  })

  it('are chosen by the client file, else by the brand', () => {
    expect(presetOf({ brand: null })).toBe('consultant')
    expect(presetOf({ preset: 'executive', brand: null })).toBe('executive')
  })
})
