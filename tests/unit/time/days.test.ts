import { describe, expect, it } from 'vitest'
import { daysBetween, daysLater, localDay, monthsLater, monthsOf } from '#shared/time/days'

describe('days', () => {
  it('are those of the workspace, not of UTC', () => {
    expect(localDay('2026-07-01T22:30:00Z', 'Europe/Paris')).toBe('2026-07-02')
    expect(localDay('2026-07-01T02:30:00Z', 'America/New_York')).toBe('2026-06-30')
    expect(localDay('2026-07-01', 'Asia/Tokyo')).toBe('2026-07-01')
  })

  it('are counted across months, leap years and changes of clock', () => {
    expect(daysLater('2026-03-28', 2)).toBe('2026-03-30')
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2)
    expect(monthsLater('2026-11-30', 3)).toBe('2027-02-28')
    expect(monthsOf('2025-11-16', '2026-02-01')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })
})
