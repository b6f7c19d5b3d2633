import { describe, expect, it } from 'vitest'
import { pageEffort } from '#shared/audit/checks/pg-1'
import { pageResonance } from '#shared/audit/checks/pg-2'
import { organicGrowth } from '#shared/audit/checks/pg-4'
import { pageMetrics } from '#shared/audit/metrics/page-metrics'
import type { Post } from '#shared/model/records'
import type { PostMetric } from '#shared/model/vocabulary'
import { anInput, aPost, find, lowOf, somePosts } from '../build'
import { aMeasure, daily, inFrench, judged } from '../judged'

function pagePosts(count: number, each: (index: number) => Partial<Record<PostMetric, number>>): Post[] {
  return somePosts(count, (index) => ({ who: 'page', metrics: each(index) }))
}

const silent = { reactions: 1, comments: 0, reposts: 1 }

describe('PG-1 effort and yield of the page', () => {
  it('fails the source case: 20 posts in thirty days, 253 followers, two interactions', () => {
    const input = anInput({
      client: { brand: { followers: 253 } },
      records: { posts: pagePosts(20, () => silent) },
    })
    const result = judged('PG-1', input)
    expect(result).toMatchObject({ status: 'fail', estimate: 2, n: 20, unit: 'count' })
    expect(result.score).toBeCloseTo(90 * (2 / 3) ** 1.5, 10)
    expect(inFrench(result)).toContain('20 publications en 30 jours pour 253 abonnés')
    expect(pageMetrics(input)).toMatchObject({
      'page.followers': 253,
      'page.posts.last30Days': 20,
      'page.interactions.median': 2,
    })
  })

  it('takes no step at a number of posts or followers: only what the posts get counts', () => {
    const at = (count: number, reactions: number, followers: number) =>
      judged(
        'PG-1',
        anInput({
          client: { brand: { followers } },
          records: { posts: pagePosts(count, () => ({ ...silent, reactions })) },
        }),
      ).status
    for (const count of [5, 11, 12, 20]) expect(at(count, 1, 299)).toBe('fail')
    expect(at(12, 2, 999)).toBe('fail')
    expect(at(12, 2, 301)).toBe('warn')
    expect(at(12, 2, 300)).toBe('pass')
    expect(at(12, 49, 2_400_000)).toBe('pass')
  })

  it('scores nothing where nobody answers, however seldom the page publishes', () => {
    const input = anInput({
      client: { brand: { followers: 3000 } },
      records: { posts: pagePosts(6, () => ({ reactions: 0, comments: 0, reposts: 0 })) },
    })
    expect(judged('PG-1', input)).toMatchObject({ status: 'fail', score: 0, estimate: 0 })
  })

  it('leaves sponsored posts, clicks and older posts out', () => {
    const posts = pagePosts(10, () => ({ ...silent, clicks: 500 }))
    const sponsored = somePosts(
      5,
      () => ({ who: 'page', sponsored: true, metrics: { reactions: 900, comments: 0, reposts: 0 } }),
      50,
    )
    const old = aPost({
      id: 'share:99',
      who: 'page',
      publishedAt: '2026-10-16T12:00:00Z',
      metrics: { reactions: 900, comments: 0, reposts: 0 },
    })
    expect(pageMetrics(anInput({ records: { posts: [...posts, ...sponsored, old] } }))).toMatchObject({
      'page.posts.last30Days': 10,
      'page.interactions.median': 2,
    })
  })

  it('counts a typed number of posts where the typed list is a sample', () => {
    const measures = [aMeasure({ who: 'page', metric: 'posts30d', date: '2026-11-15', value: 20 })]
    const input = anInput({
      client: { brand: { followers: 253 } },
      records: { posts: pagePosts(5, () => silent), measures },
    })
    expect(pageMetrics(input)['page.posts.last30Days']).toBe(20)
    expect(judged('PG-1', input).status).toBe('fail')
  })

  it('does not read unknown comments as none', () => {
    const input = anInput({
      client: { brand: { followers: 253 } },
      records: { posts: pagePosts(20, () => ({ reactions: 1 })) },
    })
    expect(judged('PG-1', input)).toMatchObject({ status: 'insufficient', estimate: null, n: 0 })
  })

  it('counts posts whose interactions are in no file as silent, at the low end alone', () => {
    const at = (unknown: number) =>
      find(
        pageEffort,
        anInput({
          client: { brand: { followers: 300 } },
          records: {
            posts: pagePosts(12 + unknown, (index) => (index < 12 ? { ...silent, reactions: 2 } : {})),
          },
        }),
      )
    expect(at(0)).not.toHaveProperty('open')
    expect(at(12)).toMatchObject({ score: 90, n: 12, open: { high: 90 } })
    // Of 24 posts the middle half: six with three interactions, six with none.
    expect(lowOf(at(12))).toBeCloseTo(90 * 0.5 ** 1.5, 10)
  })

  it('is not applicable without a page file, and insufficient without followers', () => {
    expect(judged('PG-1', anInput()).message.key).toBe('missing.pagePosts')
    const result = judged('PG-1', anInput({ records: { posts: pagePosts(20, () => silent) } }))
    expect(inFrench(result)).toContain('Le nombre d’abonnés de la page n’est pas connu')
  })
})

