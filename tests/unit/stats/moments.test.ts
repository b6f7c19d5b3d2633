import { describe, expect, it } from 'vitest'
import { compensatedSum, meanOf, rankSum, varianceOf } from '#shared/stats/moments'

describe('moments and ranks', () => {
  it('sum what plain addition loses', () => {
    expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2)
    expect(compensatedSum([])).toBe(0)
  })

  it('give the moments of NIST’s data set NumAcc1: mean 10000002, standard deviation 1', () => {
    const values = [10000001, 10000003, 10000002]
    expect(meanOf(values)).toBe(10000002)
    expect(varianceOf(values, 'sample')).toBe(1)
    expect(varianceOf(values, 'all')).toBeCloseTo(2 / 3, 15)
  })

  it('give the moments of NIST’s data set NumAcc3: mean 1000000.2, standard deviation 0.1', () => {
    const values = [1000000.2, ...Array.from({ length: 500 }, () => [1000000.1, 1000000.3]).flat()]
    expect(meanOf(values)).toBeCloseTo(1000000.2, 9)
    expect(Math.sqrt(varianceOf(values, 'sample'))).toBeCloseTo(0.1, 9)
  })

  it('give Wilcoxon’s rank sum, equal values sharing their ranks', () => {
    // Ranks of all: 1, 2.5, 2.5, 4, 5.
    expect(rankSum([10, 20], [20, 30, 40])).toBe(3.5)
    expect(rankSum([20, 30, 40], [10, 20])).toBe(11.5)
    expect(rankSum([], [1])).toBe(0)
  })
})
