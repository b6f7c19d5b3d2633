import { describe, expect, it } from 'vitest'
import { outcomeMetrics } from '#shared/audit/metrics/outcome-metrics'
import type { Outcome } from '#shared/model/records'
import { anInput, aPost, FILE, somePosts } from '../build'
import { NO_RESULTS_NOTED } from '#shared/model/vocabulary'
import { aMeasure, inFrench, judged } from '../judged'

function anOutcome(date: string, postId: string | null = null, kind: Outcome['kind'] = 'contact'): Outcome {
  return {
    date,
    kind,
    label: 'Un contact',
    value: null,
    currency: null,
    declaredSource: 'LinkedIn',
    postUrl: null,
    postId,
    source: FILE,
  }
}

const monthly = [
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
  '2026-11',
]

describe('OC-1 results are tracked', () => {
  it('says which months the period touches only in part', () => {
    const said = (asOf: string) =>
      judged('OC-1', anInput({ asOf, records: { outcomes: [anOutcome('2026-03-05')] } })).message.values
    expect(said('2026-11-15')).toMatchObject({ partial: 'both', months: 13 })
    expect(said('2026-10-31')).toMatchObject({ partial: 'none', months: 12 })
  })

  it('passes a log with an entry in nearly every month', () => {
    const result = judged(
      'OC-1',
      anInput({ records: { outcomes: monthly.map((month) => anOutcome(`${month}-05`)) } }),
    )
    // From 16 November 2025: thirteen months are touched.
    expect(result).toMatchObject({ status: 'pass', n: 13 })
    expect(result.estimate).toBeCloseTo(12 / 13, 12)
  })

  it('counts a noted “none” as a noted month, and a month without a word as none', () => {
    const none = (date: string) => aMeasure({ metric: NO_RESULTS_NOTED, date, value: 0 })
    const outcomes = [anOutcome('2026-03-05')]
    const records = { outcomes, measures: [none('2026-03-31'), none('2026-06-30'), none('2026-06-30')] }
    const result = judged('OC-1', anInput({ records }))
    // March has a result, June is noted: two of thirteen months.
    expect(result.estimate).toBeCloseTo(2 / 13, 12)
    expect(result.message.values).toMatchObject({ noted: 2, quiet: 1, n: 1 })
    const every = monthly.map((month) => none(`${month}-28`)).filter(({ date }) => date <= '2026-11-15')
    const quiet = judged('OC-1', anInput({ records: { measures: every } }))
    expect(quiet).toMatchObject({ status: 'pass' })
    expect(inFrench(quiet)).toContain('11 de ses 13 mois portent une note, dont 11 disent « aucun »')
    // A log of nothing is a known 0, and its days are no daily figures of the account.
    const posts = somePosts(3)
    expect(outcomeMetrics(anInput({ records: { posts, measures: every } }))).toMatchObject({
      'outcomes.count': 0,
    })
  })

  it('counts neither lost deals nor results of another source as noted months', () => {
    const fair = { ...anOutcome('2026-05-05'), declaredSource: 'trade fair, hall 4' }
    const blank = { ...anOutcome('2026-06-05', null, 'deal'), declaredSource: null }
    const log = [anOutcome('2026-03-05')]
    const one = judged('OC-1', anInput({ records: { outcomes: log } }))
    expect(judged('OC-1', anInput({ records: { outcomes: [...log, fair, blank] } })).score).toBe(one.score)
    expect(
      outcomeMetrics(anInput({ records: { posts: somePosts(3), outcomes: [...log, fair, blank] } })),
    ).toMatchObject({
      'outcomes.count': 1,
    })
  })

  it('fails a stated no with 0 and a yes without a log too, and asks where nobody has asked', () => {
    expect(judged('OC-1', anInput({ client: { outcomesTracked: 'no' } }))).toMatchObject({
      status: 'fail',
      score: 0,
    })
    expect(judged('OC-1', anInput()).message.key).toBe('checks.OC-1.notAsked')
    expect(judged('OC-1', anInput({ client: { outcomesTracked: 'yes' } }))).toMatchObject({
      status: 'fail',
      score: 0,
      message: { key: 'checks.OC-1.noLog' },
    })
  })
})

