import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { waterfall } from '#shared/audit/facts/waterfall'
import type { AuditInput } from '#shared/audit/define/input'
import type { Waterfall } from '#shared/model/audit-results'
import { anInput, aPost, aSource, somePosts } from '../build'
import { anOutcome } from '../outcomes-of'

function told(input: AuditInput): Waterfall {
  const found = waterfall.of(input)
  if (found instanceof Missing) throw new Error(found.message.key)
  return found
}

const steps = ({ steps: all }: Waterfall) =>
  all.map(({ step, posts, shown, read, results }) => [step, posts, shown, read, results])

// 20 shares of 100, one of 50,000 views; an own post off the line, one on it; an article on it that brought a deal of 9,000.
const posts = [
  ...somePosts(20, () => ({ type: 'share', metrics: { impressions: 100 } }), 100),
  aPost({ id: 'share:9', type: 'share', metrics: { impressions: 50_000 } }),
  aPost({ id: 'share:1', metrics: { impressions: 300 } }),
  aPost({ id: 'share:2', metrics: { impressions: 40 } }),
  aPost({ id: 'article:a', type: 'article', metrics: { views: 75 } }),
  aPost({ id: 'article:b', type: 'article', metrics: { views: 25 } }),
  aPost({ id: 'share:3' }),
]
const themes = [{ name: 'Maintenance', words: ['maintenance'] }]
const off = { subject: 'off', intent: 'chat', themes: [] } as const
const labels = {
  ...Object.fromEntries(posts.map(({ id }) => [id, { ...off, themes: [] }])),
  'share:2': { subject: 'career' as const, intent: 'serve' as const, themes: ['Maintenance'] },
  'article:a': { subject: 'trade' as const, intent: 'serve' as const, themes: ['Maintenance'] },
  'article:b': { subject: 'trade' as const, intent: 'serve' as const, themes: ['Maintenance'] },
}

describe('from all views to those of posts with a result', () => {
  const outcomes = [
    anOutcome({ postId: 'article:a', kind: 'deal', value: 9000, currency: 'EUR' }),
    anOutcome({ postId: 'article:a' }),
    anOutcome({ postId: 'article:b' }),
    anOutcome({ postId: 'share:1' }),
    anOutcome({ declaredSource: 'trade fair' }),
    anOutcome({ postId: 'article:a', date: '2024-01-01' }),
  ]
  const input = anInput({ client: { themes, labels }, records: { posts, outcomes } })

  it('keeps a part of the step before, times shown and openings apart, each with the results that name its posts', () => {
    expect(steps(told(input))).toEqual([
      ['all', 25, 52_340, 100, 4],
      ['usual', 24, 2340, 100, 4],
      ['own', 4, 340, 100, 4],
      ['line', 3, 40, 100, 3],
      ['trade', 2, 0, 100, 3],
      ['contact', 2, 0, 100, 3],
      ['amount', 1, 0, 75, 1],
    ])
    expect(told(input)).toMatchObject({ published: 26, counted: 25, labelled: 25, byHand: 25 })
  })

  it('ends where the records end: no list of results, no amounts', () => {
    const without = anInput({ client: { themes, labels }, records: { posts } })
    expect(steps(told(without)).at(-1)).toEqual(['trade', 2, 0, 100, null])
    const unpaid = anInput({
      client: { themes, labels },
      records: { posts, outcomes: [anOutcome({ postId: 'article:a' })] },
    })
    expect(steps(told(unpaid)).at(-1)?.[0]).toBe('contact')
  })

  it('counts the posts that are left out because nobody can tell', () => {
    const figures = aSource({ file: 'creator.xlsx', format: 'creator-analytics' })
    const unknown = aPost({ id: 'share:8', text: null, sources: [figures.file], metrics: { impressions: 7 } })
    const { steps: all } = told(anInput({ records: { posts: [...posts, unknown] }, sources: [figures] }))
    expect(all.find(({ step }) => step === 'own')).toMatchObject({ unknown: 1 })
  })

  it('is missing where no views are known', () => {
    expect(waterfall.of(anInput({ records: { posts: [aPost()] } }))).toBeInstanceOf(Missing)
  })
})
