import { describe, expect, it } from 'vitest'
import { countBars, pairedBars, shareBars } from '#shared/charts/bars'
import { chartOf, drawn, table, textsOf } from './draw'

const intents = table('intents', { intent: 'intent', posts: 'integer', postShare: 'percent' }, [
  ['serve', 14, 0.099],
  ['chat', 80, 0.56],
  ['sell', 0, 0],
])

describe('bars', () => {
  it('print the share behind each bar, and a zero without a bar', () => {
    const svg = drawn(() => chartOf(shareBars, intents))
    expect(textsOf(svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Aide le lecteur', '56\u00a0%', '0\u00a0%']),
    )
  })

  it('draw two of a kind in different inks, with a legend', () => {
    const halves = table('halves', { theme: 'subject', firstHalf: 'percent', secondHalf: 'percent' }, [
      ['trade', 0.2, 0.9],
    ])
    const chart = chartOf(pairedBars, halves)
    expect(chart.legend.map(({ label }) => label)).toEqual(['Première moitié', 'Seconde moitié'])
    expect(new Set(chart.legend.map(({ color }) => color)).size).toBe(2)
    drawn(() => chartOf(pairedBars, halves))
  })

  it('take counts as they are, and stand an empty or an all-zero table', () => {
    const lengths = (rows: [string, number][]) =>
      table('lengths', { characters: 'text', posts: 'integer' }, rows)
    expect(
      textsOf(drawn(() => chartOf(countBars, lengths([['0–99', 1200]])))).map(({ text }) => text),
    ).toContain('1\u202f200')
    drawn(() => chartOf(countBars, lengths([['0–99', 0]])))
    drawn(() => chartOf(countBars, lengths([])))
  })
})
