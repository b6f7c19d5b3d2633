import { describe, expect, it } from 'vitest'
import { burstyRateTest } from '#shared/stats/bursty-rate-test'
import { poissonRateTest } from '#shared/stats/poisson-rate-test'

const even = (count: number) => Array.from({ length: 13 }, () => count)
const bursts = (count: number) => Array.from({ length: 13 }, (_, week) => (week % 6 === 0 ? count : 0))

describe('two counts that come in bursts', () => {
  it('is hardly wider than the exact test where weeks are even', () => {
    const exact = poissonRateTest({ count: 52, exposure: 1 }, { count: 26, exposure: 1 })
    const found = burstyRateTest(even(4), even(2))
    expect(found).toMatchObject({ ratio: 2, dispersion: 1 })
    // Student's factor for two dozen weeks, on the logarithm of the ratio.
    expect(found?.low).toBeCloseTo(2 * ((exact?.low ?? 0) / 2) ** 1.06, 10)
    expect(found?.high).toBeCloseTo(2 * ((exact?.high ?? 0) / 2) ** 1.06, 10)
  })

  it('claims nothing of three bursts that are half as large', () => {
    const found = burstyRateTest(bursts(10), bursts(20))
    expect(found?.ratio).toBe(0.5)
    expect(found?.dispersion).toBeGreaterThan(5)
    expect(found?.high).toBeGreaterThan(1)
    expect(poissonRateTest({ count: 30, exposure: 1 }, { count: 60, exposure: 1 })?.high).toBeLessThan(1)
  })

  it('bounds a rise from nothing and a fall to nothing, and says nothing of none', () => {
    const rise = burstyRateTest(even(2), even(0))
    expect(rise?.ratio).toBe(53)
    expect(rise?.low).toBeGreaterThan(1)
    expect(burstyRateTest(even(0), even(2))).toMatchObject({ ratio: 0, low: 0 })
    expect(burstyRateTest(even(0), even(2))?.high).toBeLessThan(1)
    expect(burstyRateTest(even(0), even(0))).toBeNull()
  })
})
