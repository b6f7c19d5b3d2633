import { describe, expect, it } from 'vitest'
import { compose, type Composition, type WeighedCategory } from '#shared/audit/engine/compose'
import { pullsOf, sensitivityOf } from '#shared/audit/engine/sensitivity'
import { createTranslator } from '#shared/locale/translator'

const category = (
  id: 'OV' | 'EL' | 'SA' | 'BA' | 'PR',
  weight: number,
  score: number | null,
): WeighedCategory => ({
  id,
  weight,
  checks: [{ id: `${id}-1`, score, weight, byNature: false, range: null }],
})
const judge = ({ value }: Composition) => ((value ?? 0) >= 50 ? 'hidden-expert' : 'quiet')

describe('the sensitivity of a verdict', () => {
  it('finds the one weight whose change turns it, as composing again does', () => {
    const close = [category('OV', 10, 95), category('EL', 10, 28), category('SA', 1, 50)]
    const { rows, message } = sensitivityOf(close, 'hidden-expert', judge)
    expect(rows).toHaveLength(15)
    for (const { category: id, factor, score } of rows)
      expect(score).toBe(
        compose(close.map((one) => (one.id === id ? { ...one, weight: one.weight * factor } : one))).value,
      )
    const changing = rows
      .filter(({ verdict }) => verdict === 'quiet')
      .map((row) => [row.category, row.factor])
    expect(changing).toEqual([
      ['OV', 0],
      ['OV', 0.5],
      ['OV', 0.75],
      ['EL', 1.25],
      ['EL', 1.5],
    ])
    expect(message).toMatchObject({
      key: 'checks.sensitivity.fragile',
      values: { tried: 15, changing: 5, categories: 2, first: 'OV' },
    })
  })

  it('says so where no change turns it, and tries none where nothing is measured', () => {
    const { t } = createTranslator('en')
    const clear = sensitivityOf([category('OV', 10, 90), category('EL', 10, 80)], 'hidden-expert', judge)
    expect(t(clear.message.key, clear.message.values)).toContain('None of the 10 changes')
    const none = sensitivityOf([category('OV', 10, null)], 'undetermined', judge)
    expect(none.rows).toEqual([])
    expect(t(none.message.key, none.message.values)).toContain('not shown')
  })

  it('names the categories that lower and raise the index most', () => {
    const parts = [category('OV', 10, 90), category('EL', 10, 20), category('PR', 2, 10)]
    const of = (...ids: string[]) => ids.map((id) => ({ category: id }))
    const stated = { risks: of('EL', 'SA'), strengths: of('OV', 'SA') }
    expect(pullsOf(parts, stated)).toEqual({ down: 'EL', up: 'OV' })
    expect(pullsOf([category('OV', 10, 90)], stated)).toEqual({ down: null, up: null })
    // A category without any risk is not blamed, however much the index would gain without it.
    expect(pullsOf(parts, { risks: of('OV'), strengths: [] })).toEqual({ down: null, up: null })
  })
})
