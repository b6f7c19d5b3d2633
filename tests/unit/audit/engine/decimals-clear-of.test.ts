import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalsClearOf } from '#shared/audit/engine/decimals-clear-of'
import { anInput, somePosts } from '../build'
import { inFrench, judged } from '../judged'

describe('the decimals of a figure near a limit', () => {
  it('are the usual ones where rounding stays on its side', () => {
    expect(decimalsClearOf(64.4, { limits: [70, 40], least: 0 })).toBe(0)
    expect(decimalsClearOf(70, { limits: [70, 40], least: 0 })).toBe(0)
    expect(decimalsClearOf(100 * 0.07, { limits: [7], least: 0 })).toBe(0)
  })

  it('are as many as keep it off the limit', () => {
    expect(decimalsClearOf(69.6, { limits: [70, 40], least: 0 })).toBe(1)
    expect(decimalsClearOf(69.96, { limits: [70, 40], least: 0 })).toBe(2)
    expect(decimalsClearOf(0.9976, { limits: [1, 0.8], least: 2 })).toBe(3)
    expect(decimalsClearOf(14.97, { limits: [5, 15], least: 1 })).toBe(2)
  })

  it('never print a figure across a limit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.integer({ min: 0, max: 100 }),
        (figure, limit) => {
          fc.pre(Math.abs(figure - limit) > 1e-3)
          const printed = Number(figure.toFixed(decimalsClearOf(figure, { limits: [limit], least: 0 })))
          expect(Math.sign(printed - limit)).toBe(Math.sign(figure - limit))
        },
      ),
    )
  })

  it('stand in the sentence of the check: 69.6 % of own posts is not the 70 % that pass', () => {
    // 135 own posts and 59 shares with words: 135 of 194.
    const posts = [...somePosts(135), ...somePosts(59, () => ({ type: 'share' }), 500)]
    const result = judged('OV-1', anInput({ records: { posts } }))
    expect(result.message.values).toMatchObject({ percentDecimals: 1 })
    expect(inFrench(result)).toContain('69,6 %')
  })
})
