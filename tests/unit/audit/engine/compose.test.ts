import type { CategoryId } from '#shared/audit/catalogue'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose, coverageOf, type Weighed, type WeighedCategory } from '#shared/audit/engine/compose'
import { categoriesOf } from '#shared/audit/presets'
import { weightedGeometricMean } from '#shared/stats/mean'

const check = (score: number | null, weight = 1, rest: Partial<Weighed> = {}): Weighed => ({
  id: 'OV-1',
  score,
  weight,
  byNature: false,
  range: null,
  ...rest,
})
const category = (id: string, weight: number, ...checks: Weighed[]): WeighedCategory => ({
  // The arithmetic does not ask which categories there are.
  id: id as CategoryId,
  weight,
  checks,
})

const WEIGHTS = new Map(categoriesOf('employee').map(({ id, weight }) => [id, weight]))
const profile = (scores: Partial<Record<CategoryId, number>>) =>
  (Object.entries(scores) as [CategoryId, number][]).map(([id, score]) =>
    category(id, WEIGHTS.get(id) ?? 0, check(score)),
  )

describe('the index', () => {
  // Two invented profiles, weighted by hand.
  it('gives the famous profile 30.0 and the useful one 64.8', () => {
    const famous = compose(
      profile({ RR: 95, PR: 90, CA: 60, PG: 50, EL: 30, SA: 25, OV: 20, BA: 20, OC: 10 }),
    )
    const useful = compose(
      profile({ OV: 75, EL: 70, SA: 70, BA: 65, RR: 45, CA: 80, OC: 60, PG: 60, PR: 80 }),
    )
    expect(famous.value).toBeCloseTo(30.0, 1)
    expect(useful.value).toBeCloseTo(64.8, 1)
    // The published bands (28.4-31.7, 63.9-65.7) hold 90 % of random weights: the exact extremes lie around them.
    expect(famous.low).toBeLessThan(28.4)
    expect(famous.high).toBeGreaterThan(31.7)
    expect(famous.low).toBeGreaterThan(26)
    expect(famous.high).toBeLessThan(35)
  })

  it('takes the arithmetic mean within a category and counts nothing under 5', () => {
    const { value, categories } = compose([
      category('A', 1, check(100, 3), check(0, 1)),
      category('B', 1, check(0)),
    ])
    expect(categories[0]?.score).toBe(75)
    expect(value).toBeCloseTo(Math.sqrt(75 * 5), 10)
  })

  it('finds the exact extremes over a quarter more or less of every weight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 5, max: 100 }), fc.integer({ min: 1, max: 20 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (parts) => {
          const { low, high } = compose(
            parts.map(([score, weight], index) => category(`${index}`, weight, check(score))),
          )
          const corners = Array.from({ length: 2 ** parts.length }, (_, mask) =>
            weightedGeometricMean(
              parts.map(([score]) => score),
              parts.map(([, weight], index) => weight * ((mask >> index) % 2 ? 1.25 : 0.75)),
            ),
          ).map((value) => value ?? 0)
          expect(low).toBeCloseTo(Math.min(...corners), 8)
          expect(high).toBeCloseTo(Math.max(...corners), 8)
        },
      ),
    )
  })

  it('widens the band by the intervals of inferences, whatever the weights', () => {
    const { value, low, high } = compose([category('A', 1, check(60, 1, { range: [40, 80] }))])
    expect([value, low, high].map((score) => Math.round(score ?? 0))).toEqual([60, 40, 80])
  })

  it('does not depend on the order of categories or checks', () => {
    const parts = profile({ RR: 95, PR: 90, CA: 60, EL: 30 })
    expect(compose([...parts].reverse()).value).toBeCloseTo(compose(parts).value ?? 0, 10)
  })

  it('counts what is not known as the worst at the low end, and what does not arise nowhere', () => {
    const known = compose([category('A', 1, check(80)), category('B', 1, check(80))])
    const withheld = compose([category('A', 1, check(80)), category('B', 1, check(null))])
    expect(withheld.low).toBeLessThan(known.low ?? 0)
    expect(withheld.value).toBeCloseTo(80, 10)
  })

  it('is null where nothing is measured', () => {
    expect(compose([category('A', 1, check(null))])).toMatchObject({
      value: null,
      low: null,
      high: null,
      coverage: 0,
    })
  })
})

describe('coverage', () => {
  it('is measured over applicable weight: what does not arise leaves, what is missing stays', () => {
    expect(coverageOf([check(80, 3), check(null, 1), check(null, 4, { byNature: true })])).toBe(0.75)
    expect(coverageOf([check(80, 3), check(0, 1)])).toBe(1)
    expect(coverageOf([check(null, 4, { byNature: true })])).toBe(0)
  })
})
