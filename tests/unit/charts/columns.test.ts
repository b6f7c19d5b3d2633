import { describe, expect, it } from 'vitest'
import { dayColumns, monthlyColumns, weeklyColumns } from '#shared/charts/columns'
import { chartOf, drawn, table, textsOf, THEME, WIDTH } from './draw'

const month = (index: number) =>
  `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
const posts = (months: number, own: number) =>
  table(
    'postsByMonth',
    { month: 'month', own: 'integer', shares: 'integer', bareShares: 'integer' },
    Array.from({ length: months }, (_, index) => [month(index), own, index % 3, 0]),
  )

// The brightness of a colour as WCAG counts it.
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('columns by month', () => {
  it('tell the brand, the trade and the rest apart in grey', () => {
    const columns = { month: 'month', brand: 'integer', trade: 'integer', other: 'integer' } as const
    const rows = [['2026-01', 1, 2, 3]]
    const { legend } = chartOf(monthlyColumns, table('brandTradeByMonth', columns, rows))
    const [brand = 0, trade = 0, other = 0] = legend.map(({ color }) => luminance(color) + 0.05)
    expect(trade / brand).toBeGreaterThan(2)
    expect(other / trade).toBeGreaterThan(2)
  })

  it('name thirteen months without two labels at one place', () => {
    const texts = textsOf(drawn(() => chartOf(monthlyColumns, posts(13, 12))))
    const names = texts.filter(({ text }) =>
      /^(janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)/.test(text),
    )
    expect(names).toHaveLength(13)
    const gaps = names.map(({ x }) => x).sort((a, b) => a - b)
    for (const [index, x] of gaps.slice(1).entries()) expect(x - (gaps[index] ?? 0)).toBeGreaterThan(30)
  })

  it('thin the labels of sixty months', () => {
    const texts = textsOf(drawn(() => chartOf(monthlyColumns, posts(60, 12))))
    expect(texts.length).toBeLessThan(60)
  })

  it('leave out a series that is always zero, and its key', () => {
    expect(chartOf(monthlyColumns, posts(13, 12)).legend.map(({ label }) => label)).toEqual([
      'De vous (chiffres du bas)',
      'Partages commentés',
    ])
  })

  it('keep the figures of the axis inside the drawing, however large', () => {
    const texts = textsOf(drawn(() => chartOf(monthlyColumns, posts(13, 1_250_000))))
    for (const { x } of texts) expect(x).toBeGreaterThanOrEqual(0)
    for (const { x } of texts) expect(x).toBeLessThanOrEqual(WIDTH)
    expect(texts.map(({ text }) => text)).toContain('1\u202f000\u202f000')
  })
})

describe('columns by week and by day', () => {
  it('stand a year of weeks, and one of silence', () => {
    const weeks = (count: number) =>
      table(
        'postsPerWeek',
        { week: 'day', posts: 'integer' },
        Array.from({ length: 60 }, (_, index) => [
          new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString().slice(0, 10),
          count,
        ]),
      )
    expect(textsOf(drawn(() => chartOf(weeklyColumns, weeks(3)))).length).toBeGreaterThan(8)
    drawn(() => chartOf(weeklyColumns, weeks(0)))
  })

  it('write the days around an event with their sign, unknown days without a column', () => {
    const around = table('aroundTheDay', { offset: 'integer', gain: 'percent' }, [
      [-1, -0.2],
      [0, 1.1],
      [1, null],
    ])
    const texts = textsOf(drawn(() => chartOf(dayColumns, around))).map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['\u22121', '0', '+1']))
    expect(chartOf(dayColumns, around).legend.map(({ label }) => label)).toEqual(['Écart', 'Non observé'])
    const whole = table('aroundTheDay', { offset: 'integer', gain: 'percent' }, [[0, 0]])
    expect(chartOf(dayColumns, whole).legend).toEqual([])
  })

  it('ground the unknown days in grey over the whole height, where a zero has no column at all', () => {
    const grounds = (gain: number | null) =>
      [
        ...drawn(() =>
          chartOf(
            dayColumns,
            table('aroundTheDay', { offset: 'integer', gain: 'percent' }, [
              [0, 1],
              [1, gain],
            ]),
          ),
        ).matchAll(new RegExp(`fill="${THEME.line}"`, 'gi')),
      ].length
    expect(grounds(null)).toBe(grounds(0) + 1)
  })
})