describe('OC-2 results per ten posts', () => {
  const posts = somePosts(40)

  it('compares with the agreed target and keeps the Poisson interval', () => {
    // One a month: no burst widens the exact interval.
    const outcomes = Array.from({ length: 10 }, (_, month) =>
      anOutcome(`2026-${String(1 + month).padStart(2, '0')}-05`),
    )
    const result = judged(
      'OC-2',
      anInput({
        client: {
          targets: { jobTitles: [], industries: [], seniorities: [], locations: [], contactsPerTenPosts: 1 },
        },
        records: { posts, outcomes },
      }),
    )
    // 10 for 40 posts; Garwood: 10 → 4.80 to 18.39.
    expect(result).toMatchObject({
      status: 'pass',
      estimate: 2.5,
      params: { pass: 1, fail: 0.5, mode: 'target' },
    })
    expect(result.interval?.low).toBeCloseTo(4.795 / 4, 3)
    expect(result.interval?.high).toBeCloseTo(18.39 / 4, 2)
  })

  it('fails only where hardly any rate within the interval reaches half of the target', () => {
    const judgedAt = (target: number) =>
      judged(
        'OC-2',
        anInput({
          client: {
            targets: {
              jobTitles: [],
              industries: [],
              seniorities: [],
              locations: [],
              contactsPerTenPosts: target,
            },
          },
          records: { posts, outcomes: [anOutcome('2026-10-05')] },
        }),
      )
    // 1 of 40: at most 5.57 / 4 = 1.39 for ten.
    expect(judgedAt(2.8).status).toBe('fail')
    expect(judgedAt(2.8).score).toBeLessThan(judgedAt(1.3).score ?? 0)
    expect(judgedAt(1.3).status).toBe('insufficient')
  })

  it('is only shown without a target and without a past', () => {
    const result = judged('OC-2', anInput({ records: { posts, outcomes: [anOutcome('2026-10-05')] } }))
    expect(result).toMatchObject({ status: 'informative', score: null, estimate: 0.25 })
  })

  it('compares with the period before where log and posts reach back to it', () => {
    const earlier = somePosts(40, (index) => ({ publishedAt: `2025-0${1 + (index % 8)}-10T09:00:00Z` }), 100)
    const outcomes = [
      ...Array.from({ length: 30 }, () => anOutcome('2026-10-05')),
      ...Array.from({ length: 5 }, () => anOutcome('2024-12-05')),
    ]
    expect(judged('OC-2', anInput({ records: { posts: [...posts, ...earlier], outcomes } }))).toMatchObject({
      status: 'pass',
      unit: 'ratio',
      estimate: 6,
    })
  })

  it('is not applicable, never zero, without a log', () => {
    expect(judged('OC-2', anInput({ records: { posts } })).message.key).toBe('missing.outcomes')
    expect(outcomeMetrics(anInput({ records: { posts } }))['outcomes.count']).toBeNull()
  })

  it('names nobody in the evidence', () => {
    const { evidence } = judged(
      'OC-2',
      anInput({
        records: {
          posts,
          outcomes: [anOutcome('2026-10-05', 'share:1'), anOutcome('2026-10-06', null, 'deal')],
        },
      }),
    )
    expect(evidence[0]?.rows).toEqual([
      ['common.outcome.contact', 1, 1],
      ['common.outcome.deal', 1, 0],
    ])
  })
})

