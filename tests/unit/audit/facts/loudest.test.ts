import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { loudest } from '#shared/audit/facts/loudest'
import { anInput, aPost, somePosts } from '../build'

const usual = (count: number) => somePosts(count, (index) => ({ metrics: { reactions: 6 + (index % 5) } }))
const loud = aPost({
  id: 'share:99',
  type: 'repost',
  metrics: { reactions: 3900, comments: 60, reposts: 40 },
})

describe('what stands out from outside', () => {
  it('is told by reactions, comments and reposts down to eight posts, beside the usual with its margin', () => {
    const found = loudest.of(anInput({ records: { posts: [...usual(7), loud] } }))
    if (found instanceof Missing) throw new Error(found.message.key)
    // The others are 6, 6, 7, 7, 8, 9 and 10: their median is 7.
    expect(found).toMatchObject([
      { basis: 'interactions', n: 8, post: 'share:99', value: 4000, usual: 7, isUnusual: true },
    ])
    expect(found[0]?.ratio).toBeCloseTo(4000 / 7)
    expect(found[0]?.low).toBeLessThan(4000 / 7)
    expect(found[0]?.high).toBeGreaterThan(4000 / 7)
  })

  it('is not told of seven posts', () => {
    expect(loudest.of(anInput({ records: { posts: [...usual(6), loud] } }))).toBeInstanceOf(Missing)
  })
})
