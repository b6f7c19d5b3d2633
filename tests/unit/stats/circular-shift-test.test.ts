import { expect, test } from 'vitest'
import { circularShiftTest } from '#shared/stats/circular-shift-test'
import { createDraws } from './draws'

const events = [40, 75, 96, 131, 160, 188, 214, 250, 283, 310, 338]

test('a page that gains after each post is seen, with the size of the gain', () => {
  const series = visitors(1, 1.5)
  const result = circularShiftTest(series, events)
  expect(result).toMatchObject({ events: 11, shifts: 364 })
  expect(result?.p).toBeLessThan(0.01)
  expect(result?.gain).toBeGreaterThan(0.3)
  expect(result?.gain).toBeLessThan(0.7)
  expect(result?.low).toBeGreaterThan(0.1)
})

test('without an effect p is spread evenly and the interval holds 0 at about its level', () => {
  const results = Array.from({ length: 120 }, (_, seed) => circularShiftTest(visitors(seed, 1), events))
  const low = results.filter((result) => (result?.p ?? NaN) <= 0.05).length / 120
  const covered = results.filter((result) => result && result.low <= 0 && result.high >= 0).length / 120
  expect(low).toBeLessThan(0.1)
  expect(covered).toBeGreaterThan(0.9)
  expect(covered).toBeLessThan(1)
})

test('the rhythm of the week is no effect', () => {
  const weekly = Array.from({ length: 365 }, (_, day) => (day % 7 === 5 ? 100 : 20))
  const onPeaks = Array.from({ length: 12 }, (_, week) => 40 + 14 * week + ((5 - (40 % 7) + 7) % 7))
  const result = circularShiftTest(weekly, onPeaks)
  expect(result?.gain).toBeCloseTo(0, 12)
  expect(result?.p).toBe(1)
})

test('days left out make events unusable, and under 5 usable ones nothing is said', () => {
  const series: (number | null)[] = visitors(3, 1)
  for (const event of events.slice(0, 4)) for (const day of [0, 1, 2]) series[event + day] = null
  expect(circularShiftTest(series, events)?.events).toBe(7)
  for (const event of events.slice(4, 7)) for (const day of [0, 1, 2]) series[event + day] = null
  expect(circularShiftTest(series, events)).toBeNull()
  // The first four weeks have no usual days to compare with.
  expect(circularShiftTest(visitors(1, 1), [0, 1, 2, 3, 4, 5, 6])).toBeNull()
})

test('the average course around day 0 shows when the gain comes', () => {
  const curve = circularShiftTest(visitors(1, 3), events, { curve: [-2, 4] })?.curve ?? []
  expect(curve).toHaveLength(7)
  const [before, after] = [curve.slice(0, 2), curve.slice(2, 5)]
  for (const value of before) expect(Math.abs(value ?? NaN)).toBeLessThan(0.3)
  for (const value of after) expect(value).toBeGreaterThan(0.7)
})

test('an event outside the series is refused; the same event twice counts once', () => {
  expect(() => circularShiftTest([1, 2, 3], [5])).toThrow(RangeError)
  expect(circularShiftTest(visitors(2, 1), [...events, 40, 75])).toEqual(
    circularShiftTest(visitors(2, 1), events),
  )
})

/** 365 days of visitors with a weekly rhythm, noise, and `effect` times as many on days 0 to 2 of an event. */
function visitors(seed: number, effect: number): number[] {
  const draws = createDraws(seed)
  return Array.from({ length: 365 }, (_, day) => {
    const near = events.some((event) => day >= event && day <= event + 2)
    return Math.round((day % 7 < 5 ? 60 : 20) * Math.exp(0.25 * draws.normal()) * (near ? effect : 1))
  })
}
