import { expect, it } from 'vitest'
import { yields } from '#shared/audit/facts/yields'
import { anInput, somePosts } from '../build'

const seen = { views: 300 }
const liked = { reactions: 2, comments: 1, reposts: 0 }

it('counts interactions as soon as twelve posts have them, even where more have views', () => {
  const posts = somePosts(20, (index) => ({ metrics: index < 12 ? { ...seen, ...liked } : seen }))
  const found = yields.of(anInput({ records: { posts } }))
  expect(found).toMatchObject({ basis: 'engagements', unit: 1 })
  expect(found).toHaveProperty('posts.length', 12)
  expect(found).toHaveProperty('posts.0.value', 3)
})

it('counts hundreds of views where fewer have interactions than have views', () => {
  const posts = somePosts(20, (index) => ({ metrics: index < 11 ? { ...seen, ...liked } : seen }))
  const found = yields.of(anInput({ records: { posts } }))
  expect(found).toMatchObject({ basis: 'views', unit: 100 })
  expect(found).toHaveProperty('posts.0.value', 300)
})

it('is missing where neither is known', () => {
  expect(yields.of(anInput({ records: { posts: somePosts(3) } }))).toMatchObject({
    message: { key: 'missing.views' },
  })
})
