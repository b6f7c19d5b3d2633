import { expect, test } from 'vitest'
import { betaBinomialQuantile } from '#shared/stats/beta-binomial'

test('with a flat rate every count is as likely: quantiles are even', () => {
  // Beta(1, 1) and nine draws: ten counts of a tenth each.
  expect([0.05, 0.15, 0.55, 0.95].map((p) => betaBinomialQuantile(p, 9, { a: 1, b: 1 }))).toEqual([
    0, 1, 5, 9,
  ])
})

test('with a rate that is known it is the binomial distribution', () => {
  // Binomial(20, 0.5): 2.5 % at 6, 97.5 % at 14.
  const known = { a: 5e7, b: 5e7 }
  expect([0.025, 0.975].map((p) => betaBinomialQuantile(p, 20, known))).toEqual([6, 14])
})

test('no draw has no hit, and twenty thousand leave a number', () => {
  expect(betaBinomialQuantile(0.975, 0, { a: 2, b: 3 })).toBe(0)
  expect(betaBinomialQuantile(0.5, 20_000, { a: 500, b: 500 })).toBeGreaterThan(9_800)
})
