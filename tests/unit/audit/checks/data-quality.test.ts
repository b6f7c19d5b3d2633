import { describe, expect, it } from 'vitest'
import { anInput, aPost, somePosts } from '../build'
import { daily, inFrench, judged } from '../judged'

describe('DQ-1 coverage of sources and period', () => {
  const first = (day: string) => aPost({ id: 'share:first', publishedAt: `${day}T09:00:00Z` })
  const reaction = { kind: 'reaction' as const, day: '2026-11-15', hour: null, count: 1 }

  it('opens at ninety days and two kinds of data', () => {
    expect(
      judged('DQ-1', anInput({ records: { posts: [first('2026-08-18')], activities: [reaction] } })),
    ).toMatchObject({ status: 'pass', estimate: 90, n: 2, weight: 0 })
    expect(
      judged('DQ-1', anInput({ records: { posts: [first('2026-08-19')], activities: [reaction] } })),
    ).toMatchObject({ status: 'fail', estimate: 89 })
    expect(
      judged('DQ-1', anInput({ records: { posts: [first('2026-01-10'), first('2026-11-10')] } })),
    ).toMatchObject({ status: 'fail', n: 1 })
  })

  it('states how much of the views the list of posts holds', () => {
    const posts = somePosts(2, () => ({ metrics: { impressions: 250 } }))
    const result = judged(
      'DQ-1',
      anInput({
        records: {
          posts,
          measures: daily(
            'impressions',
            'person',
            '2026-06-01',
            Array.from({ length: 160 }, () => 12.5),
          ),
        },
      }),
    )
    expect(result.params['listCoverage']).toBeCloseTo(0.25, 12)
    expect(inFrench(result)).toContain('25 % des vues du compte')
  })

  it('survives no data at all', () => {
    expect(judged('DQ-1', anInput({ records: {} }))).toMatchObject({ status: 'fail', estimate: 0, n: 0 })
  })
})

describe('DQ-2 sample size', () => {
  it('is full from twenty own posts, stressed from eight, descriptive below', () => {
    const at = (count: number) => judged('DQ-2', anInput({ records: { posts: somePosts(count) } }))
    expect([20, 19, 8, 7, 0].map((count) => at(count).status)).toEqual([
      'pass',
      'warn',
      'warn',
      'fail',
      'fail',
    ])
    expect(inFrench(at(10))).toContain('un taux de 50 % peut vouloir dire de 24 % à 76 %')
  })
})

describe('DQ-3 trust in labels and figures', () => {
  it('calls the proposals unverified and states the share confirmed by hand', () => {
    const posts = somePosts(10)
    const labels = Object.fromEntries(posts.slice(0, 3).map(({ id }) => [id, { subject: 'trade' as const }]))
    const result = judged('DQ-3', anInput({ client: { labels }, records: { posts } }))
    expect(result).toMatchObject({
      status: 'informative',
      estimate: null,
      message: { key: 'checks.DQ-3.unverified' },
    })
    expect(result.message.values).toMatchObject({ confirmed: 0.3, labelled: 10 })
  })

  it('shows an agreement from forty posts labelled by hand on, and weakens nothing by it: they are no blind sample', () => {
    const posts = somePosts(40)
    const labels = Object.fromEntries(
      posts.map(({ id }, index) => [
        id,
        { subject: index % 2 ? ('trade' as const) : ('off' as const), intent: 'chat' as const },
      ]),
    )
    const result = judged('DQ-3', anInput({ client: { labels }, records: { posts } }))
    expect(result).toMatchObject({ n: 40, estimate: null, message: { key: 'checks.DQ-3.compared' } })
    expect(result.params['agreement']).toBeTypeOf('number')
  })

  it('names the definitions in use', () => {
    const posts = somePosts(3, () => ({ metrics: { impressions: 100, engagements: 5 } }))
    expect(judged('DQ-3', anInput({ records: { posts } })).evidence[0]?.rows).toEqual([
      ['evidence.definition.er_member_xlsx', 3],
    ])
  })
})
