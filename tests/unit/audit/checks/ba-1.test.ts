import { describe, expect, it } from 'vitest'
import { brandAndTrade } from '#shared/audit/checks/ba-1'
import { anInput, find, someLabels, somePosts } from '../build'

const about = (k: number, n = 20) =>
  anInput({
    client: {
      labels: someLabels(n, (i) => ({
        subject: i < k ? (i % 2 ? 'trade' : 'brand') : 'off',
        intent: 'chat',
      })),
    },
    records: { posts: somePosts(n) },
  })

describe('BA-1', () => {
  it('passes between 20 and 60 %, exactly 90 at both', () => {
    expect(find(brandAndTrade, about(4))).toMatchObject({ score: 90, values: { brand: 2 } })
    expect(find(brandAndTrade, about(12))).toMatchObject({ score: 90 })
    expect(find(brandAndTrade, about(8))).not.toHaveProperty('variant')
  })

  it('warns and fails on both sides with words of their own', () => {
    expect(find(brandAndTrade, about(2))).toMatchObject({ score: 50, variant: 'warnFew' })
    expect(find(brandAndTrade, about(1))).toMatchObject({ variant: 'failFew' })
    expect(find(brandAndTrade, about(14))).toMatchObject({ variant: 'warnMany' })
    expect(find(brandAndTrade, about(20))).toMatchObject({ variant: 'failMany' })
  })

  it('gives no verdict under twelve labelled posts', () => {
    expect(find(brandAndTrade, about(0, 11))).toMatchObject({ outcome: 'insufficient' })
  })

  it('knows nothing without readable posts', () => {
    expect(find(brandAndTrade, anInput())).toBe('missing.labels')
  })
})
