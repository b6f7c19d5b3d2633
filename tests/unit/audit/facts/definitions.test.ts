import { expect, it } from 'vitest'
import { definitions } from '#shared/audit/facts/definitions'
import { anInput, somePosts } from '../build'

it('counts the posts of each definition of the rate that has any', () => {
  const posts = somePosts(5, (index) => ({
    metrics:
      index < 2
        ? { impressions: 100, reactions: 2, comments: 0, reposts: 0 }
        : { impressions: 100, engagements: 7 },
  }))
  expect(definitions.of(anInput({ records: { posts } }))).toEqual([
    { tag: 'er_member', posts: 2 },
    { tag: 'er_member_xlsx', posts: 3 },
  ])
})

it('is an empty list where no rate is known', () => {
  expect(definitions.of(anInput({ records: { posts: somePosts(3) } }))).toEqual([])
})
