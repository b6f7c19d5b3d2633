import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { audience, type Audience } from '#shared/audit/facts/audience'
import type { AuditInput } from '#shared/audit/define/input'
import type { Source } from '#shared/model/source'
import { anInput, somePosts } from '../build'
import { aMeasure, daily } from '../judged'

function heard(input: AuditInput): Audience {
  const found = audience.of(input)
  if (found instanceof Missing) throw new Error(found.message.key)
  return found
}

const year = (value: number, days = 365) =>
  daily(
    'impressions',
    'person',
    '2025-11-16',
    Array.from({ length: days }, () => value),
  )

/** A file that lists every post. */
const EXPORTED: Source[] = [
  {
    file: 'Shares.csv',
    format: 'linkedin-shares',
    language: 'en',
    period: null,
    rows: 0,
    kept: 0,
    rejected: [],
    warnings: [],
  },
]

describe('the audience index', () => {
  it('rests on followers alone where the posts were typed or are a workbook’s best, whatever share of them has views', () => {
    const records = { posts: somePosts(5, () => ({ metrics: { impressions: 600 } })) }
    const found = heard(anInput({ client: { person: { followers: 10_000 } }, records }))
    expect(found).toMatchObject({ basis: 'followers', views: null })
    expect(found.score).toBeCloseTo(66.67, 2)
  })

  it('is 60 % followers and 40 % views of a year on log scales', () => {
    // 25,430 followers: log10(254.3) / 3; 365,000 views: log10(365) / 4.
    const found = heard(
      anInput({ client: { person: { followers: 25_430 } }, records: { measures: year(1000) } }),
    )
    expect(found.views).toEqual({
      value: 365_000,
      usual: 365_000,
      least: 365_000,
      source: 'daily',
      coverage: 1,
    })
    expect(found.score).toBeCloseTo(60 * (Math.log10(254.3) / 3) + 40 * (Math.log10(365) / 4), 10)
    expect(found.basis).toBe('followers+views')
  })

  it('does without views where the daily sheet covers under 80 % of the year', () => {
    const at = (days: number) =>
      heard(anInput({ client: { person: { followers: 1000 } }, records: { measures: year(1000, days) } }))
    expect(at(292).basis).toBe('followers+views')
    expect(at(291)).toMatchObject({ basis: 'followers', views: null })
    expect(at(291).score).toBeCloseTo(100 / 3, 10)
  })

  it('adds up the posts where four in five have a figure', () => {
    const at = (known: number) =>
      heard(
        anInput({
          client: { person: { followers: 1000 } },
          sources: EXPORTED,
          records: {
            posts: somePosts(10, (index) => (index < known ? { metrics: { impressions: 500 } } : {})),
          },
        }),
      )
    expect(at(8).views).toMatchObject({ value: 4000, usual: 4000, source: 'posts', coverage: 0.8 })
    expect(at(7).views).toBeNull()
  })

  it('counts no views of a post far above the usual, and stands in a band', () => {
    const at = (viral: number) =>
      heard(
        anInput({
          client: { person: { followers: 3000 } },
          sources: EXPORTED,
          records: {
            posts: somePosts(20, (index) => ({
              metrics: { impressions: index === 3 ? viral : 480 + index },
            })),
          },
        }),
      )
    const [usual, viral] = [at(483), at(200_000)]
    expect(usual.withFlagged).toBeNull()
    expect(viral.score).toBeLessThanOrEqual(usual.score ?? 0)
    expect(viral.withFlagged).toBeGreaterThan(viral.score ?? 100)
    expect(usual.low).toBeLessThan(usual.score ?? 0)
    expect(usual.high).toBeGreaterThan(usual.score ?? 100)
  })

  it('may hold a story that went round among posts that are not known: keeping them back never raises its low end', () => {
    const measures = year(1000)
    measures.slice(100, 104).forEach((measure) => (measure.value += 20_000))
    const at = (isKnown: boolean) => {
      const day = (index: number) =>
        index === 3 ? '2026-02-24T09:00:00Z' : `2026-05-${10 + index}T09:00:00Z`
      const posts = somePosts(20, (index) => ({
        publishedAt: day(index),
        metrics: isKnown ? { impressions: index === 3 ? 80_000 : 480 + index } : {},
      }))
      return heard(anInput({ client: { person: { followers: 3000 } }, records: { measures, posts } }))
    }
    expect(at(true).views?.usual).toBe(365_000)
    expect(at(false).views).toMatchObject({ usual: 445_000, least: 365_000 })
    expect(at(false).low).toBeLessThanOrEqual(at(true).low ?? 0)
  })

  it('adds openings of articles to the views of posts, but for its low end', () => {
    const posts = somePosts(10, (index) =>
      index % 2 ? { type: 'article', metrics: { views: 400 } } : { metrics: { impressions: 500 } },
    )
    const found = heard(
      anInput({ client: { person: { followers: 1000 } }, sources: EXPORTED, records: { posts } }),
    )
    expect(found.views).toMatchObject({ usual: 4500, least: 2500 })
  })

  it('takes no views off the daily sheet that the sheet cannot hold', () => {
    const at = (viral: number) =>
      heard(
        anInput({
          client: { person: { followers: 3000 } },
          records: {
            measures: year(1000, 365),
            posts: somePosts(20, (index) => ({
              metrics: { impressions: index === 3 ? viral : 480 + index },
            })),
          },
        }),
      ).views
    expect(at(9_000_000)).toMatchObject({ value: 365_000, usual: 365_000 })
    expect(at(5_000)).toMatchObject({ value: 365_000, usual: 360_000 })
  })

  it('takes the total of a later day less what was won since, where every day is known', () => {
    const measures = [
      aMeasure({ metric: 'followersTotal', date: '2026-11-17', value: 2960 }),
      ...daily('followersNew', 'person', '2026-11-16', [3, 4]),
    ]
    expect(heard(anInput({ asOf: '2026-11-15', records: { measures } })).person).toMatchObject({
      value: 2953,
      date: '2026-11-15',
    })
    expect(heard(anInput({ asOf: '2026-11-14', records: { measures } })).person).toBeNull()
  })

  it('is unknown without followers, whatever the views', () => {
    expect(heard(anInput({ records: { measures: year(1000) } }))).toMatchObject({
      score: null,
      basis: 'none',
      person: null,
      ratio: null,
    })
  })

  it('does not look past the day of the audit, and keeps a client file over nothing', () => {
    const measures = [aMeasure({ metric: 'followersTotal', date: '2026-11-16', value: 9 })]
    expect(heard(anInput({ client: { person: { followers: 50 } }, records: { measures } })).person).toEqual({
      value: 50,
      date: '2026-11-15',
      source: 'client',
    })
    expect(heard(anInput({ records: { measures } })).person).toBeNull()
  })

  it('takes an old export for what it was, and a client file only from its day on', () => {
    const followersOn = (date: string, asOf?: string) =>
      heard(
        anInput({
          client: { person: { followers: 5000 }, ...(asOf && { asOf }) },
          records: { measures: [aMeasure({ metric: 'followersTotal', date, value: 1300 })] },
        }),
      ).person?.value
    expect(followersOn('2024-01-01', '2026-11-15')).toBe(5000)
    expect(followersOn('2024-01-01')).toBe(5000)
    expect(followersOn('2026-11-01')).toBe(1300)
    expect(followersOn('2026-11-01', '2027-06-01')).toBe(1300)
  })

  it('stays in its bounds', () => {
    expect(heard(anInput({ client: { person: { followers: 10 } } })).score).toBe(0)
    expect(heard(anInput({ client: { person: { followers: 5_000_000 } } })).score).toBe(100)
  })
})
