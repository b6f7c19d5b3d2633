import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { anomalies } from '#shared/audit/facts/anomalies'
import { views, type Views } from '#shared/audit/facts/views'
import { viewMetrics } from '#shared/audit/metrics/view-metrics'
import type { AuditInput } from '#shared/audit/define/input'
import { anInput, aPost, somePosts } from '../build'
import { daily } from '../judged'

function viewsIn(input: AuditInput): Views {
  const found = views.of(input)
  if (found instanceof Missing) throw new Error(found.message.key)
  return found
}

describe('views', () => {
  it('reads openings of an article before its impressions, and impressions of a post before typed views', () => {
    const posts = [
      aPost({ id: 'article:a', type: 'article', metrics: { views: 45, impressions: 900 } }),
      aPost({ id: 'share:1', metrics: { views: 10, impressions: 300 } }),
      aPost({ id: 'share:2', metrics: { views: 70 } }),
      aPost({ id: 'share:3', metrics: { reactions: 4 } }),
    ]
    const { viewed, main } = viewsIn(anInput({ records: { posts } }))
    expect(new Map(viewed.map(({ post, views: value }) => [post.id, value]))).toEqual(
      new Map([
        ['article:a', 45],
        ['share:1', 300],
        ['share:2', 70],
      ]),
    )
    expect(main.basis).toBe('pooled')
  })

  it('judges articles and posts apart from eight of each on, the larger group first', () => {
    const articles = somePosts(8, (index) => ({
      id: `article:${index}`,
      type: 'article',
      metrics: { views: 100 + index },
    }))
    const posts = somePosts(9, (index) => ({ metrics: { impressions: 1000 + index } }))
    expect(viewsIn(anInput({ records: { posts: [...articles, ...posts] } })).main).toMatchObject({
      basis: 'others',
      median: 1004,
    })
    const pooled = viewsIn(anInput({ records: { posts: [...articles.slice(1), ...posts] } }))
    expect(pooled.main.basis).toBe('pooled')
    expect(pooled.main.posts).toHaveLength(16)
  })

  it('takes the daily sheet as the whole only where it is at least the sum of the posts, and never for openings', () => {
    const posts = somePosts(2, (index) => ({ metrics: { impressions: 100 * (index + 1) } }))
    const whole = (values: number[]) =>
      viewsIn(anInput({ records: { posts, measures: daily('impressions', 'person', '2026-10-01', values) } }))
        .main.denominator
    expect(whole([400, 600])).toEqual({ value: 1000, source: 'daily' })
    expect(whole([100])).toEqual({ value: 300, source: 'posts' })
    const articles = posts.map((post) => ({ ...post, type: 'article' as const }))
    const measures = daily('impressions', 'person', '2026-10-01', [5000])
    expect(viewsIn(anInput({ records: { posts: articles, measures } })).main.denominator.source).toBe('posts')
  })

  it('is missing, not zero, without figures', () => {
    expect(views.of(anInput({ records: { posts: [aPost()] } }))).toBeInstanceOf(Missing)
    const metrics = viewMetrics(anInput({ records: { posts: [aPost()] } }))
    expect(metrics['person.views.max']).toBeNull()
    expect(metrics['person.views.topShare']).toBeNull()
    expect(metrics['person.anomalies']).toBeNull()
  })
})

describe('anomalies', () => {
  it('flags one share at 20,140 among posts around 500', () => {
    const usual = [300, 420, 480, 510, 560, 610, 700, 820, 390, 450, 530]
    const posts = somePosts(12, (index) => ({ metrics: { impressions: usual[index] ?? 20_140 } }))
    const found = anomalies.of(anInput({ records: { posts } }))
    if (found instanceof Missing) throw new Error(found.message.key)
    expect(found.flagged.map(({ post, ratio }) => [post.id, ratio])).toEqual([['share:12', 20_140 / 510]])
  })

  it('cannot tell below eight posts', () => {
    const posts = somePosts(7, (index) => ({ metrics: { impressions: index === 0 ? 90_000 : 100 } }))
    const found = anomalies.of(anInput({ records: { posts } }))
    expect(found).toMatchObject({ testable: false, flagged: [] })
  })

  it('finds nothing unusual in equal posts', () => {
    const posts = somePosts(20, () => ({ metrics: { impressions: 250 } }))
    expect(viewMetrics(anInput({ records: { posts } }))['person.anomalies']).toEqual([])
  })
})

describe('posts that the consultant set aside', () => {
  const posts = somePosts(13, (index) => ({
    metrics: { impressions: index === 12 ? 20_140 : 400 + 10 * index },
  }))
  const read = (aside?: string[]) => {
    const found = anomalies.of(anInput({ client: aside ? { aside } : {}, records: { posts } }))
    if (found instanceof Missing) throw new Error(found.message.key)
    return found.flagged.map(({ post, reason }) => [post.id, reason])
  }

  it('are told from the usual beside those that the rule finds, with the reason', () => {
    const ids = posts.map(({ id }) => id)
    const [unusual = ''] = read()[0] ?? []
    const plain = ids.find((id) => id !== unusual) ?? ''
    expect(read()).toEqual([[unusual, 'unusual']])
    expect(read([plain, unusual])).toEqual([
      [unusual, 'unusual'],
      [plain, 'byHand'],
    ])
  })

  it('are in the metrics, where fewer than eight posts could not be tested too', () => {
    const few = anInput({ client: { aside: [posts[0]?.id ?? ''] }, records: { posts: posts.slice(0, 3) } })
    expect(viewMetrics(few)).toMatchObject({
      'person.anomalies': [posts[0]?.id],
      'person.aside': [posts[0]?.id],
    })
    expect(viewMetrics(anInput({ records: { posts } }))['person.aside']).toEqual([])
    expect(viewMetrics(anInput({ records: { posts: [aPost()] } }))['person.aside']).toBeNull()
  })
})
