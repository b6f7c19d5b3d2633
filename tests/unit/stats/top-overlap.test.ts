import { expect, test } from 'vitest'
import { topOverlap } from '#shared/stats/top-overlap'

test('says which of the top two are in both lists', () => {
  expect(topOverlap([9, 8, 1, 2], [5, 0, 0, 7], 2)).toEqual({ shared: [0], first: [0, 1], second: [0, 3] })
})

test('a post without a result is never among the most productive', () => {
  expect(topOverlap([9, 8, 7, 6], [0, 2, 0, 0], 3)).toEqual({ shared: [1], first: [0, 1, 2], second: [1] })
  expect(topOverlap([], [])).toEqual({ shared: [], first: [], second: [] })
})

test('all posts tied at the border enter', () => {
  expect(topOverlap([5, 4, 3, 2], [1, 1, 1, 0], 2).second).toEqual([0, 1, 2])
})

test('lists that do not pair are refused', () => {
  expect(() => topOverlap([1], [1, 2])).toThrow(RangeError)
})
