import { expect, it } from 'vitest'
import type { Missing } from '#shared/audit/define/define-fact'
import { pageReach, type PageReach } from '#shared/audit/facts/page-reach'
import { anInput, aPost } from '../build'

const posts = (impressions: number[]) =>
  impressions.map((value, index) =>
    aPost({ id: `share:${index}`, who: 'page', metrics: { impressions: value } }),
  )
const of = (impressions: number[], followers: number | null) =>
  pageReach.of(
    anInput({
      client: { brand: followers === null ? {} : { followers } },
      records: { posts: posts(impressions) },
    }),
  )

it('puts the mean of the organic posts beside the published mean of pages of that size, old as it is', () => {
  expect(of([100, 200, 60], 250)).toEqual({
    mean: 120,
    n: 3,
    followers: 250,
    published: { id: 'metricool-2024-500', mean: 67.8, expired: true },
  })
  expect((of([100], 800) as PageReach).published).toMatchObject({ id: 'metricool-2024-2k', mean: 260.98 })
})

it('leaves sponsored posts out', () => {
  const sponsored = aPost({ id: 'share:9', who: 'page', sponsored: true, metrics: { impressions: 90_000 } })
  const input = anInput({
    client: { brand: { followers: 250 } },
    records: { posts: [...posts([100]), sponsored] },
  })
  expect(pageReach.of(input)).toMatchObject({ mean: 100, n: 1 })
})

it('is missing without impressions and without followers: neither is taken for 0', () => {
  expect((of([], 250) as Missing).message.key).toContain('pagePosts')
  const bare = anInput({
    client: { brand: { followers: 250 } },
    records: { posts: [aPost({ who: 'page' })] },
  })
  expect((pageReach.of(bare) as Missing).message.key).toContain('pageImpressions')
  expect((of([100], null) as Missing).message.key).toContain('pageFollowers')
})
