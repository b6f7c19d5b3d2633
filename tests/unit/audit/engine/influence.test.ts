import type { CategoryId } from '#shared/audit/catalogue'
import { describe, expect, it } from 'vitest'
import type { Composition } from '#shared/audit/engine/compose'
import { influenceOf } from '#shared/audit/engine/influence'
import type { CheckResult } from '#shared/model/audit'

const composition = (scores: Partial<Record<CategoryId, number | null>>, coverage = 0.6): Composition => ({
  value: 60,
  low: 55,
  high: 65,
  coverage,
  categories: (Object.entries(scores) as [CategoryId, number | null][]).map(([id, score]) => ({
    id,
    score,
    weight: 10,
    coverage: 1,
    checks: [],
  })),
})
const gate = (status: CheckResult['status']) => [{ id: 'DQ-1', status } as CheckResult]
const all = { OV: 60, BA: 60, EL: 60, SA: null }

describe('the influence index', () => {
  it('is shown with half of the weight measured and the gate passed', () => {
    expect(influenceOf(composition(all, 0.5), gate('pass'), true)).toEqual({
      shown: { score: 60, low: 55, high: 65, coverage: 0.5 },
      obstacle: null,
    })
  })

  it('is withheld, with the reason, in every other case', () => {
    const obstacle = (
      scores: Partial<Record<CategoryId, number | null>>,
      coverage = 0.6,
      status: CheckResult['status'] = 'pass',
    ) => influenceOf(composition(scores, coverage), gate(status), true).obstacle
    expect(obstacle(all, 0.49)).toBe('coverage')
    expect(obstacle(all, 0.6, 'fail')).toBe('period')
    expect(obstacle({ ...all, OV: null })).toBe('voice')
    expect(obstacle({ ...all, BA: null })).toBe('brand')
    expect(obstacle({ ...all, EL: null })).toBe('content')
    expect(obstacle({ ...all, EL: null, SA: 40 })).toBe(null)
  })

  it('does not ask an independent for a brand', () => {
    expect(influenceOf(composition({ ...all, BA: null }), gate('pass'), false).obstacle).toBe(null)
  })
})
