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

  it('shows the usual rate of the promotional posts beside the rest, where both are known', () => {
    const input = promoting(2, 2)
    const rated = anInput({
      client: { labels: input.client.labels },
      records: {
        posts: somePosts(20, (i) => ({
          metrics: { impressions: 1000, reactions: i < 4 ? 10 : 30, comments: 0, reposts: 0 },
        })),
      },
    })
    const rates = (from: typeof input) => {
      const found = find(selfPromotion, from)
      return typeof found === 'string' ? [] : found.evidence.find(({ id }) => id === 'promotionRates')?.rows
    }
    expect(rates(rated)).toEqual([
      ['evidence.group.promotional', 4, 4, 0.01],
      ['evidence.group.others', 16, 16, 0.03],
    ])
    expect(rates(input)).toBeUndefined()
  })
})
