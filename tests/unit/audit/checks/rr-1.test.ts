import { describe, expect, it } from 'vitest'
import { anInput, somePosts } from '../build'
import { inFrench, judged } from '../judged'

/** Posts, newest first, with 1,000 impressions and so many reactions each. */
function rated(reactions: number[], extra: Record<string, number> = { comments: 0, reposts: 0 }) {
  return somePosts(reactions.length, (index) => ({
    metrics: { impressions: 1000, reactions: reactions[index] ?? 0, ...extra },
  }))
}

describe('RR-1 resonance', () => {
  it('scores 90 at the median of the tier and 50 at its first quartile when every post has that rate', () => {
    // 5 to 25 k followers: median 3.87 %; 100,000 equal posts leave nothing of the prior, 40 leave little.
    const at = (perThousand: number) =>
      judged(
        'RR-1',
        anInput({
          client: { person: { followers: 6000 } },
          records: { posts: rated(Array.from({ length: 40 }, () => perThousand)) },
        }),
      )
    expect(at(38.7).score).toBeCloseTo(90, 6)
    expect(at(38.7)).toMatchObject({
      status: 'pass',
      unit: 'fraction',
      params: { mode: 'tier', benchmark: 'sociavault-5k', pass: 0.0387, fail: 0.0254 },
    })
    expect(at(25.4).score).toBeCloseTo(50, 1)
    expect(at(10).status).toBe('fail')
  })

  it('compares with the own past, not with published figures, where the rate includes clicks', () => {
    // Second half 8 %, first half 4 %: ratio 2.
    const posts = somePosts(20, (index) => ({
      metrics: { impressions: 1000, engagements: index < 10 ? 80 : 40 },
    }))
    const result = judged('RR-1', anInput({ client: { person: { followers: 6000 } }, records: { posts } }))
    expect(result).toMatchObject({
      status: 'pass',
      estimate: 2,
      unit: 'ratio',
      params: { mode: 'history', definition: 'er_member_xlsx' },
    })
    expect(inFrench(result)).toContain('clics compris')
  })

  it('gives no verdict where the interval holds both limits', () => {
    const posts = rated([10, 90, 20, 80, 30, 70, 60, 40, 50, 100], { comments: 0, reposts: 0 })
    expect(judged('RR-1', anInput({ records: { posts } })).status).toBe('insufficient')
  })

  it('needs eight posts with a rate and impressions at all', () => {
    expect(judged('RR-1', anInput({ records: { posts: rated([1, 2, 3, 4, 5, 6, 7]) } }))).toMatchObject({
      status: 'insufficient',
      score: null,
      n: 7,
    })
    const shown = somePosts(10, () => ({ metrics: { reactions: 5, comments: 1, reposts: 0 } }))
    expect(judged('RR-1', anInput({ records: { posts: shown } })).message.key).toBe(
      'checks.RR-1.noImpressions',
    )
    expect(judged('RR-1', anInput({ records: { posts: somePosts(10) } })).message.key).toBe(
      'missing.engagements',
    )
  })

  it('never adds the two definitions up: the one with more posts is taken', () => {
    const posts = [
      ...rated([10, 10, 10]),
      ...somePosts(9, () => ({ metrics: { impressions: 1000, engagements: 50 } }), 20),
    ]
    expect(judged('RR-1', anInput({ records: { posts } }))).toMatchObject({
      n: 9,
      params: { definition: 'er_member_xlsx' },
    })
  })
})
