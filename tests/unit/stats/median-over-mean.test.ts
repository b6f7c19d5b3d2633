import { describe, expect, it } from 'vitest'
import { burstyInterval } from '#shared/stats/bursty-interval'
import { effectiveNumberInterval } from '#shared/stats/effective-number'
import { medianOverMean, medianOverMeanTest } from '#shared/stats/median-over-mean'
import { poissonInterval } from '#shared/stats/poisson-interval'
import { createDraws } from './draws'

describe('median over mean', () => {
  it('covers heavy tails, where resampling alone does not', () => {
    const draws = createDraws(11)
    const truth = Math.exp(-(1.45 ** 2) / 2)
    const held = draws.times(150, () => {
      const found = medianOverMeanTest(draws.logNormals(24, 1.45, 30).map(Math.round), { runs: 200 })
      return found !== null && found.low <= truth && truth <= found.high
    })
    expect(held.filter(Boolean).length / 150).toBeGreaterThan(0.92)
  })

  it('needs twelve values, and something in them', () => {
    expect(medianOverMeanTest([1, 2, 3])).toBeNull()
    expect(medianOverMean([0, 0])).toBeNull()
    expect(medianOverMean([1, 2, 6])).toBeCloseTo(2 / 3, 12)
  })
})

describe('the interval of an effective number', () => {
  it('is open to categories not seen yet, and is not said of few labels', () => {
    expect(effectiveNumberInterval([6, 6, 6, 6])).toBeNull()
    const found = effectiveNumberInterval([30, 3, 1, 1, 1, 0, 0])
    // exp(H) with the correction is 2.2.
    expect(found?.low).toBeGreaterThan(1)
    expect(found?.low).toBeLessThan(2.2)
    expect(found?.high).toBeGreaterThan(2.6)
  })
})

describe('the interval of results that come in bursts', () => {
  it('is the exact one where months are even, and wider where they are not', () => {
    const even = burstyInterval([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    const exact = poissonInterval(12)
    expect(even).toMatchObject({ ...exact, dispersion: 1 })
    const burst = burstyInterval([12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(burst.dispersion).toBeGreaterThan(3)
    expect(burst.high - 12).toBeGreaterThan(1.7 * (exact.high - 12))
    expect(burst.low).toBeGreaterThanOrEqual(0)
  })
})
