import { describe, expect, it } from 'vitest'
import { conversationsHeld } from '#shared/audit/checks/sa-4'
import { anInput, find, somePosts } from '../build'

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

  it('gives no verdict under eight commented posts, and none without the comments file', () => {
    expect(find(conversationsHeld, talking(3, 7))).toMatchObject({ outcome: 'insufficient' })
    expect(find(conversationsHeld, anInput({ records: { posts: somePosts(10) } }))).toMatchObject({
      outcome: 'not_applicable',
    })
  })
})
