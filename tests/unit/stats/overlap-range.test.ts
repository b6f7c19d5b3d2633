import { expect, test } from 'vitest'
import { overlapRange } from '#shared/stats/overlap-range'
import { createRandom } from '#shared/stats/random'

test('without a tie at the border there is one answer', () => {
  expect(overlapRange([9, 8, 7, 6, 5, 4], [1, 2, 3, 4, 5, 6])).toEqual({ least: 4, most: 4 })
})

test('a tie at the border of one list says “one or two”', () => {
  // Two of the second list are sure, three are tied for the last place; one of these is most read.
  expect(overlapRange([9, 8, 7, 1, 2, 3], [5, 0, 2, 2, 2, 4], 3)).toEqual({ least: 1, most: 2 })
})

test('nothing that brought nothing is in a list', () => {
  expect(overlapRange([5, 4, 3], [0, 0, 1], 2)).toEqual({ least: 0, most: 0 })
})

test('agrees with every order of the ties, tried one by one', () => {
  const random = createRandom(7)
  for (let run = 0; run < 200; run += 1) {
    const draw = () => Array.from({ length: 6 }, () => random.below(3))
    const [x, y] = [draw(), draw()]
    const found = tops(x, 3).flatMap((one) =>
      tops(y, 3).map((two) => one.filter((i) => two.includes(i)).length),
    )
    expect(overlapRange(x, y, 3)).toEqual({ least: Math.min(...found), most: Math.max(...found) })
  }
})

// Every set of the k highest that ties allow.
function tops(values: readonly number[], k: number): number[][] {
  const indices = values.flatMap((value, index) => (value > 0 ? [index] : []))
  const size = Math.min(k, indices.length)
  return subsets(indices, size).filter((chosen) => {
    const least = Math.min(...chosen.map((index) => values[index] ?? 0))
    return indices.every((index) => chosen.includes(index) || (values[index] ?? 0) <= least)
  })
}

function subsets(all: readonly number[], size: number): number[][] {
  if (size === 0) return [[]]
  return all.flatMap((first, at) => subsets(all.slice(at + 1), size - 1).map((rest) => [first, ...rest]))
}
