import { expect, test } from 'vitest'
import { mean } from '#shared/stats/mean'
import { permutationTest } from '#shared/stats/permutation-test'
import { createDraws } from './draws'

const difference = (a: readonly number[], b: readonly number[]) => (mean(a) ?? NaN) - (mean(b) ?? NaN)

test('two groups apart get the smallest p of their size: 2 of the 70 ways to split 4 + 4', () => {
  const result = permutationTest(difference, [1, 2, 3, 4], [11, 12, 13, 14], { runs: 20_000 })
  expect(result?.estimate).toBe(-10)
  expect(result?.expected).toBeCloseTo(0, 0)
  expect(result?.p).toBeCloseTo(2 / 70, 2)
})

test('one tail looks at one side only', () => {
  const low = permutationTest(difference, [1, 2, 3, 4], [11, 12, 13, 14], { tail: 'greater' })
  const high = permutationTest(difference, [11, 12, 13, 14], [1, 2, 3, 4], { tail: 'greater', runs: 20_000 })
  expect(low?.p).toBe(1)
  expect(high?.p).toBeCloseTo(1 / 70, 2)
})

test('p is never 0, is the same at each run, and an empty group gives none', () => {
  const run = () =>
    permutationTest(
      difference,
      createDraws(1).normals(30),
      createDraws(2)
        .normals(30)
        .map((v) => v + 9),
    )
  expect(run()?.p).toBeCloseTo(2 / 2001, 12)
  expect(run()).toEqual(run())
  expect(permutationTest(difference, [], [1])).toBeNull()
  expect(permutationTest(() => null, [1], [1])).toBeNull()
})

test('under no difference p is under .05 about once in twenty', () => {
  const draws = createDraws(41)
  const ps = draws.times(
    400,
    () => permutationTest(difference, draws.normals(8), draws.normals(12), { runs: 199 })?.p ?? NaN,
  )
  const share = ps.filter((p) => p <= 0.05).length / ps.length
  expect(share).toBeGreaterThan(0.02)
  expect(share).toBeLessThan(0.085)
})
