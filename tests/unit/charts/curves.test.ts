import { describe, expect, it } from 'vitest'
import { lorenz, ratesInTime } from '#shared/charts/curves'
import { chartOf, drawn, table, textsOf } from './draw'

describe('curves', () => {
  it('draw the share of views over the share of posts from corner to corner', () => {
    const rows = Array.from({ length: 51 }, (_, index) => [index / 50, (index / 50) ** 3])
    const texts = textsOf(
      drawn(() => chartOf(lorenz, table('lorenz', { postShare: 'percent', viewShare: 'percent' }, rows))),
    )
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['0\u00a0%', '100\u00a0%', 'Part des publications']),
    )
  })

  it('draw one dot per known rate', () => {
    const rates = table('postRates', { day: 'day', post: 'text', rate: 'percent' }, [
      ['2026-01-05', 'a', 0.021],
      ['2026-06-05', 'b', null],
      ['2026-11-05', 'c', 0.04],
    ])
    const svg = drawn(() => chartOf(ratesInTime, rates))
    expect(svg.match(/fill-opacity="0\.8"/g)).toHaveLength(2)
    drawn(() => chartOf(ratesInTime, { ...rates, rows: [] }))
  })

  it('show the median of the rates, and the year where the axis begins and in January', () => {
    const rows = Array.from({ length: 30 }, (_, index) => [
      `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-05`,
      `p${index}`,
      0.01 + index / 1000,
    ])
    const rates = table('postRates', { day: 'day', post: 'text', rate: 'percent' }, rows)
    const texts = textsOf(drawn(() => chartOf(ratesInTime, rates))).map(({ text }) => text)
    expect(texts).toContain('Médiane 2,5\u00a0%')
    expect(texts).toEqual(expect.arrayContaining(['2024', '2025', '2026']))
  })
})
