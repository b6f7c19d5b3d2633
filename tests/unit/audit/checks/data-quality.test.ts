import { describe, expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
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
  it('counts the posts that are not labelled because their language is not read', () => {
    const italian = aPost({
      id: 'share:900',
      text: 'Come scegliere la caldaia giusta: cinque criteri da controllare prima di firmare il preventivo.',
    })
    const result = judged('DQ-3', anInput({ records: { posts: [...somePosts(10), italian] } }))
    expect(result.message.key).toBe('checks.DQ-3.unverifiedOpen')
    expect(inFrench(result)).toContain('1 publication n’est ni en français ni en anglais')
    const alone = anInput({ records: { posts: [italian] } })
    expect(judged('SA-1', alone)).toMatchObject({ status: 'not_applicable', score: null })
    expect(inFrench(judged('SA-1', alone))).toContain('n’est ni en français ni en anglais')
  })

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

  const blindly = (agreeing: number, count = 40, posted = 60) => {
    const posts = somePosts(posted, (i) => ({
      text:
        i % 2
          ? 'Kervane recrute. Kervane, notre entreprise Kervane.'
          : 'Il pleut ce matin sur la plage, bon week-end.',
    }))
    const { posts: listed } = runAudit(anInput({ records: { posts } }))
    const other = { brand: 'off', off: 'brand', trade: 'off', career: 'off' } as const
    const validation = Object.fromEntries(
      listed.slice(0, count).flatMap(({ id, proposal }, index) =>
        proposal
          ? [
              [
                id,
                {
                  subject: index < agreeing ? proposal.subject : other[proposal.subject],
                  intent: proposal.intent,
                },
              ],
            ]
          : [],
      ),
    )
    return anInput({ client: { validation }, records: { posts } })
  }

  it('takes its estimate from forty posts labelled blind, with confusion, recall and corrected shares', () => {
    const result = judged('DQ-3', blindly(40))
    expect(result).toMatchObject({ estimate: 1, n: 40, message: { key: 'checks.DQ-3.validated' } })
    expect(inFrench(result)).toContain('il est fiable')
    expect(result.evidence.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['confusion-subject', 'recall-subject', 'confusion-intent', 'recall-intent']),
    )
    const poor = judged('DQ-3', blindly(25))
    expect(poor.estimate).toBeLessThan(0.667)
    expect(poor.interval?.low).toBeLessThan(poor.estimate ?? 0)
    expect(inFrench(poor)).toContain('comptent pour moitié')
  })

  it('waits for the whole sample, which is all posts where there are fewer than forty', () => {
    expect(judged('DQ-3', blindly(10, 10))).toMatchObject({
      estimate: null,
      message: { key: 'checks.DQ-3.partial', values: { n: 10, needed: 40 } },
    })
    expect(judged('DQ-3', blindly(20, 20, 20))).toMatchObject({ estimate: 1, n: 20 })
  })

  it('makes labels final, provisional, or half of their weight for the whole audit', () => {
    const service = (agreeing: number) => runAudit(blindly(agreeing)).checks.find(({ id }) => id === 'SA-3')
    expect(service(40)).toMatchObject({ weight: 2, provisional: false })
    // Forty posts read by hand measure the rest, whatever the proposals are worth.
    expect(service(35)).toMatchObject({ weight: 2, provisional: false })
    expect(service(25)).toMatchObject({ weight: 1, provisional: false, params: { 'default.weight': 2 } })
    const few = runAudit(blindly(10, 10)).checks.find(({ id }) => id === 'SA-3')
    expect(few).toMatchObject({ weight: 2, provisional: true })
  })

  it('names the definitions in use', () => {
    const posts = somePosts(3, () => ({ metrics: { impressions: 100, engagements: 5 } }))
    expect(judged('DQ-3', anInput({ records: { posts } })).evidence[0]?.rows).toEqual([
      ['evidence.definition.er_member_xlsx', 3],
    ])
  })
})
