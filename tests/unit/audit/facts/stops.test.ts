import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { stops } from '#shared/audit/facts/stops'
import type { AuditInput } from '#shared/audit/define/input'
import type { Stops } from '#shared/model/audit-results'
import { anInput, somePosts, someLabels } from '../build'
import { anOutcome } from '../outcomes-of'

function told(input: AuditInput): Stops {
  const found = stops.of(input)
  if (found instanceof Missing) throw new Error(found.message.key)
  return found
}

const posts = [
  ...somePosts(200, () => ({ type: 'share', metrics: { impressions: 90 } })),
  ...somePosts(20, () => ({ metrics: { impressions: 100 } }), 301),
]
const named = (count: number) =>
  Array.from({ length: count }, (_, index) => anOutcome({ postId: `share:${301 + index}` }))

describe('what could be left out', () => {
  it('is a habit without a declared result whose interval ends under that of the rest', () => {
    const { rows } = told(anInput({ records: { posts, outcomes: named(10) } }))
    const shares = rows.find(({ group }) => group === 'shares')
    expect(shares?.says).toBe('free')
    // Garwood: none of 200 is at most 3.689 events; ten of 20 at least 4.795.
    expect(shares?.is).toMatchObject({ posts: 200, results: 0, perTen: 0, low: 0 })
    expect(shares?.is.high).toBeCloseTo(0.1844, 4)
    expect(shares?.rest.low).toBeCloseTo(2.3977, 4)
    expect(shares?.postShare).toBeCloseTo(200 / 220)
    expect(shares?.viewShare).toBeCloseTo(0.9)
    expect(shares?.activityShare).toBeNull()
  })

  it('is not told from few results, and a result that names no post may come from any of them', () => {
    const says = (outcomes: ReturnType<typeof named>) =>
      told(anInput({ records: { posts, outcomes } })).rows.find(({ group }) => group === 'shares')?.says
    expect(says(named(1))).toBe('open')
    expect(says(named(10))).toBe('free')
    expect(says([...named(10), ...Array.from({ length: 60 }, () => anOutcome())])).toBe('open')
    expect(says([...named(10), anOutcome({ postId: 'share:4' })])).toBe('kept')
  })

  it('says nothing where no result names a post, and nothing without a list', () => {
    expect(told(anInput({ records: { posts, outcomes: [anOutcome()] } }))).toEqual({ unlinked: 1, rows: [] })
    expect(stops.of(anInput({ records: { posts } }))).toBeInstanceOf(Missing)
  })

  it('compares own posts with own posts, and says how many of the labels are only proposed', () => {
    const labels = {
      ...someLabels(12, () => ({ subject: 'off', intent: 'self' }), 301),
      ...someLabels(4, () => ({ subject: 'trade', intent: 'serve' }), 313),
    }
    const outcomes = Array.from({ length: 6 }, () => anOutcome({ postId: 'share:314' }))
    const { rows } = told(anInput({ client: { labels }, records: { posts, outcomes } }))
    const selling = rows.find(({ group }) => group === 'promotional')
    expect((selling?.is.posts ?? 0) + (selling?.rest.posts ?? 0)).toBe(20)
    expect(selling?.proposed).toBe((selling?.is.posts ?? 0) - 12)
  })
})
