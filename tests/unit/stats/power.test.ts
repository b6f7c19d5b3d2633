import { expect, it } from 'vitest'
import { power } from '#shared/stats/power'

it('is the power, and nothing of nothing', () => {
  expect(power(2, 10)).toBeCloseTo(1024, 9)
  expect(power(0.25, 0.5)).toBeCloseTo(0.5, 12)
  expect(power(0, 1.5)).toBe(0)
})
