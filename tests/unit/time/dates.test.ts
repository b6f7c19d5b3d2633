import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decideOrder,
  parseDate,
  parseDay,
  parseInstant,
  parseMonth,
  parseTime,
  parseYear,
} from '#shared/time/dates'

describe('a moment', () => {
  it.each([
    ['2026-10-08 16:45:00', '2026-10-08T16:45:00Z'],
    ['2026-10-08 11:59:53 UTC', '2026-10-08T11:59:53Z'],
    ['2019-02-28 20:33 UTC', '2019-02-28T20:33:00Z'],
    ['2024/02/24 14:03:38 UTC', '2024-02-24T14:03:38Z'],
    ['2026-10-08T16:45:00Z', '2026-10-08T16:45:00Z'],
    ['2026-10-08T16:45:00.123Z', '2026-10-08T16:45:00Z'],
    ['2026-10-08T00:45:00+02:00', '2026-10-07T22:45:00Z'],
    ['2026-12-31T23:30:00-0500', '2027-01-01T04:30:00Z'],
    ['Tue Jun 18 12:03:31 UTC 2024', '2024-06-18T12:03:31Z'],
    ['8 oct. 2026 à 18h45', '2026-10-08T18:45:00Z'],
    ['Oct 8, 2026, 4:45 PM', '2026-10-08T16:45:00Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant)
  })

  it('of the US form takes any space before AM and PM, and twelve o’clock right', () => {
    for (const space of [' ', '\u202F', '\u00A0', '']) {
      expect(parseInstant(`10/5/26, 1:12${space}AM`, { order: 'mdy' })).toBe('2026-10-05T01:12:00Z')
    }
    expect(parseInstant('10/5/26, 12:05 AM', { order: 'mdy' })).toBe('2026-10-05T00:05:00Z')
    expect(parseInstant('10/5/26, 12:05 PM', { order: 'mdy' })).toBe('2026-10-05T12:05:00Z')
    expect(parseInstant('12/24/23, 05:28 AM')).toBe('2023-12-24T05:28:00Z')
    expect(parseInstant('10/5/26, 13:05 PM', { order: 'mdy' })).toBeNull()
  })

  it('tells whether its zone was stated', () => {
    expect(parseDate('2026-10-08 18:45')).toEqual({ day: '2026-10-08', time: '18:45:00', utc: false })
    expect(parseDate('2026-10-08 18:45 UTC')?.utc).toBe(true)
  })

  it('is not made of a day', () => {
    expect(parseInstant('2026-10-08')).toBeNull()
  })

  it('may be a time alone', () => {
    expect([parseTime('4:45 PM'), parseTime('16:45'), parseTime('25:00'), parseTime('')]).toEqual([
      '16:45:00',
      '16:45:00',
      null,
      null,
    ])
  })
})

describe('a day', () => {
  it.each([
    ['2026-10-08', '2026-10-08'],
    ['08 Oct 2026', '2026-10-08'],
    ['23 août 2023', '2023-08-23'],
    ['1er févr. 2024', '2024-02-01'],
    ['3 déc. 2022', '2022-12-03'],
    ['14 juil. 2026', '2026-07-14'],
    ['14 juin 2026', '2026-06-14'],
    ['18-Jun-24', '2024-06-18'],
    ['3-Dec-22', '2022-12-03'],
    ['Sat, Sep 12, 2026', '2026-09-12'],
    ['jeudi 8 octobre 2026', '2026-10-08'],
    ['7/24/2026', '2026-07-24'],
    ['24/07/2026', '2026-07-24'],
    ['24.07.2026', '2026-07-24'],
    ['5/5/2026', '2026-05-05'],
    ['29 Feb 2024', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(parseDay(text)).toBe(day)
  })

  it.each([
    '',
    'Date',
    'Lifetime',
    'N/A',
    '2026-13-01',
    '2026-02-30',
    '30 Feb 2026',
    '29/02/2025',
    '31/04/2026',
    '0/5/2026',
    '32/01/2026',
    '13/13/2026',
    '2026',
    'Jul 2023',
    '8 foo 2026',
    '2026-10-08 25:00:00',
    '2026-10-08 10:61',
    '12345',
    '2026-10-08x',
    '2026-10-08T10:00:00+99:00',
    '10/8',
  ])('%j is none', (text) => {
    expect(parseDate(text)).toBeNull()
  })

  it('of two small numbers needs an order', () => {
    expect(parseDay('3/4/2026')).toBeNull()
    expect(parseDay('3/4/2026', { order: 'mdy' })).toBe('2026-03-04')
    expect(parseDay('3/4/2026', { order: 'dmy' })).toBe('2026-04-03')
    expect(parseDay('24/07/2026', { order: 'mdy' })).toBeNull()
  })

  it('is read back from every way it is written', () => {
    const days = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2069-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', day = ''] = iso.split('-')
        const [m, d] = [String(Number(month)), String(Number(day))]
        const short = year.slice(2)
        expect(parseDay(`${m}/${d}/${year}`, { order: 'mdy' })).toBe(iso)
        expect(parseDay(`${day}/${month}/${short}`, { order: 'dmy' })).toBe(iso)
        expect(parseInstant(date.toISOString())).toBe(`${date.toISOString().slice(0, 19)}Z`)
        for (const locale of ['en-GB', 'en-US', 'fr-FR']) {
          for (const style of ['long', 'short'] as const) {
            const text = new Intl.DateTimeFormat(locale, {
              day: 'numeric',
              month: style,
              year: 'numeric',
              timeZone: 'UTC',
            }).format(date)
            expect(parseDay(text), text).toBe(iso)
          }
        }
      }),
    )
  })

  it('never comes out of any text as a day that does not exist', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0123456789/-.: ,TZ'.split(''), 'Feb', 'août', 'PM', '+'),
      maxLength: 14,
    })
    fc.assert(
      fc.property(text, (value) => {
        const day = parseDay(value)
        if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('the order of a file', () => {
  it('is told by any part over 12, by nothing, or by neither when the file contradicts itself', () => {
    expect(decideOrder(['3/4/2026', '7/24/2026'])).toBe('mdy')
    expect(decideOrder(['03/04/2026', '24/07/2026', 'Date', ''])).toBe('dmy')
    expect(decideOrder(['3/4/2026', '2026-10-24'])).toBe('ambiguous')
    expect(decideOrder(['24/07/2026', '07/24/2026'])).toBe('ambiguous')
    expect(decideOrder(['10/13/26, 1:12\u202FAM'])).toBe('mdy')
  })
})

describe('a month and a year', () => {
  it('stand alone', () => {
    expect([
      parseMonth('Jul 2023'),
      parseMonth('juil. 2023'),
      parseMonth('août 2021'),
      parseMonth('2016'),
      parseMonth('x 2016'),
    ]).toEqual(['2023-07', '2023-07', '2021-08', null, null])
    expect([
      parseYear('2016'),
      parseYear('Oct 2023'),
      parseYear('08 Oct 2026'),
      parseYear('12'),
      parseYear(''),
    ]).toEqual([2016, 2023, 2026, null, null])
  })
})
