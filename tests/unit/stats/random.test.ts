import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom, resampled, shuffled } from '#shared/stats/random'

test('the same seed gives the same sequence and another seed another one', () => {
  const take = (seed?: number) => {
    const random = createRandom(seed)
    return Array.from({ length: 20 }, () => random.below(1000))
  }
  expect(take(5)).toEqual(take(5))
  expect(take()).toEqual(take(1))
  expect(take(5)).not.toEqual(take(6))
})

test('numbers stay in their range and are about uniform', () => {
  const random = createRandom(3)
  const counts = [0, 0, 0, 0, 0]
  for (let i = 0; i < 10_000; i++) {
    const value = random.below(5)
    counts[value] = (counts[value] ?? NaN) + 1
  }
  // 5 standard deviations of a count are 200.
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200)
  for (let i = 0; i < 1000; i++) {
    const unit = random.unit()
    expect(unit >= 0 && unit < 1).toBe(true)
  }
})

test('a shuffle keeps every value, leaves the original alone and gives all orders equally often', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (values, seed) => {
      const before = [...values]
      const sort = (list: number[]) => [...list].sort((a, b) => a - b)
      expect(sort(shuffled(values, createRandom(seed)))).toEqual(sort(values))
      expect(values).toEqual(before)
    }),
  )
  const random = createRandom(4)
  const seen = new Map<string, number>()
  for (let i = 0; i < 6000; i++) {
    const order = shuffled('abc'.split(''), random).join('')
    seen.set(order, (seen.get(order) ?? 0) + 1)
  }
  expect(seen.size).toBe(6)
  for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

test('a resample has the size of the sample and only its values', () => {
  const sample = resampled(['a', 'b', 'c', 'd'], createRandom(1))
  expect(sample).toHaveLength(4)
  for (const value of sample) expect('abcd').toContain(value)
})

test('neighbouring seeds give unrelated sequences', () => {
  const firsts = Array.from({ length: 400 }, (_, seed) => {
    const random = createRandom(seed)
    return [random.unit(), random.unit()] as const
  })
  // Correlation of each first draw with the one of the next seed: 4 standard errors are 0.2.
  const product = firsts
    .slice(1)
    .reduce((sum, [unit], i) => sum + (unit - 0.5) * ((firsts[i]?.[0] ?? NaN) - 0.5), 0)
  expect(Math.abs((12 * product) / 399)).toBeLessThan(0.2)
  const average = firsts.reduce((sum, [, second]) => sum + second, 0) / 400
  expect(Math.abs(average - 0.5)).toBeLessThan(0.06)
})
