import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dependence } from '#shared/audit/checks/rr-3'
import { anInput, find, lowOf, somePosts } from '../build'
import { daily, inFrench, judged } from '../judged'

function posted(values: number[]) {
  return somePosts(values.length, (index) => ({ metrics: { impressions: values[index] ?? 0 } }))
}

describe('RR-3 dependence on one peak', () => {
  it('fails where one post makes a third of the views and stands far from the usual', () => {
    // 11 posts of 500 and one of 20,140: share 20,140 / 25,640.
    const result = judged(
      'RR-3',
      anInput({ records: { posts: posted([20_140, ...Array.from({ length: 11 }, () => 500)]) } }),
    )
    const share = 20_140 / 25_640
    expect(result).toMatchObject({ status: 'fail', n: 12 })
    expect(result.estimate).toBeCloseTo(share, 12)
    expect(result.score).toBeCloseTo((49 * (1 - share)) / (1 - 0.3333), 8)
    expect(inFrench(result)).toContain('votre moyenne passe de 2 137 à 500 ; votre médiane reste à 500.')
    expect(result.evidence.find(({ id }) => id === 'withAndWithoutPeak')?.rows).toEqual([
      ['evidence.figure.mean', 25_640 / 12, 500],
      ['evidence.figure.median', 500, 500],
      ['evidence.figure.total', 25_640, 5500],
      ['evidence.figure.posts', 12, 11],
    ])
  })

  it('shows what the consultant set aside, with and without, and judges as before', () => {
    const posts = posted([20_140, 900, ...Array.from({ length: 11 }, () => 500)])
    const plain = judged('RR-3', anInput({ records: { posts } }))
    const result = judged('RR-3', anInput({ client: { aside: [posts[1]?.id ?? ''] }, records: { posts } }))
    expect(result).toMatchObject({ status: plain.status, score: plain.score, estimate: plain.estimate })
    expect(result.params['setAside']).toBe(1)
    const rows = (id: string) => result.evidence.find((table) => table.id === id)?.rows
    expect(rows('setAside')?.map((row) => row.slice(2))).toEqual([
      [20_140, 20_140 / 500, 'evidence.reason.unusual'],
      [900, 900 / 500, 'evidence.reason.byHand'],
    ])
    expect(rows('withAndWithoutAside')?.[3]).toEqual(['evidence.figure.posts', 13, 11])
    expect(plain.evidence.map(({ id }) => id)).not.toContain('setAside')
  })

  it('only warns where the post dominates without being unusual: spread as widely as the source case', () => {
    const articles = [45, 75, 125, 210, 350, 580, 960, 1600, 2700, 4500, 20_000, 60]
    const result = judged('RR-3', anInput({ records: { posts: posted(articles) } }))
    expect(result).toMatchObject({ status: 'warn', score: 50 })
    expect(inFrench(result)).toContain('sans que l’écart')
  })

  it('only warns where the post is unusual in a total that it does not dominate', () => {
    const posts = posted([20_000, ...Array.from({ length: 11 }, () => 500)])
    const measures = daily(
      'impressions',
      'person',
      '2026-01-01',
      Array.from({ length: 300 }, () => 250),
    )
    const result = judged('RR-3', anInput({ records: { posts, measures } }))
    expect(result).toMatchObject({ status: 'warn', params: { denominator: 'daily' } })
    expect(result.estimate).toBeCloseTo(20_000 / 75_000, 10)
  })

  it('passes an even spread', () => {
    expect(
      judged(
        'RR-3',
        anInput({ records: { posts: posted(Array.from({ length: 20 }, (_, index) => 400 + 10 * index)) } }),
      ).status,
    ).toBe('pass')
  })

  it('counts a post that nobody knows as the peak that it may be, at the low end alone', () => {
    const values = Array.from({ length: 12 }, (_, index) => 400 + 10 * index)
    const posts = [...posted(values), ...somePosts(1, () => ({}), 50)]
    expect(find(dependence, anInput({ records: { posts: posted(values) } }))).not.toHaveProperty('open')
    // As often seen as all others together: a half of the views, and as far from the usual as can be.
    expect(find(dependence, anInput({ records: { posts } }))).toMatchObject({
      score: 100,
      n: 12,
      open: { low: 25, high: 100 },
    })
    // The daily sheet leaves it 540 of 6,000: no peak of the total, if an unusual one.
    const measures = daily(
      'impressions',
      'person',
      '2026-01-01',
      Array.from({ length: 300 }, () => 20),
    )
    expect(lowOf(find(dependence, anInput({ records: { posts, measures } })))).toBe(75)
  })

  it('shows the two columns but gives no verdict under twelve posts', () => {
    const result = judged(
      'RR-3',
      anInput({ records: { posts: posted([20_000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) } }),
    )
    expect(result).toMatchObject({ status: 'insufficient', score: null, n: 11 })
    expect(result.evidence.map(({ id }) => id)).toContain('withAndWithoutPeak')
  })

  it('is not applicable without views', () => {
    expect(judged('RR-3', anInput({ records: { posts: somePosts(20) } })).message.key).toBe('missing.views')
  })

  it('draws a Lorenz curve from 0 to 1 that never falls, whatever the views', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50_000), { minLength: 1, maxLength: 120 }), (values) => {
        const rows =
          judged('RR-3', anInput({ records: { posts: posted(values) } })).evidence.find(
            ({ id }) => id === 'lorenz',
          )?.rows ?? []
        const y = rows.map((row) => Number(row[1]))
        const last = rows.at(-1)
        return (
          y.every((value, index) => index === 0 || value >= (y[index - 1] ?? 0)) &&
          last?.[0] === 1 &&
          (Math.max(...values) === 0 || Math.abs(Number(last[1]) - 1) < 1e-9)
        )
      }),
      { numRuns: 30 },
    )
  })
})
