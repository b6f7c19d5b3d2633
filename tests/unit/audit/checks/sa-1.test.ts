import { describe, expect, it } from 'vitest'
import { serviceRatio } from '#shared/audit/checks/sa-1'
import { anInput, find, someLabels, somePosts } from '../build'

const serving = (k: number, n: number) =>
  anInput({
    client: { labels: someLabels(n, (i) => ({ subject: 'trade', intent: i < k ? 'serve' : 'inform' })) },
    records: { posts: somePosts(n) },
  })

describe('SA-1', () => {
  it('scores 90 at a half and 50 at 30 %', () => {
    expect(find(serviceRatio, serving(10, 20))).toMatchObject({ score: 90, estimate: 0.5 })
    expect(find(serviceRatio, serving(6, 20))).toMatchObject({ score: 50 })
  })

  it('lists the five intents and three examples', () => {
    const finding = find(serviceRatio, serving(10, 20))
    if (typeof finding === 'string') throw new Error(finding)
    expect(finding.evidence[0]?.rows).toEqual([
      ['serve', 10, 0.5],
      ['inform', 10, 0.5],
      ['sell', 0, 0],
      ['self', 0, 0],
      ['chat', 0, 0],
    ])
    expect(finding.evidence[1]?.rows).toHaveLength(3)
  })

  it('counts shares as published, but never as a service, whatever their label', () => {
    const labels = someLabels(20, (i) => ({ subject: 'trade', intent: i < 18 ? 'serve' : 'inform' }))
    const posts = somePosts(20, (i) => ({ type: i < 8 ? 'share' : 'post' }))
    // Ten of the twelve own posts serve, and so do the eight shares: ten of twenty.
    expect(find(serviceRatio, anInput({ client: { labels }, records: { posts } }))).toMatchObject({
      estimate: 0.5,
      score: 90,
      n: 20,
      values: { k: 10 },
    })
  })

  it('counts a bare share of which nothing can be read as published', () => {
    const labels = someLabels(10, () => ({ subject: 'trade', intent: 'serve' }))
    const posts = somePosts(20, (i) => (i < 10 ? {} : { type: 'repost', text: null }))
    expect(find(serviceRatio, anInput({ client: { labels }, records: { posts } }))).toMatchObject({
      estimate: 0.5,
      score: 90,
      n: 20,
      // The ten may all serve for all that is known.
      open: { low: 90, high: 100 },
    })
  })

  it('gives no verdict under twelve published posts', () => {
    expect(find(serviceRatio, serving(11, 11))).toMatchObject({ outcome: 'insufficient', score: null, n: 11 })
    expect(find(serviceRatio, serving(12, 12))).toMatchObject({ outcome: 'measured', n: 12 })
  })

  it('knows nothing without readable posts', () => {
    expect(find(serviceRatio, anInput())).toBe('missing.labels')
  })
})
