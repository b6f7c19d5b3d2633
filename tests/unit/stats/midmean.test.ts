import { describe, expect, it } from 'vitest'
import { midmean } from '#shared/stats/midmean'

describe('the mean of the middle half', () => {
  it('takes values at the edges in part', () => {
    expect(midmean([])).toBeNull()
    expect(midmean([7])).toBe(7)
    expect(midmean([0, 1, 3, 900])).toBe(2)
    // Of five values the middle two and a half: 2 × 0.75 + 3 + 4 × 0.75.
    expect(midmean([1, 2, 3, 4, 5])).toBeCloseTo(3, 12)
    expect(midmean([0, 0, 0, 4, 9])).toBeCloseTo((4 * 0.75) / 2.5, 12)
  })

  it('hardly moves with one extreme more', () => {
    const values = Array.from({ length: 12 }, (_, index) => index % 3)
    expect(Math.abs((midmean([...values, 1e6]) ?? 0) - (midmean(values) ?? 0))).toBeLessThan(0.25)
  })
})
