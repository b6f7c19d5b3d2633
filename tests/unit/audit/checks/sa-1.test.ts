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

  it('leaves shares out and gives no verdict under twelve own posts', () => {
    const posts = somePosts(20, (i) => ({ type: i < 9 ? 'share' : 'post' }))
    expect(find(serviceRatio, anInput({ records: { posts } }))).toMatchObject({
      outcome: 'insufficient',
      n: 11,
    })
  })

  it('knows nothing without readable posts', () => {
    expect(find(serviceRatio, anInput())).toBe('missing.labels')
  })
})
