import { expect, it } from 'vitest'
import { rates } from '#shared/audit/facts/rates'
import { anInput, somePosts } from '../build'

const MEMBER = { impressions: 200, reactions: 6, comments: 3, reposts: 1 }

it('has the rate of every post whose impressions are known and not 0', () => {
  const metrics = [MEMBER, { ...MEMBER, impressions: 0 }, { reactions: 1, comments: 1, reposts: 0 }]
  const posts = somePosts(3, (index) => ({ metrics: metrics[index] ?? {} }))
  // (6 + 3 + 1) / 200; nothing is divided by 0 impressions or by unknown ones.
  expect([...(rates.of(anInput({ records: { posts } })) as ReadonlyMap<string, number>)]).toEqual([
    ['share:1', 0.05],
  ])
})

it('is empty, and not missing, where nothing is known', () => {
  expect(rates.of(anInput())).toEqual(new Map())
})
