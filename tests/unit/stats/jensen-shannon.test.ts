import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jensenShannon, jensenShannonTest } from '#shared/stats/jensen-shannon'
import { createDraws } from './draws'

const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 })

test('agrees with SciPy and with the two ends of the scale', () => {
  expect(jensenShannon([10, 5, 0, 5], [2, 8, 6, 4])).toBeCloseTo(0.2695992635, 9)
  expect(jensenShannon([3, 1], [6, 2])).toBe(0)
  expect(jensenShannon([5, 0], [0, 9])).toBe(1)
  expect(jensenShannon([0, 0], [1, 2])).toBeNull()
  expect(() => jensenShannon([1], [1, 2])).toThrow(RangeError)
})

test('is symmetric, within 0–1, and its root obeys the triangle inequality', () => {
  fc.assert(
    fc.property(counts, counts, counts, (a, b, c) => {
      const ab = jensenShannon(a, b)
      const bc = jensenShannon(b, c)
      const ac = jensenShannon(a, c)
      if (ab === null || bc === null || ac === null) return
      expect(jensenShannon(b, a)).toBeCloseTo(ab, 12)
      expect(ab >= 0 && ab <= 1).toBe(true)
      expect(Math.sqrt(ac)).toBeLessThanOrEqual(Math.sqrt(ab) + Math.sqrt(bc) + 1e-6)
    }),
  )
})

test('a change of line is seen and shown beside what chance gives', () => {
  const before = [...repeat('wine', 10), ...repeat('work', 5)]
  const after = [...repeat('sport', 9), ...repeat('work', 6)]
  const test = jensenShannonTest(before, after)
  expect(test?.divergence).toBeGreaterThan(0.5)
  expect(test?.expected).toBeLessThan(0.15)
  expect(test?.p).toBeLessThan(0.01)
  expect(test?.n).toEqual([15, 15])
  expect(jensenShannonTest(before.slice(0, 9), after)).toBeNull()
})

test('an unchanged line diverges as much as chance and is rarely accused', () => {
  const draws = createDraws(17)
  const labels = () => draws.times(14, () => ['a', 'b', 'c', 'd'][draws.below(4)] ?? '')
  const tests = draws.times(200, () => jensenShannonTest(labels(), labels(), { runs: 199 }))
  const accused = tests.filter((result) => (result?.p ?? NaN) <= 0.05).length
  expect(accused / tests.length).toBeLessThan(0.1)
  const average = (key: 'divergence' | 'expected') =>
    tests.reduce((sum, result) => sum + (result?.[key] ?? NaN), 0) / tests.length
  expect(average('divergence')).toBeGreaterThan(0.04)
  expect(average('divergence')).toBeCloseTo(average('expected'), 1)
})

function repeat(label: string, n: number): string[] {
  return new Array<string>(n).fill(label)
}
