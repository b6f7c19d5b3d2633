import { describe, expect, it } from 'vitest'
import { ownContentRatio } from '#shared/audit/checks/ov-1'
import { anInput, aSource, find, somePosts } from '../build'
import { judged } from '../judged'

const mix = (own: number, shares: number, reposts: number) =>
  somePosts(own + shares + reposts, (i) => ({
    type: i < own ? (i === 0 ? 'article' : 'post') : i < own + shares ? 'share' : 'repost',
  }))

describe('OV-1', () => {
  it('scores 12 own posts of 20 at 76.7, between the limits of 40 and 70 %', () => {
    const finding = find(ownContentRatio, anInput({ records: { posts: mix(12, 5, 3) } }))
    expect(finding).toMatchObject({
      outcome: 'measured',
      estimate: 0.6,
      n: 20,
      values: { k: 12, rest: 8, shares: 5, bareShares: 3 },
    })
    expect((finding as { score: number }).score).toBeCloseTo(50 + (0.2 / 0.3) * 40, 10)
    // Wilson, 12 of 20: 39 to 78 %.
    expect((finding as { interval: { low: number } }).interval.low).toBeCloseTo(0.3866, 3)
  })

  it('scores exactly 90 at 70 % and 50 at 40 %', () => {
    expect(find(ownContentRatio, anInput({ records: { posts: mix(14, 6, 0) } }))).toMatchObject({ score: 90 })
    expect(find(ownContentRatio, anInput({ records: { posts: mix(8, 12, 0) } }))).toMatchObject({ score: 50 })
  })

  it('gives no verdict under twelve posts', () => {
    expect(find(ownContentRatio, anInput({ records: { posts: mix(11, 0, 0) } }))).toMatchObject({
      outcome: 'insufficient',
      n: 11,
    })
  })

  it('settles nothing but a fail where no file lists bare shares, and may be 0 for all that is known', () => {
    const sources = [aSource({ format: 'linkedin-shares' })]
    const high = anInput({ records: { posts: mix(15, 5, 0) }, sources })
    const low = anInput({ records: { posts: mix(5, 15, 0) }, sources })
    const finding = find(ownContentRatio, high)
    expect(finding).toMatchObject({
      outcome: 'measured',
      unsettled: true,
      variant: 'upperBound',
      estimate: 0.75,
      open: { low: 0 },
    })
    const { score, open } = finding as { score: number; open: { high: number } }
    expect(score).toBeCloseTo(50 + (0.35 / 0.3) * 40, 10)
    expect(open.high).toBe(score)
    expect(judged('OV-1', high)).toMatchObject({ status: 'insufficient', score })
    expect(find(ownContentRatio, low)).toMatchObject({
      outcome: 'measured',
      variant: 'failUpperBound',
      estimate: 0.25,
    })
    expect(find(ownContentRatio, low)).not.toHaveProperty('unsettled')
    expect(judged('OV-1', low).status).toBe('fail')
  })

  it('does not take posts known by their figures alone for own posts', () => {
    const posts = somePosts(20, () => ({ text: null }))
    const input = anInput({ records: { posts }, sources: [aSource({ format: 'creator-analytics' })] })
    expect(find(ownContentRatio, input)).toMatchObject({ outcome: 'not_applicable' })
  })

  it('shows every month of the period and the latest shares, newest first', () => {
    const finding = find(ownContentRatio, anInput({ records: { posts: mix(12, 5, 3) } }))
    if (typeof finding === 'string') throw new Error(finding)
    const [months, shares] = finding.evidence
    expect(months?.rows).toHaveLength(13)
    expect(months?.rows.at(-1)).toEqual(['2026-11', 12, 2, 0])
    expect(shares?.rows).toHaveLength(8)
    expect(shares?.posts?.[0]).toBe('share:13')
  })
})
