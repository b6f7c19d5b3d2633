import { describe, expect, it } from 'vitest'
import { selfPromotion } from '#shared/audit/checks/sa-3'
import { anInput, find, someLabels, somePosts } from '../build'

const promoting = (self: number, sell: number, n = 20) =>
  anInput({
    client: {
      labels: someLabels(n, (i) => ({
        subject: 'brand',
        intent: i < self ? 'self' : i < self + sell ? 'sell' : 'serve',
      })),
    },
    records: { posts: somePosts(n) },
  })

describe('SA-3', () => {
  it('scores less promotion higher: 90 at 20 %, 50 at 40 %', () => {
    expect(find(selfPromotion, promoting(2, 2))).toMatchObject({
      score: 90,
      values: { flattering: 2, selling: 2 },
    })
    expect(find(selfPromotion, promoting(8, 0))).toMatchObject({ score: 50 })
    expect(find(selfPromotion, promoting(0, 0))).toMatchObject({ score: 100 })
  })

  it('gives no verdict under twelve labelled posts', () => {
    expect(find(selfPromotion, promoting(1, 1, 11))).toMatchObject({ outcome: 'insufficient' })
  })

  it('knows nothing without readable posts', () => {
    expect(find(selfPromotion, anInput())).toBe('missing.labels')
  })
})
