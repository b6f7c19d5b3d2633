import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '#shared/audit/catalogue'
import { categoriesOf, PRESETS as CHANGES, presetOf } from '#shared/audit/presets'
import { runAudit } from '#shared/audit/engine/run-audit'
import { PRESETS } from '#shared/model/vocabulary'
import { anInput, settingsOf } from './build'

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

  it('print every change beside its default, and nothing under the default preset', () => {
    for (const preset of PRESETS) {
      const { checks } = runAudit(anInput({ client: { preset } }))
      const changed = checks.filter(({ params }) =>
        Object.keys(params).some((name) => name.startsWith('default.')),
      )
      expect(changed.map(({ id }) => id).sort()).toEqual(Object.keys(CHANGES[preset]).sort())
      for (const { id, weight, params } of changed) {
        const usual = settingsOf(id)
        const { weight: own, band } = CHANGES[preset][id] ?? {}
        if (own !== undefined) expect([weight, params['default.weight']]).toEqual([own, usual.weight])
        if (band)
          expect([params['lowPass'], params['default.lowPass']]).toEqual([
            band.low.pass,
            usual.band?.low.pass,
          ])
      }
    }
    expect(CHANGES.employee).toEqual({})
  })

  it('change something, each something else, and never silence a check or turn its limits round', () => {
    expect(new Set(PRESETS.map((preset) => JSON.stringify(CHANGES[preset]))).size).toBe(PRESETS.length)
    for (const preset of PRESETS)
      for (const { checks } of categoriesOf(preset))
        for (const { id, weight, limits, band } of checks) {
          const usual = settingsOf(id)
          expect([id, weight > 0]).toEqual([id, usual.weight > 0])
          expect(Math.abs(weight - usual.weight)).toBeLessThanOrEqual(1)
          expect(Boolean(limits)).toBe(Boolean(usual.limits))
          if (band)
            expect(
              band.low.fail < band.low.pass &&
                band.low.pass < band.high.pass &&
                band.high.pass < band.high.fail,
            ).toBe(true)
        }
  })

  it('are chosen by the client file, else by the brand', () => {
    expect(presetOf({ brand: null })).toBe('consultant')
    expect(presetOf({ preset: 'executive', brand: null })).toBe('executive')
  })
})
