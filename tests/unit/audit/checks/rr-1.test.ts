import { describe, expect, it } from 'vitest'
import { resonanceRate } from '#shared/audit/checks/rr-1'
import { ownBenchmark } from '#shared/model/benchmark'
import { expectedScore } from '#shared/stats/expected-score'
import { anInput, find, lowOf, somePosts } from '../build'
import { inFrench, judged } from '../judged'

/** Posts, newest first, with 1,000 impressions and so many reactions each. */
function rated(reactions: number[], extra: Record<string, number> = { comments: 0, reposts: 0 }) {
  return somePosts(reactions.length, (index) => ({
    metrics: { impressions: 1000, reactions: reactions[index] ?? 0, ...extra },
  }))
}

/** Posts with so many reactions in the second half of the period (November), and in the first (January). */
function halves(later: number[], earlier: number[], impressions = 1000) {
  return somePosts(later.length + earlier.length, (index) => ({
    ...(index < later.length ? {} : { publishedAt: `2026-01-${10 + index - later.length}T09:00:00Z` }),
    metrics: { impressions, reactions: [...later, ...earlier][index] ?? 0, comments: 0, reposts: 0 },
  }))
}

const same = (count: number, value: number) => Array.from({ length: count }, () => value)

describe('RR-1 resonance', () => {
  it('scores 90 at the median of the consultant’s figure and 50 at its first quartile', () => {
    const own = ownBenchmark.parse({
      id: 'own',
      metric: 'engagementRate',
      definitionTag: 'er_member',
      value: { p25: 0.0254, p50: 0.0387, p75: 0.0563 },
      sigma: 0.59,
      segment: { tier: [5000, 25_000], accountType: 'profile' },
      publisher: 'Observatoire',
      source: 'https://example.org',
      published: '2026-01-01',
      retrieved: '2026-01-01',
      grade: 'B',
      expires: '2027-12-31',
    })
    const at = (perThousand: number) =>
      judged(
        'RR-1',
        anInput({
          client: { person: { followers: 6000 }, benchmarks: [own] },
          records: { posts: rated(Array.from({ length: 40 }, () => perThousand)) },
        }),
      )
    // Forty equal posts leave little of the prior, and an interval of ± 2 %.
    expect(at(38.7).estimate).toBeCloseTo(0.0387, 10)
    expect(at(38.7).score).toBeCloseTo(90, 1)
    expect(at(38.7)).toMatchObject({
      status: 'pass',
      unit: 'fraction',
      params: { mode: 'tier', benchmark: 'own', pass: 0.0387, fail: 0.0254 },
    })
    expect(at(25.4).score).toBeCloseTo(50, 1)
    // 1 %: 19.7 on the line from 0 at nothing to 50, but 3.7 on the line through both limits.
    expect(at(10)).toMatchObject({ status: 'fail' })
    expect(at(10).score).toBeCloseTo(50 - (0.0154 / 0.0133) * 40, 1)
  })

  it('draws the published tier and scores the own past instead', () => {
    const at = (later: number, earlier: number) =>
      judged(
        'RR-1',
        anInput({
          client: { person: { followers: 6000 } },
          records: { posts: halves(same(10, later), same(10, earlier)) },
        }),
      )
    // 1 % is far under the first quartile of the tier, 2.54 %, and no worse than before.
    expect(at(10, 10)).toMatchObject({
      status: 'pass',
      score: 90,
      estimate: 1,
      unit: 'ratio',
      params: { mode: 'history', tierLow: 0.0254, tierMedian: 0.0387, pass: 1, fail: 0.8 },
    })
    // 9 % is far above its third quartile, and a tenth less than before.
    expect(at(90, 100).status).toBe('warn')
    expect(at(90, 100).score).toBeCloseTo(70, 6)
    expect(at(50, 100)).toMatchObject({ status: 'fail', score: 0 })
  })

  it('scores no better than its level allows, and nothing where nobody reacts', () => {
    const at = (perTenThousand: number) =>
      judged(
        'RR-1',
        anInput({
          records: { posts: halves(same(10, perTenThousand), same(10, perTenThousand), 10_000) },
        }),
      )
    // 0.75 % is halfway from 50 at 0.5 % to 90 at 1 %.
    expect(at(75)).toMatchObject({ status: 'warn', estimate: 1 })
    expect(at(75).score).toBeCloseTo(70, 6)
    expect(at(0)).toMatchObject({ status: 'fail', score: 0, estimate: 0 })
  })

  it('compares with the own past, not with published figures, where the rate includes clicks', () => {
    // Second half of the period 8 %, first half 4 %: ratio 2.
    const posts = somePosts(20, (index) => ({
      ...(index < 10 ? {} : { publishedAt: `2026-01-${index}T09:00:00Z` }),
      metrics: { impressions: 1000, engagements: index < 10 ? 80 : 40 },
    }))
    const result = judged('RR-1', anInput({ client: { person: { followers: 6000 } }, records: { posts } }))
    expect(result).toMatchObject({
      status: 'pass',
      estimate: 2,
      score: 100,
      unit: 'ratio',
      params: { mode: 'history', definition: 'er_member_xlsx' },
    })
    expect(inFrench(result)).toContain('clics compris')
  })

  it('gives no verdict where the interval holds both limits, but keeps the mean score over it', () => {
    // Medians 3 % and 6 %: a ratio of 0.5, which alone would score 0.
    const posts = halves([10, 90, 20, 80, 30], [70, 60, 40, 50, 100])
    const result = judged('RR-1', anInput({ records: { posts } }))
    const { low = 0, high = 0 } = result.interval ?? {}
    expect(low).toBeLessThan(0.8)
    expect(high).toBeGreaterThan(1)
    expect(result).toMatchObject({ status: 'insufficient', estimate: 0.5 })
    expect(result.score).toBeCloseTo(expectedScore({ estimate: 0.5, low, high }, { pass: 1, fail: 0.8 }), 10)
    expect(result.score).toBeGreaterThan(0)
  })

  it('counts a rate that is not known, or known in part, as the worst for a rise, at the low end alone', () => {
    const at = (publishedAt: string, metrics: Record<string, number>) =>
      find(
        resonanceRate,
        anInput({
          records: {
            posts: [
              ...halves(same(10, 50), same(10, 50)),
              ...somePosts(11, () => ({ publishedAt, metrics }), 50),
            ],
          },
        }),
      )
    const [later, earlier] = ['2026-11-02T09:00:00Z', '2026-01-02T09:00:00Z']
    const part = { impressions: 1000, reactions: 50 }
    const known = { ...part, comments: 0, reposts: 0 }
    expect(at(later, known)).not.toHaveProperty('open')
    for (const finding of [at(later, {}), at(earlier, {}), at(earlier, part)])
      expect(finding).toMatchObject({ score: 90, estimate: 1, n: 20, open: { low: 0, high: 90 } })
    // The total of the workbook bounds what is missing of the sum: 5 % against 6 %, on the line from 50 at 0.8 to 90 at 1.
    const bounded = at(earlier, { ...part, engagements: 60 })
    expect(bounded).toMatchObject({ score: 90, n: 20 })
    expect(lowOf(bounded)).toBeCloseTo(50 + (40 * (5 / 6 - 0.8)) / 0.2, 8)
  })

  it('needs four posts in either half of the period', () => {
    const at = (earlier: number) =>
      judged('RR-1', anInput({ records: { posts: halves(same(20 - earlier, 50), same(earlier, 50)) } }))
    expect(at(3)).toMatchObject({ status: 'insufficient', score: null, n: 20 })
    expect(at(4)).toMatchObject({ status: 'pass', score: 90, n: 20 })
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
