import { describe, expect, it } from 'vitest'
import { brandAndTrade } from '#shared/audit/checks/ba-1'
import { anInput, find, someLabels, somePosts } from '../build'

const OFF = { subject: 'off', intent: 'chat' } as const

/** So many posts that name the brand and so many about the trade, the others off both. */
const about = (brand: number, trade: number, n = 20, intent: 'chat' | 'serve' | 'sell' = 'chat') =>
  anInput({
    client: {
      labels: someLabels(n, (i) =>
        i < brand + trade ? { subject: i < brand ? 'brand' : 'trade', intent } : OFF,
      ),
    },
    records: { posts: somePosts(n) },
  })

describe('BA-1', () => {
  it('passes from 20 % of brand and trade to 60 % of the brand, exactly 90 at both', () => {
    expect(find(brandAndTrade, about(2, 2))).toMatchObject({
      score: 90,
      values: { brand: 2, side: 'within' },
    })
    expect(find(brandAndTrade, about(12, 0))).toMatchObject({ score: 90, values: { side: 'within' } })
    expect(find(brandAndTrade, about(4, 4))).toMatchObject({ score: 100 })
    expect(find(brandAndTrade, about(4, 4))).not.toHaveProperty('variant')
  })

  it('warns and fails on both sides with words of their own', () => {
    expect(find(brandAndTrade, about(1, 1))).toMatchObject({ score: 50, variant: 'warnFew' })
    // On the line from 0 at nothing to 50 at a tenth.
    expect(find(brandAndTrade, about(1, 0))).toMatchObject({ score: 25, variant: 'failFew' })
    expect(find(brandAndTrade, about(0, 0))).toMatchObject({ score: 0, variant: 'failFew' })
    const many = find(brandAndTrade, about(14, 0))
    expect(many).toMatchObject({ variant: 'warnMany' })
    expect((many as { score: number }).score).toBeCloseTo(70, 10)
    const all = find(brandAndTrade, about(20, 0))
    expect(all).toMatchObject({ variant: 'failMany' })
    expect((all as { score: number }).score).toBeCloseTo(10, 10)
  })

  it('takes the trade for too much only where it sells', () => {
    expect(find(brandAndTrade, about(0, 20, 20, 'serve'))).toMatchObject({ score: 100, estimate: 1 })
    expect(find(brandAndTrade, about(0, 20, 20, 'serve'))).not.toHaveProperty('variant')
    expect(find(brandAndTrade, about(0, 20, 20, 'sell'))).toMatchObject({
      variant: 'failMany',
      values: { loud: 1 },
    })
  })

  it('has the words of the worse side where both are missed', () => {
    const both = (brand: number) =>
      anInput({
        client: {
          labels: someLabels(20, (i) => {
            if (i < brand) return { subject: 'brand', intent: 'chat' }
            return i < 16 ? { subject: 'off', intent: 'sell' } : OFF
          }),
        },
        records: { posts: somePosts(20) },
      })
    // 15 % about brand and trade: 70; 80 % about the brand or selling: 50. One of twenty: 25.
    expect(find(brandAndTrade, both(3))).toMatchObject({
      score: 50,
      variant: 'warnMany',
      values: { side: 'many' },
    })
    expect(find(brandAndTrade, both(1))).toMatchObject({
      score: 25,
      variant: 'failFew',
      values: { side: 'few' },
    })
  })

  it('takes the low side of everything published and the high side of own posts', () => {
    const shares = (own: number) =>
      anInput({
        client: {
          labels: someLabels(40, (i) => (i < own ? { subject: 'brand', intent: 'chat' } : OFF)),
        },
        records: { posts: somePosts(40, (i) => ({ type: i < 20 ? 'post' : 'share' })) },
      })
    // 14 of 40 published, but 14 of the 20 own posts.
    expect(find(brandAndTrade, shares(14))).toMatchObject({
      estimate: 0.35,
      variant: 'warnMany',
      values: { loud: 0.7 },
    })
    // 4 of 20 own posts would pass; of 40 published they are a tenth.
    expect(find(brandAndTrade, shares(4))).toMatchObject({ estimate: 0.1, score: 50, variant: 'warnFew' })
  })

  it('gives no verdict under twelve labelled posts', () => {
    expect(find(brandAndTrade, about(0, 0, 11))).toMatchObject({ outcome: 'insufficient' })
  })

  it('knows nothing without readable posts', () => {
    expect(find(brandAndTrade, anInput())).toBe('missing.labels')
  })
})
