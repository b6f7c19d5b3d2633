import { describe, expect, it } from 'vitest'
import { originOfViews } from '#shared/audit/checks/el-3'
import { aPost, anInput, find, lowOf, someLabels, somePosts } from '../build'
import { judged } from '../judged'

const labels = someLabels(20, (i) => ({ subject: i < 4 ? 'off' : 'trade', intent: 'inform' }))
const viewed = (views: (i: number) => number | undefined) =>
  anInput({
    client: { labels },
    records: {
      posts: somePosts(20, (i) => ({
        metrics: views(i) === undefined ? {} : { impressions: views(i) ?? 0 },
      })),
    },
  })

describe('EL-3', () => {
  it('scores 90 where a fifth of the views is off the line, 50 where it is a half', () => {
    expect(
      find(
        originOfViews,
        viewed(() => 100),
      ),
    ).toMatchObject({ estimate: 0.2, score: 90, values: { median: 100 } })
    expect(
      find(
        originOfViews,
        viewed((i) => (i < 4 ? 400 : 100)),
      ),
    ).toMatchObject({ estimate: 0.5, score: 50 })
  })

  it('fails on one big off-topic post, and says what is left without it', () => {
    const finding = find(
      originOfViews,
      viewed((i) => (i === 0 ? 20_000 : 100)),
    )
    expect(finding).toMatchObject({ score: 0, values: { median: 100, withoutTop: 3 / 19 } })
    if (typeof finding !== 'string')
      expect(finding.evidence[1]?.rows[0]).toEqual(['2026-11-14', 'Un texte.', 'off', 20_000])
  })

  it('counts a post off the line of which no views are known as seen as often as all others together, at the low end alone', () => {
    const withUnknown = (subject: 'off' | 'trade') => {
      const input = viewed(() => 100)
      input.client.labels = { ...labels, 'share:99': { subject, intent: 'inform' } }
      input.records.posts.push(aPost({ id: 'share:99' }))
      return find(originOfViews, input)
    }
    expect(lowOf(withUnknown('trade')) ?? 90).toBe(90)
    expect(withUnknown('off')).toMatchObject({ estimate: 0.2, score: 90 })
    // 400 and 2,000 of 4,000 views, on the line from 90 at a fifth to 50 at a half.
    expect(lowOf(withUnknown('off'))).toBeCloseTo(90 - (40 * (0.6 - 0.2)) / 0.3, 10)
  })

  it('draws the shares that it judges where openings and impressions are two kinds, and adds them up nowhere', () => {
    const both = anInput({
      client: { labels },
      records: {
        posts: somePosts(20, (i) =>
          i % 2 === 0
            ? { type: 'article', metrics: { views: i < 4 ? 700 : 100 } }
            : { metrics: { impressions: i < 4 ? 4_000 : 1_000 } },
        ),
      },
    })
    const finding = find(originOfViews, both)
    // Two of ten in each kind: 1,400 of 2,200 openings and 8,000 of 16,000 impressions.
    expect(finding).toMatchObject({ values: { median: 1_000, medianAll: 1_000 } })
    if (typeof finding === 'string') return
    expect(finding.estimate).toBeCloseTo((1_400 / 2_200 + 8_000 / 16_000) / 2, 10)
    const [table] = finding.evidence
    expect(table?.columns.map(({ id }) => id)).toEqual(['subject', 'posts', 'postShare', 'viewShare'])
    const shareOf = (subject: string) => table?.rows.find(([first]) => first === subject)?.at(-1)
    expect(shareOf('off')).toBeCloseTo(finding.estimate ?? 0, 10)
    expect(shareOf('trade')).toBeCloseTo(1 - (finding.estimate ?? 0), 10)
  })

  it('is not moved by a scale of all views', () => {
    const one = find(
      originOfViews,
      viewed((i) => 10 + i),
    )
    const hundred = find(
      originOfViews,
      viewed((i) => 100 * (10 + i)),
    )
    if (typeof one === 'string' || typeof hundred === 'string') throw new Error('missing')
    expect(one.score).toBeCloseTo(hundred.score ?? 0, 10)
  })

  it('gives no verdict, and half of the score, where views are known for fewer than 60 % of the posts, and none for fewer than twelve', () => {
    const some = anInput({
      client: { labels: someLabels(30, () => ({ subject: 'trade', intent: 'serve' })) },
      records: { posts: somePosts(30, (i) => ({ metrics: i < 15 ? { impressions: 10 } : {} })) },
    })
    expect(judged('EL-3', some)).toMatchObject({
      status: 'insufficient',
      score: 50,
      message: { key: 'checks.EL-3.fewViews' },
    })
    expect(
      find(
        originOfViews,
        viewed((i) => (i < 11 ? 10 : undefined)),
      ),
    ).toMatchObject({ outcome: 'insufficient', n: 11 })
    expect(
      find(
        originOfViews,
        viewed(() => undefined),
      ),
    ).toBe('missing.views')
  })
})
