import { describe, expect, it } from 'vitest'
import { metricsOf } from '#shared/audit/metrics/registry'
import { anInput, aSource, FILE, somePosts } from './build'
import { daily } from './judged'

const KEYS = [
  'person.followers',
  'person.posts.count',
  'person.posts.own',
  'person.posts.shares',
  'person.posts.bareShares',
  'person.articles.count',
  'person.articles.views.min',
  'person.articles.views.median',
  'person.articles.views.max',
  'person.activities.last30Days',
  'person.activities.workingDays',
  'person.activities.perWorkingDay',
  'person.views.median',
  'person.views.max',
  'person.views.topShare',
  'person.views.topPostId',
  'person.anomalies',
  'person.aside',
  'person.engagementRate.median',
  'person.engagementRate.definition',
  'person.subject.brand',
  'person.subject.trade',
  'person.subject.career',
  'person.subject.off',
  'person.intent.serve',
  'person.intent.inform',
  'person.intent.sell',
  'person.intent.self',
  'person.intent.chat',
  'person.themes.effectiveNumber',
  'page.followers',
  'page.posts.last30Days',
  'page.interactions.median',
  'page.engagementRate.median',
  'audienceRatio',
  'outcomes.count',
  'outcomes.linked',
  'outcomes.kendallTauB',
  'outcomes.top5Overlap',
  'questions.count',
  'questions.answered',
]

describe('the metrics', () => {
  it('have exactly the published names', () => {
    expect(Object.keys(metricsOf(anInput())).sort()).toEqual([...KEYS].sort())
  })

  it('are null, never 0, where nothing is known', () => {
    const { 'questions.count': asked, ...rest } = metricsOf(anInput({ sources: [] }))
    expect(asked).toBe(0)
    expect(Object.entries(rest).filter(([, value]) => value !== null)).toEqual([])
  })

  it('are null, never 0, where all data end before the period', () => {
    const outcome = {
      kind: 'lead' as const,
      label: 'Piste',
      value: null,
      currency: null,
      declaredSource: 'LinkedIn',
      postUrl: null,
      postId: null,
      source: FILE,
    }
    const records = { posts: somePosts(6), outcomes: [{ ...outcome, date: '2026-11-02' }] }
    const then = metricsOf(anInput({ records }))
    expect(then).toMatchObject({ 'person.posts.count': 6, 'person.articles.count': 0, 'outcomes.count': 1 })
    const later = metricsOf(anInput({ records, asOf: '2028-11-15' }))
    expect(Object.entries(later).filter(([, value]) => value !== null && value !== 0)).toEqual([])
    for (const key of [
      'person.posts.count',
      'person.articles.count',
      'outcomes.count',
      'outcomes.linked',
    ] as const)
      expect(later[key]).toBeNull()
  })

  it('know that there was no post where something else of the person is in the period', () => {
    const activities = [{ kind: 'comment' as const, day: '2028-11-01', hour: 9, count: 2 }]
    const input = anInput({ records: { posts: somePosts(6), activities }, asOf: '2028-11-15' })
    expect(metricsOf(input)['person.posts.count']).toBe(0)
  })

  it('count posts by type and articles by their openings', () => {
    const types = ['post', 'share', 'repost', 'article', 'article', 'article'] as const
    const openings = [45, 453, 4500]
    const posts = somePosts(6, (index) => ({
      type: types[index] ?? 'post',
      metrics: index > 2 ? { views: openings[index - 3] ?? 0 } : {},
    }))
    expect(metricsOf(anInput({ records: { posts } }))).toMatchObject({
      'person.posts.count': 6,
      'person.posts.own': 4,
      'person.posts.shares': 1,
      'person.posts.bareShares': 1,
      'person.articles.count': 3,
      'person.articles.views.min': 45,
      'person.articles.views.median': 453,
      'person.articles.views.max': 4500,
    })
  })

  it('do not call bare shares none where their file is missing', () => {
    const input = anInput({
      records: { posts: somePosts(3) },
      sources: [aSource({ format: 'linkedin-shares' })],
    })
    expect(metricsOf(input)['person.posts.bareShares']).toBeNull()
  })

  it('take the share of the top post from the daily total', () => {
    const posts = somePosts(2, (index) => ({ metrics: { impressions: [300, 100][index] ?? 0 } }))
    const measures = daily('impressions', 'person', '2026-10-01', [500, 700])
    expect(metricsOf(anInput({ records: { posts, measures } }))).toMatchObject({
      'person.views.max': 300,
      'person.views.topShare': 0.25,
      'person.views.topPostId': 'share:1',
    })
  })

  it('fill the fractions of subjects to one', () => {
    const posts = somePosts(4)
    const labels = Object.fromEntries(
      posts.map(({ id }, index) => [
        id,
        { subject: index === 0 ? ('trade' as const) : ('off' as const), intent: 'chat' as const },
      ]),
    )
    expect(metricsOf(anInput({ client: { labels }, records: { posts } }))).toMatchObject({
      'person.subject.trade': 0.25,
      'person.subject.off': 0.75,
      'person.subject.brand': 0,
      'person.intent.chat': 1,
    })
  })
})
