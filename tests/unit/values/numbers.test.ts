import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideDecimal, parseCount, parseNumber, parseQuantity } from '#shared/values/numbers'

describe('a number', () => {
  it.each([
    ['6530', 6530],
    ['6,530', 6530],
    ['6 530', 6530],
    ['6\u00A0530', 6530],
    ['1\u202F006\u202F530', 1006530],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1,234,567', 1234567],
    ['1,23,456', 123456],
    ['12,34,56,789.50', 123456789.5],
    ['1.234.567', 1234567],
    ["1'006", 1006],
    ['1’006', 1006],
    ['2,5', 2.5],
    ['0.0479', 0.0479],
    ['0,123', 0.123],
    ['.5', 0.5],
    ['-28', -28],
    ['\u22122', -2],
    ['+3', 3],
    ['0', 0],
    ['-0', 0],
    ['2%', 0.02],
    ['4,79 %', 0.0479],
    ['12.72%', 0.1272],
    ['7514', 7514],
    ['١٢٣٤', 1234],
    ['۱۲۳۴', 1234],
    ['१२,३४५', 12345],
    ['１２３４', 1234],
    ['١٬٢٣٤٫٥', 1234.5],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it.each([
    '',
    ' ',
    '-',
    'n/a',
    '--',
    'abc',
    '1 23',
    '12 34 567',
    '1,00,00',
    '1.00.000',
    '123,45,678',
    '1.2.3',
    '< 1 %',
    '1 2',
    '€5',
    '5k',
    '1e5',
    '0x10',
    '1,2.3,4',
    '1..2',
  ])('%j is none, and never 0', (text) => {
    expect(parseNumber(text)).toBeNull()
  })

  it('of three decimals follows the column, and otherwise the point', () => {
    expect([
      parseNumber('1,234'),
      parseNumber('1,234', ','),
      parseNumber('1.234'),
      parseNumber('1.234', ','),
    ]).toEqual([1234, 1.234, 1.234, 1234])
  })

  it('is read back from every locale it is printed in', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = Number(`${String(whole)}.${String(cents).padStart(2, '0')}`)
        for (const [locale, decimal] of [
          ['en-US', '.'],
          ['fr-FR', ','],
          ['de-DE', ','],
          ['de-CH', '.'],
        ] as const) {
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value)
          expect(parseNumber(text, decimal), text).toBe(value === 0 ? 0 : value)
          const count = new Intl.NumberFormat(locale).format(whole)
          expect(parseCount(count, decimal), count).toBe(whole)
        }
      }),
    )
  })

  it('never comes out of any text as something not finite', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789., '%<-−".split('')), maxLength: 100 }),
        (text) => {
          const value = parseNumber(text)
          expect(value === null || Number.isFinite(value)).toBe(true)
        },
      ),
    )
  })
})

describe('a count', () => {
  it('is whole or nothing', () => {
    expect([parseCount('12,400'), parseCount('2.5'), parseCount('-2'), parseCount('')]).toEqual([
      12400,
      null,
      -2,
      null,
    ])
  })
})

describe('a bound', () => {
  it.each(['< 1 %', '<1%', '< 1\u00A0%', 'moins de 1 %', 'Moins de 1%', 'less than 1%', 'menos de 1%'])(
    '%s is under 0.01',
    (text) => {
      expect(parseQuantity(text)).toEqual({ value: 0.01, bound: 'below', percent: true })
    },
  )

  it('may be open above', () => {
    expect(parseQuantity('> 10 000')).toEqual({ value: 10000, bound: 'above', percent: false })
  })
})

describe('the decimal sign of a column', () => {
  it('is told by what can be read one way only', () => {
    expect(decideDecimal(['1,234', '2,5'])).toBe(',')
    expect(decideDecimal(['1,234', '0.047'])).toBe('.')
    expect(decideDecimal(['1.234.567'])).toBe(',')
    expect(decideDecimal(['1,234', '5,678', '', 'x'])).toBe('ambiguous')
    expect(decideDecimal(['1,5', '1.5'])).toBe('ambiguous')
  })
})
