import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anomalies, anomalyThreshold } from '#shared/stats/anomalies'
import { mad, median } from '#shared/stats/quantile'
import { createDraws, logSpaced } from './draws'

const views = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 8, maxLength: 60 })

test('matches the definition computed the long way for every value', () => {
  fc.assert(
    fc.property(views, (values) => {
      const logs = values.map((value) => Math.log(Math.max(value, 0.5)))
      anomalies(values)?.forEach(({ z, index, ratio }) => {
        const others = logs.filter((_, i) => i !== index)
        const s = 1.4826 * (mad(others) ?? NaN)
        const scale = Math.sqrt((others.length * s ** 2 + 10) / (others.length + 10))
        expect(z).toBeCloseTo(((logs[index] ?? NaN) - (median(others) ?? NaN)) / scale, 9)
        const usual = median(values.filter((_, i) => i !== index)) ?? NaN
        expect(ratio).toBe(usual > 0 ? (values[index] ?? NaN) / usual : null)
      })
    }),
  )
})

test('a share of 20,000 views among articles of 45 to 4,500: 44 times the usual, not proven when they are spread wide', () => {
  const last = anomalies([...logSpaced(45, 4500, 20), 20_000])?.at(-1)
  expect(last).toMatchObject({ index: 20, value: 20_000, threshold: 3, flagged: false })
  expect(last?.z).toBeCloseTo(2.4, 1)
  expect(last?.ratio).toBeCloseTo(44.1, 1)
})

test('the same share is flagged when the articles crowd around their median', () => {
  const crowded = [45, 180, 240, 300, 350, 400, 450, 500, 560, 640, 800, 4500]
  const flagged = anomalies([...crowded, 20_000])?.filter((value) => value.flagged)
  expect(flagged?.map(({ index }) => index)).toEqual([12])
})

test('under 8 values nothing is said', () => {
  expect(anomalies([1, 1, 1, 1, 1, 1, 100_000])).toBeNull()
  expect(anomalies([1, 1, 1, 1, 1, 1, 1, 100_000])?.at(-1)?.flagged).toBe(true)
})

test('zeros count as one half, equal values give z = 0, and broken values are refused', () => {
  expect(anomalies([0, 0, 0, 0, 0, 0, 0, 0])?.every(({ z, ratio }) => z === 0 && ratio === null)).toBe(true)
  expect(anomalies([0, 0, 0, 0, 0, 0, 0, 1])?.at(-1)?.z).toBeCloseTo(Math.log(2) / Math.sqrt(10 / 17), 9)
  expect(() => anomalies([1, 2, 3, 4, 5, 6, 7, NaN])).toThrow(RangeError)
})

test('a collapse is flagged only on request', () => {
  const values = [400, 420, 450, 480, 500, 390, 410, 460, 470, 3]
  expect(anomalies(values)?.some(({ flagged }) => flagged)).toBe(false)
  expect(anomalies(values, { sides: 'both' })?.at(-1)).toMatchObject({ flagged: true })
})

test('the bar is 3 for a few posts and rises with their number', () => {
  expect(anomalyThreshold(12)).toBe(3)
  expect(anomalyThreshold(60)).toBeCloseTo(3.144, 3)
  expect(anomalyThreshold(1000)).toBeCloseTo(3.8906, 3)
  expect(anomalyThreshold(60, 'both')).toBeGreaterThan(anomalyThreshold(60))
})

test('the verdict depends neither on the order nor on the unit of large counts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 8, maxLength: 40 }), (values) => {
      const z = anomalies(values)?.map((value) => value.z) ?? []
      const back = anomalies([...values].reverse())?.map((value) => value.z) ?? []
      const scaled = anomalies(values.map((value) => value * 7))?.map((value) => value.z) ?? []
      z.forEach((own, index) => {
        expect(back[values.length - 1 - index]).toBe(own)
        expect(scaled[index]).toBeCloseTo(own, 8)
      })
    }),
  )
})

test('20,000 posts take under a second', () => {
  const values = createDraws(9).logNormals(20_000, 1)
  const start = performance.now()
  expect(anomalies(values)).toHaveLength(20_000)
  expect(performance.now() - start).toBeLessThan(1000)
})

describe('simulated on log-normal views', () => {
  const cases = [0.4, 0.7, 1].flatMap((sigma) => [12, 20, 40, 60].map((n) => [sigma, n] as const))

  test.each(cases)('σ = %f, n = %i: at most 13 %% of clean profiles are accused', (sigma, n) => {
    const draws = createDraws(100 + n)
    const runs = draws.times(1500, () =>
      anomalies(draws.logNormals(n, sigma))?.some(({ flagged }) => flagged),
    )
    expect(runs.filter(Boolean).length / runs.length).toBeLessThanOrEqual(0.13)
  })

  test.each(cases)(
    'σ = %f, n = %i: a post at 40 times the median is found in 90 %% of profiles',
    (sigma, n) => {
      const draws = createDraws(200 + n)
      const runs = draws.times(800, () => {
        const others = draws.logNormals(n - 1, sigma)
        return anomalies([...others, 40 * (median(others) ?? NaN)])?.at(-1)?.flagged
      })
      expect(runs.filter(Boolean).length / runs.length).toBeGreaterThanOrEqual(0.9)
    },
  )
})
