import { describe, expect, it } from 'vitest'
import { anInput, somePosts } from '../build'
import { judged } from '../judged'

describe('RR-2 reach rate', () => {
  const posts = somePosts(3, (index) => ({ metrics: { impressions: [100, 250, 4000][index] ?? 0 } }))

  it('divides the median impressions by the followers, without weight', () => {
    const result = judged('RR-2', anInput({ client: { person: { followers: 1000 } }, records: { posts } }))
    expect(result).toMatchObject({ status: 'informative', weight: 0, score: null, estimate: 0.25 })
  })

  it('is not shown without followers, or with openings of articles alone', () => {
    expect(judged('RR-2', anInput({ records: { posts } })).status).toBe('not_applicable')
    const articles = somePosts(3, () => ({ type: 'article', metrics: { views: 100 } }))
    expect(
      judged('RR-2', anInput({ client: { person: { followers: 1000 } }, records: { posts: articles } }))
        .status,
    ).toBe('not_applicable')
  })
})
