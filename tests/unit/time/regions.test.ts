import { describe, expect, it } from 'vitest'
import { isKnownRegion, regionsOf, workingDays } from '#shared/time/calendar'

describe('public holidays of a region', () => {
  it('leaves the summer bank holiday of England out, and the national day of Québec', () => {
    const august = { from: '2026-08-31', to: '2026-09-01' }
    expect(workingDays(august, { country: 'GB' })).toContain('2026-08-31')
    expect(workingDays(august, { country: 'GB', region: 'ENG' })).toEqual(['2026-09-01'])
    expect(workingDays(august, { country: 'GB', region: 'GB-ENG' })).toEqual(['2026-09-01'])
    const june = { from: '2026-06-24', to: '2026-06-25' }
    expect(workingDays(june, { country: 'CA', region: 'QC' })).toEqual(['2026-06-25'])
  })

  it('knows which regions there are', () => {
    expect(regionsOf('GB')).toContain('ENG')
    expect(regionsOf('FR').length).toBeGreaterThan(0)
    expect(isKnownRegion({ country: 'GB', region: 'QC' })).toBe(false)
    expect(isKnownRegion({ country: 'FR' })).toBe(true)
  })
})
