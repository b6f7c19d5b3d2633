import { describe, expect, test } from 'vitest'
import {
  countChoices,
  countTabs,
  NO_FILTERS,
  progressOf,
  type Filters,
} from '../../../../renderer/src/screens/content/filters'
import { wantedRows } from '../../../../renderer/src/screens/content/sorting'
import { auditPost, rowsOf } from './make'

const rows = rowsOf(
  [
    auditPost('peak', {
      publishedAt: '2026-04-01T08:00:00Z',
      day: '2026-04-01',
      impressions: 900,
      outcomes: 2,
    }),
    auditPost('b', { subject: 'trade', intent: 'serve', answers: [0], impressions: 10 }),
    auditPost('c', { who: 'page', type: 'share' }),
    auditPost('d', { impressions: 50 }),
  ],
  [{ workspace: 'w', post: 'd', subject: 'brand', intent: 'sell' }],
)
const all = { tab: 'all', filters: NO_FILTERS, sorting: null, rank: null, only: null, keep: null } as const
const ids = (change: Partial<Parameters<typeof wantedRows>[1]>) =>
  wantedRows(rows, { ...all, ...change }).map(({ id }) => id)
const filtered = (change: Partial<Filters>) => ids({ filters: { ...NO_FILTERS, ...change } })

describe('the list of posts', () => {
  test('is narrowed down by author, month, labels, type, outcomes and answers', () => {
    expect(filtered({ who: 'page' })).toEqual(['c'])
    expect(filtered({ month: '2026-04' })).toEqual(['peak'])
    expect(filtered({ subject: 'brand' })).toEqual(['d'])
    expect(filtered({ intent: 'serve', type: 'post' })).toEqual(['b'])
    expect(filtered({ outcomes: 'with' })).toEqual(['peak'])
    expect(filtered({ answered: 'yes' })).toEqual(['b'])
    expect(filtered({ who: 'page', subject: 'brand' })).toEqual([])
  })

  test('counts what each tab would show', () => {
    expect(countTabs(rows)).toEqual({ all: 4, open: 3, done: 1, trade: 2, anomaly: 1 })
    expect(ids({ tab: 'open' })).toEqual(['peak', 'b', 'c'])
  })

  test('counts what each choice of a filter would show beside the others', () => {
    const counts = (key: keyof Filters, change: Partial<Filters> = {}) =>
      Object.fromEntries(countChoices(rows, { ...NO_FILTERS, ...change }, key))
    expect(counts('who')).toEqual({ person: 3, page: 1 })
    expect(counts('type', { who: 'person' })).toEqual({ post: 3 })
    expect(counts('type', { type: 'share' })).toEqual({ post: 3, share: 1 })
    expect(counts('outcomes')).toEqual({ with: 1, without: 3 })
    expect(counts('marked')).toEqual({})
    for (const [subject, count] of Object.entries(counts('subject')))
      expect(filtered({ subject: subject as NonNullable<Filters['subject']> })).toHaveLength(count)
  })

  test('counts undecided posts of the person as still to be sorted', () => {
    const undecided = rowsOf([
      auditPost('u', { undecided: true }),
      auditPost('v', { subject: null, intent: null, proposal: null }),
    ])
    expect(progressOf(rows)).toEqual({ done: 1, total: 3 })
    expect(progressOf(undecided)).toEqual({ done: 0, total: 1 })
  })

  test('keeps the post at hand until one leaves it', () => {
    expect(ids({ tab: 'open', keep: 'd' })).toEqual(['peak', 'b', 'c', 'd'])
  })

  test('puts unknown figures last in either direction', () => {
    expect(ids({ sorting: { column: 'views', descending: true } })).toEqual(['peak', 'd', 'b', 'c'])
    expect(ids({ sorting: { column: 'views', descending: false } })).toEqual(['b', 'd', 'peak', 'c'])
  })

  test('shows what a search found, the best first unless sorted otherwise', () => {
    const rank = new Map([
      ['d', 0],
      ['b', 1],
    ])
    expect(ids({ rank })).toEqual(['d', 'b'])
    expect(ids({ rank, sorting: { column: 'views', descending: false } })).toEqual(['b', 'd'])
  })

  test('shows the posts behind a figure whatever the filters say', () => {
    expect(ids({ only: new Set(['c']), filters: { ...NO_FILTERS, who: 'person' } })).toEqual(['c'])
  })
})
