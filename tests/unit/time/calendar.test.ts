import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachDay, wholeWeeks, weekday, workingDays } from '#shared/time/calendar'

describe('the calendar', () => {
  it('leaves out week-ends and French public holidays: 19 working days from 17 October to 15 November 2026', () => {
    const days = workingDays({ from: '2026-10-17', to: '2026-11-15' }, 'FR')
    // 4 weeks of 5 days, less Armistice Day (Wednesday 11); All Saints is a Sunday.
    expect(days).toHaveLength(19)
    expect(days).not.toContain('2026-11-11')
  })

  it('keeps the holidays of the client’s country: 4 July does not work in the United States, 3 July 2026 neither', () => {
    expect(workingDays({ from: '2026-07-02', to: '2026-07-06' }, 'FR')).toEqual([
      '2026-07-02',
      '2026-07-03',
      '2026-07-06',
    ])
    expect(workingDays({ from: '2026-07-02', to: '2026-07-06' }, 'US')).not.toContain('2026-07-03')
  })

  it('has no holidays for a country it does not know', () => {
    expect(workingDays({ from: '2026-11-11', to: '2026-11-11' }, 'ZZ')).toEqual(['2026-11-11'])
  })

  it('counts whole weeks only', () => {
    expect(wholeWeeks({ from: '2026-11-03', to: '2026-11-15' })).toEqual(['2026-11-09'])
    expect(wholeWeeks({ from: '2026-11-02', to: '2026-11-14' })).toEqual(['2026-11-02'])
    expect(wholeWeeks({ from: '2026-11-03', to: '2026-11-08' })).toEqual([])
  })

  it('walks every day once over changes of the clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 800 }), (start, length) => {
        const from = new Date(start * 86_400_000).toISOString().slice(0, 10)
        const to = new Date((start + length) * 86_400_000).toISOString().slice(0, 10)
        const days = eachDay({ from, to })
        return (
          days.length === length + 1 &&
          days[0] === from &&
          days.at(-1) === to &&
          new Set(days).size === days.length &&
          weekday(to) === (start + length + 3) % 7
        )
      }),
    )
  })
})
