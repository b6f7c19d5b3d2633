import { expect, it } from 'vitest'
import { coverage, type Coverage } from '#shared/audit/facts/coverage'
import type { AuditInput } from '#shared/audit/define/input'
import { anInput, aPost } from '../build'
import { daily } from '../judged'
import { anOutcome } from '../outcomes-of'

const of = (input: AuditInput) => coverage.of(input) as Coverage

it('is never missing: nothing known is no span and no kind', () => {
  expect(of(anInput())).toMatchObject({ span: null, kinds: [], listCoverage: null, posts: 0 })
  expect(of(anInput()).months).toHaveLength(13)
})

it('spans from the first to the last dated thing inside the period, and counts days and entries per month', () => {
  const { span, kinds, months, posts } = of(
    anInput({
      records: {
        posts: [
          aPost({ id: 'share:1', publishedAt: '2026-10-31T09:00:00Z' }),
          aPost({ id: 'share:2', text: null, metrics: { reactions: 3 } }),
          aPost({ id: 'share:3', publishedAt: '2024-01-01T09:00:00Z' }),
        ],
        measures: daily('impressions', 'person', '2026-09-29', [10, 20, 30]),
        outcomes: [anOutcome({ date: '2026-11-15' }), anOutcome({ date: '2026-11-15' })],
      },
    }),
  )
  // 2 days of September, 31 of October, 15 of November.
  expect(span).toEqual({ from: '2026-09-29', to: '2026-11-15', days: 48 })
  expect(kinds).toEqual(['posts', 'postFigures', 'dailyFigures', 'outcomes'])
  expect(posts).toBe(1)
  const counts = new Map(months.map((each) => [each.month, each.counts]))
  expect(counts.get('2026-09')).toEqual({ posts: 0, postFigures: 0, dailyFigures: 2, outcomes: 0 })
  expect(counts.get('2026-10')).toEqual({ posts: 1, postFigures: 0, dailyFigures: 1, outcomes: 0 })
  expect(counts.get('2026-11')).toEqual({ posts: 0, postFigures: 1, dailyFigures: 0, outcomes: 2 })
})

it('divides what the list shows by what the daily sheet counted, and more than all of it stays visible', () => {
  const posts = [aPost({ metrics: { impressions: 150 } })]
  const share = (values: number[]) =>
    of(anInput({ records: { posts, measures: daily('impressions', 'person', '2026-11-01', values) } }))
      .listCoverage
  expect(share([300, 300])).toBe(0.25)
  expect(share([100])).toBe(1.5)
  expect(share([])).toBeNull()
})