describe('PG-2 page resonance', () => {
  it('uses the page definition and compares the halves', () => {
    // The halves are those of the period by date: 10 % in the second, 5 % in the first; (clicks 20 + reactions 20 + comments 5 + reposts 3 + follows 2) / 500.
    const posts = pagePosts(20, (index) => ({
      impressions: index < 10 ? 500 : 1000,
      clicks: 20,
      reactions: 20,
      comments: 5,
      reposts: 3,
      follows: 2,
    }))
    const dated = posts.map((post, index) =>
      index < 10 ? post : { ...post, publishedAt: `2026-01-${10 + index}T09:00:00Z` },
    )
    const input = anInput({ records: { posts: dated } })
    expect(judged('PG-2', input)).toMatchObject({
      status: 'pass',
      estimate: 2,
      params: { definition: 'er_page' },
    })
    expect(pageMetrics(input)['page.engagementRate.median']).toBeCloseTo(0.075, 12)
  })

  it('counts a rate that is not known as the worst for a rise, at the low end alone', () => {
    const rate = { impressions: 500, clicks: 20, reactions: 20, comments: 5, reposts: 5 }
    const at = (unknown: { later: number; earlier: number }) => {
      const halves = [8, 8, unknown.later, unknown.earlier].flatMap((count, index) =>
        somePosts(
          count,
          (each) => ({
            who: 'page',
            publishedAt: `2026-${index % 2 === 0 ? '10' : '01'}-${10 + each}T09:00:00Z`,
            metrics: index < 2 ? rate : { impressions: 500 },
          }),
          100 * (index + 1),
        ),
      )
      return find(pageResonance, anInput({ records: { posts: halves } }))
    }
    expect(at({ later: 0, earlier: 0 })).not.toHaveProperty('open')
    // Nobody in the later half, everybody in the earlier one.
    for (const unknown of [
      { later: 9, earlier: 0 },
      { later: 0, earlier: 9 },
    ])
      expect(at(unknown)).toMatchObject({ score: 90, estimate: 1, n: 16, open: { low: 0, high: 90 } })
  })

  it('needs eight organic posts with a rate', () => {
    const posts = pagePosts(7, () => ({ impressions: 500, clicks: 1, reactions: 1, comments: 1, reposts: 1 }))
    expect(judged('PG-2', anInput({ records: { posts } }))).toMatchObject({ status: 'insufficient', n: 7 })
    expect(judged('PG-2', anInput({ client: { brand: null }, records: { posts } })).message.key).toBe(
      'missing.brand',
    )
  })
})

describe('PG-3 page reach', () => {
  it('is drawn beside the expired figure, never scored', () => {
    const posts = pagePosts(10, () => ({ impressions: 500 }))
    const result = judged('PG-3', anInput({ client: { brand: { followers: 1500 } }, records: { posts } }))
    expect(result).toMatchObject({ status: 'informative', score: null, params: { expired: true } })
    expect(result.estimate).toBeCloseTo(500 / 260.98, 10)
  })

  it('says what is missing', () => {
    expect(judged('PG-3', anInput({ records: { posts: pagePosts(10, () => silent) } })).message.key).toBe(
      'missing.pageImpressions',
    )
    expect(
      judged('PG-3', anInput({ records: { posts: pagePosts(10, () => ({ impressions: 5 })) } })).message.key,
    ).toBe('missing.pageFollowers')
  })
})

describe('PG-4 organic growth', () => {
  function growth(before: number, now: number, days = 180) {
    const values = Array.from({ length: days }, (_, index) => (index < days - 90 ? before : now))
    const from = new Date(Date.UTC(2026, 10, 15) - (days - 1) * 86_400_000).toISOString().slice(0, 10)
    const measures = [
      ...daily('followersNewOrganic', 'page', from, values),
      ...daily(
        'followersNewInvited',
        'page',
        from,
        values.map(() => 1),
      ),
    ]
    return judged('PG-4', anInput({ records: { measures } }))
  }

  it('passes an even growth, fails a clear fall and tells the share of automatic invitations', () => {
    expect(growth(3, 4)).toMatchObject({ status: 'pass', n: 180 })
    expect(growth(3, 4).estimate).toBeCloseTo(4 / 3, 12)
    expect(growth(10, 5)).toMatchObject({ status: 'fail', estimate: 0.5 })
    expect(inFrench(growth(3, 3))).toContain('25 % des nouveaux abonnés')
  })

  it('counts the days since the end of the file as days without a follower, at the low end alone', () => {
    const endingDaysAgo = (ago: number) => {
      const from = new Date(Date.UTC(2026, 10, 15) - (ago + 199) * 86_400_000).toISOString().slice(0, 10)
      const days = Array.from({ length: 200 }, () => 3)
      return find(
        organicGrowth,
        anInput({ records: { measures: daily('followersNewOrganic', 'page', from, days) } }),
      )
    }
    expect(endingDaysAgo(0)).not.toHaveProperty('open')
    const month = endingDaysAgo(30)
    expect(month).toMatchObject({ score: 90, estimate: 1, open: { high: 90 } })
    // Two thirds of before at most, and 50 stands at 70 %.
    expect(lowOf(month)).toBeLessThan((50 * (2 / 3)) / 0.7)
    expect(endingDaysAgo(90)).toMatchObject({ score: 90, open: { low: 0, high: 90 } })
  })

  it('needs 180 days and followers to compare', () => {
    expect(growth(3, 4, 179).status).toBe('insufficient')
    expect(growth(0, 0)).toMatchObject({ status: 'fail', score: 0 })
    expect(judged('PG-4', anInput()).message.key).toBe('missing.pageDays')
  })
})