describe('OC-3 most read, most productive', () => {
  /** Ten articles from 4,500 views down; contacts by rank of reading. */
  function articles(contacts: number[]) {
    const views = [4500, 3000, 2000, 1500, 1000, 600, 400, 200, 100, 45]
    const posts = somePosts(10, (index) => ({
      id: `article:${index}`,
      type: 'article',
      metrics: { views: views[index] ?? 0 },
    }))
    const outcomes = contacts.flatMap((count, index) =>
      Array.from({ length: count }, () => anOutcome('2026-11-14', `article:${index}`)),
    )
    return anInput({ records: { posts, outcomes } })
  }

  it('finds no common title where the contacts come with the least read', () => {
    const input = articles([0, 0, 0, 0, 0, 4, 4, 3, 2, 1])
    expect(outcomeMetrics(input)).toMatchObject({
      'outcomes.count': 14,
      'outcomes.linked': 14,
      'outcomes.top5Overlap': 0,
    })
    const result = judged('OC-3', input)
    expect(result).toMatchObject({
      status: 'informative',
      weight: 0,
      message: { key: 'checks.OC-3.tableOnly' },
    })
    expect(inFrench(result)).toContain('Aucune publication ne figure dans les deux listes')
  })

  it('says the same where both go together, and different where they oppose each other', () => {
    expect(judged('OC-3', articles([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]))).toMatchObject({
      estimate: 1,
      message: { key: 'checks.OC-3.same' },
    })
    expect(judged('OC-3', articles([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toMatchObject({
      estimate: -1,
      message: { key: 'checks.OC-3.different' },
    })
    expect(judged('OC-3', articles([3, 1, 2, 3, 1, 2, 3, 1, 2, 3])).message.key).toBe(
      'checks.OC-3.notEstablished',
    )
  })

  it('knows no overlap without a link or with fewer than five viewed posts', () => {
    expect(outcomeMetrics(articles([]))).toMatchObject({
      'outcomes.top5Overlap': null,
      'outcomes.count': null,
    })
    const four = articles([1, 1, 1, 1])
    four.records.posts = four.records.posts.slice(0, 4)
    expect(outcomeMetrics(four)['outcomes.top5Overlap']).toBeNull()
    const unlinked = articles([])
    unlinked.records.outcomes = [anOutcome('2026-11-14')]
    expect(outcomeMetrics(unlinked)).toMatchObject({
      'outcomes.count': 1,
      'outcomes.linked': 0,
      'outcomes.top5Overlap': null,
    })
    expect(judged('OC-3', unlinked).message.key).toBe('checks.OC-3.noLink')
  })

  it('breaks ties the same way whatever the order of the records', () => {
    const input = articles([1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    const turned = anInput({
      records: {
        ...input.records,
        posts: [...input.records.posts].reverse(),
        outcomes: [...input.records.outcomes].reverse(),
      },
    })
    expect(judged('OC-3', turned).evidence).toEqual(judged('OC-3', input).evidence)
  })
})

describe('OC-4 inbound signals', () => {
  function requests(perDay: (daysAgo: number) => number) {
    const activities = Array.from({ length: 185 }, (_, ago) => ({
      kind: 'invitation-in' as const,
      day: new Date(Date.UTC(2026, 10, 15 - ago)).toISOString().slice(0, 10),
      hour: null,
      count: perDay(ago),
    })).filter(({ count }) => count > 0)
    return judged('OC-4', anInput({ client: { consent: { given: true } }, records: { activities } }))
  }

  it('passes a clear rise and fails a clear fall, counts only', () => {
    expect(requests((ago) => (ago < 90 ? 2 : 1))).toMatchObject({ status: 'pass', estimate: 2, n: 270 })
    expect(requests((ago) => (ago < 90 ? 1 : 2))).toMatchObject({ status: 'fail', estimate: 0.5 })
  })

  it('gives no verdict where the interval holds 1, or where the file is too young', () => {
    expect(requests((ago) => (ago % 30 === 0 ? 1 : 0)).status).toBe('insufficient')
    expect(requests((ago) => (ago < 100 ? 5 : 0)).status).toBe('insufficient')
  })

  it('shows the requests in three windows after own posts, beside the other days', () => {
    const activities = Array.from({ length: 180 }, (_, ago) => ({
      kind: 'invitation-in' as const,
      day: new Date(Date.UTC(2026, 10, 15 - ago)).toISOString().slice(0, 10),
      hour: null,
      // Two a day in the seven days from the only post on, else one.
      count: ago >= 24 && ago <= 30 ? 2 : 1,
    }))
    const posts = [aPost({ publishedAt: '2026-10-16T09:00:00Z' })]
    const result = judged(
      'OC-4',
      anInput({ client: { consent: { given: true } }, records: { activities, posts } }),
    )
    expect(result.evidence.find(({ id }) => id === 'inboundAfterPosts')?.rows).toEqual([
      [7, 14, 14, 7],
      [30, 37, (7 * 37) / 30, 7],
      [90, 38, (7 * 38) / 31, 7],
    ])
  })

  it('is not applicable without the file', () => {
    const client = { consent: { given: true } }
    expect(judged('OC-4', anInput({ client })).message.key).toBe('missing.invitations')
  })

  it('counts nothing private without the recorded consent of the person', () => {
    const activities = [{ kind: 'invitation-in' as const, day: '2026-11-10', hour: null, count: 3 }]
    for (const client of [{}, { consent: { given: false } }]) {
      const found = judged('OC-4', anInput({ client, records: { activities } }))
      expect(found).toMatchObject({ status: 'not_applicable', message: { key: 'missing.consent' }, n: null })
    }
  })
})
