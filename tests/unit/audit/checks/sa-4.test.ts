import { describe, expect, it } from 'vitest'
import { conversationsHeld } from '#shared/audit/checks/sa-4'
import { anInput, find, lowOf, somePosts } from '../build'

const talking = (held: number, n: number) =>
  anInput({
    records: { posts: somePosts(n, (i) => ({ ownReplies: i < held ? 1 : 0, metrics: { comments: 3 } })) },
  })

describe('SA-4', () => {
  it('scores 90 at a half and 50 at a fifth of the commented posts', () => {
    expect(find(conversationsHeld, talking(5, 10))).toMatchObject({ score: 90, values: { silent: 5 } })
    expect(find(conversationsHeld, talking(2, 10))).toMatchObject({ score: 50 })
  })

  it('leaves out posts that only their author commented', () => {
    const posts = somePosts(12, (i) => ({ ownReplies: i < 4 ? 1 : 0, metrics: { comments: i < 4 ? 1 : 2 } }))
    expect(find(conversationsHeld, anInput({ records: { posts } }))).toMatchObject({ n: 8, estimate: 0 })
  })

  it('is only for the record where received comments are unknown', () => {
    const posts = somePosts(10, (i) => ({ ownReplies: i < 4 ? 2 : 0 }))
    expect(find(conversationsHeld, anInput({ records: { posts } }))).toMatchObject({
      outcome: 'informative',
      estimate: 0.4,
      score: null,
    })
  })

  it('counts a commented post whose replies are in no file as unanswered, at the low end alone', () => {
    const at = (type: 'post' | 'article') => {
      const input = talking(5, 10)
      input.records.posts.push(...somePosts(2, () => ({ type, metrics: { comments: 3 } }), 50))
      return find(conversationsHeld, input)
    }
    expect(at('post')).toMatchObject({ score: 90, n: 10, open: { high: 90 } })
    // 5 of 12, on the line from 50 at a fifth to 90 at a half.
    expect(lowOf(at('post'))).toBeCloseTo(50 + (40 * (5 / 12 - 0.2)) / 0.3, 10)
    // Replies under articles are in no file ever.
    expect(at('article')).not.toHaveProperty('open')
  })

  it('gives no verdict under eight commented posts, and none without the comments file', () => {
    expect(find(conversationsHeld, talking(3, 7))).toMatchObject({ outcome: 'insufficient' })
    expect(find(conversationsHeld, anInput({ records: { posts: somePosts(10) } }))).toMatchObject({
      outcome: 'not_applicable',
    })
  })
})
