import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandScore, linearScore, logScale } from '#shared/stats/score'

const value = fc.double({ min: -1000, max: 1000, noNaN: true })
const limits = fc.record({
  pass: fc.integer({ min: -100, max: 100 }),
  fail: fc.integer({ min: -100, max: 100 }),
})

test('50 at the fail limit, 90 at the pass limit, clipped at both ends', () => {
  const ownContent = { pass: 0.7, fail: 0.4 }
  expect([0.4, 0.7, 0.55, 0, 1].map((share) => linearScore(share, ownContent))).toEqual([
    50,
    90,
    expect.closeTo(70, 9),
    0,
    100,
  ])
})

test('less is better when the pass limit is the lower one', () => {
  const activities = { pass: 5, fail: 15 }
  expect([5, 15, 10, 40, 0].map((perDay) => linearScore(perDay, activities))).toEqual([90, 50, 70, 0, 100])
})

test('the limits give exactly 90 and 50, whatever they are', () => {
  const limit = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(limit, limit, (pass, fail) => {
      fc.pre(Math.abs(pass - fail) > 1e-6)
      expect(linearScore(pass, { pass, fail })).toBe(90)
      expect(linearScore(fail, { pass, fail })).toBe(50)
    }),
  )
})

test('stays in 0–100 and moves one way only', () => {
  fc.assert(
    fc.property(value, value, limits, (a, b, thresholds) => {
      fc.pre(thresholds.pass !== thresholds.fail)
      const [low, high] = [linearScore(Math.min(a, b), thresholds), linearScore(Math.max(a, b), thresholds)]
      expect(low >= 0 && high <= 100 && low <= 100 && high >= 0).toBe(true)
      expect(thresholds.pass > thresholds.fail ? low <= high : low >= high).toBe(true)
    }),
  )
})

test('a band takes the worse of too little and too much', () => {
  const themes = { low: { pass: 2, fail: 1.5 }, high: { pass: 6, fail: 8 } }
  expect([1.5, 2, 4, 6, 8].map((n) => bandScore(n, themes))).toEqual([50, 90, 100, 90, 50])
  expect(bandScore(1, themes)).toBeLessThan(50)
  expect(bandScore(9, themes)).toBeLessThan(50)
})

test('the audience scale: 100 followers 0, 100,000 followers 100, 25,430 about 80', () => {
  expect([100, 1000, 100_000].map((n) => logScale(n, 100, 100_000))).toEqual([
    0,
    expect.closeTo(100 / 3, 9),
    100,
  ])
  expect(logScale(25_430, 100, 100_000)).toBeCloseTo(80.2, 1)
  expect([logScale(0, 100, 1000), logScale(-5, 100, 1000), logScale(1e9, 100, 1000)]).toEqual([0, 0, 100])
})

test('thresholds that coincide and values that are no numbers are refused', () => {
  expect(() => linearScore(1, { pass: 2, fail: 2 })).toThrow(RangeError)
  expect(() => linearScore(NaN, { pass: 2, fail: 1 })).toThrow(RangeError)
  expect(() => logScale(1, 0, 10)).toThrow(RangeError)
})
