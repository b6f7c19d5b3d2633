import { expect, it } from 'vitest'
import { MOST_BARS, rankedViews } from '#shared/charts/ranked'
import { drawn, FR, textsOf, THEME } from './draw'

it('draws thirty posts at most, the anomaly with its figure, the median named', () => {
  const posts = Array.from({ length: 300 }, (_, index) => ({
    views: index === 7 ? 20_140 : 300 + index,
    isAnomaly: index === 7,
  }))
  const svg = drawn(() => rankedViews(posts, 449, FR, THEME))
  const texts = textsOf(svg).map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['20\u202f140', 'Médiane 449']))
  expect(svg.split(THEME.audMark).length - 1).toBe(MOST_BARS - 1)
})
