import { describe, expect, it } from 'vitest'
import { regularity } from '#shared/audit/checks/rr-4'
import { anInput, find, lowOf, somePosts } from '../build'
import { inFrench, judged } from '../judged'

function engaged(values: number[]) {
  return somePosts(values.length, (index) => ({
    metrics: { reactions: values[index] ?? 0, comments: 0, reposts: 0 },
  }))
}

describe('RR-4 regularity of resonance', () => {
  it('passes an even profile and counts its base', () => {
    const result = judged(
      'RR-4',
      anInput({ records: { posts: engaged([10, 11, 12, 13, 14, 15, 16, 10, 11, 12, 13, 14, 15, 16]) } }),
    )
    expect(result).toMatchObject({ status: 'pass', params: { basis: 'engagements', h: 11 } })
    // Median 13, mean 13.
    expect(result.estimate).toBeCloseTo(1, 12)
    expect(inFrench(result)).toContain('11 de vos publications ont reçu 11 interactions ou plus')
  })

  it('fails where a few posts make nearly everything', () => {
    const values = Array.from({ length: 60 }, (_, index) => (index % 12 === 0 ? 3000 : 10))
    const result = judged('RR-4', anInput({ records: { posts: engaged(values) } }))
    expect(result.estimate).toBeCloseTo(10 / ((5 * 3000 + 55 * 10) / 60), 12)
    expect(result.status).toBe('fail')
  })

  it('reads views in steps of a hundred where interactions are unknown', () => {
    const views = [4500, 2600, 1700, 900, 850, 820, 810, 805, 300, 45, 60, 100]
    const posts = somePosts(12, (index) => ({ type: 'article', metrics: { views: views[index] ?? 0 } }))
    expect(judged('RR-4', anInput({ records: { posts } }))).toMatchObject({
      params: { basis: 'views', unit: 100, h: 8 },
    })
  })

  it('counts a post that nobody counted as the peak that it may be, at the low end alone', () => {
    const even = engaged(Array.from({ length: 12 }, () => 10))
    expect(find(regularity, anInput({ records: { posts: even } }))).not.toHaveProperty('open')
    // Known in part is not known.
    for (const metrics of [{}, { reactions: 10 }]) {
      const posts = [...even, ...somePosts(1, () => ({ metrics }), 50)]
      const finding = find(regularity, anInput({ records: { posts } }))
      expect(finding).toMatchObject({ score: 100, estimate: 1, n: 12, open: { high: 100 } })
      // As much as the twelve together: a median of 10 over a mean of 240 / 13.
      expect(lowOf(finding)).toBeCloseTo(50 + (40 * (130 / 240 - 0.35)) / 0.25, 10)
    }
  })

  it('needs twelve posts, and is missing without any figure', () => {
    expect(
      judged('RR-4', anInput({ records: { posts: engaged([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) } })),
    ).toMatchObject({ status: 'insufficient', n: 11 })
    expect(judged('RR-4', anInput({ records: { posts: somePosts(20) } })).status).toBe('not_applicable')
  })
})
