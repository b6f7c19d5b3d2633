import { describe, expect, it } from 'vitest'
import { tooClose } from '#shared/audit/checks/ca-4'
import type { Post } from '#shared/model/records'
import { aPost, aSource, anInput, find, lowOf } from '../build'
import { inFrench, judged } from '../judged'

const DAY = 86_400_000

/** Own posts so many days (fractions allowed) before 15 November 2026, 12:00 UTC, oldest last. */
function daysAgo(...days: number[]): Post[] {
  return days.map((ago, index) =>
    aPost({
      id: `share:${index}`,
      publishedAt: new Date(Date.UTC(2026, 10, 15, 12) - ago * DAY).toISOString().replace('.000Z', 'Z'),
    }),
  )
}

/** One post every `step` days over the whole period. */
function every(step: number): Post[] {
  return daysAgo(...Array.from({ length: Math.floor(360 / step) }, (_, index) => index * step + 1))
}

function posting(posts: Post[]) {
  return anInput({ records: { posts }, sources: [aSource({ format: 'linkedin-shares' })] })
}

describe('CA-1 own posts per week', () => {
  it('passes two a week and counts whole weeks only', () => {
    const result = judged('CA-1', posting(every(3.5)))
    expect(result).toMatchObject({ status: 'pass', estimate: 2, unit: 'perWeek' })
    // From the Monday of the first post, 24 November 2025.
    expect(result.n).toBe(51)
  })

  it('scores exactly 50 at ten a week and fails above', () => {
    const perWeek = (count: number) =>
      daysAgo(...Array.from({ length: count * 52 }, (_, index) => index * (7 / count) + 0.6))
    expect(judged('CA-1', posting(perWeek(10)))).toMatchObject({ estimate: 10, score: 50, status: 'warn' })
    expect(judged('CA-1', posting(perWeek(11))).status).toBe('fail')
  })

  it('fails where most weeks are silent', () => {
    const result = judged('CA-1', posting(every(40)))
    expect(result).toMatchObject({ estimate: 0, status: 'fail' })
    expect(inFrench(result)).toContain('La plupart des semaines')
  })

  it('does not hold months before the first known post against the person', () => {
    expect(judged('CA-1', posting(daysAgo(1, 8, 15, 22)))).toMatchObject({ status: 'insufficient', n: 4 })
  })

  it('leaves weeks of leave out: three working days off make one', () => {
    const posts = every(3.5)
    const on = (...leave: { from: string; to: string }[]) =>
      judged(
        'CA-1',
        anInput({ client: { leave }, records: { posts }, sources: [aSource({ format: 'linkedin-shares' })] }),
      )
    // 3 August 2026 is a Monday.
    const three = on({ from: '2026-08-05', to: '2026-08-23' })
    expect(three).toMatchObject({ n: 48, params: { leaveWeeks: 3 } })
    expect(inFrench(three)).toContain('3 semaines de congé laissées de côté')
    expect(on({ from: '2026-08-03', to: '2026-08-04' }).n).toBe(51)
    expect(on().params).not.toHaveProperty('leaveWeeks')
  })

  it('leaves out shares, and posts known by their figures alone', () => {
    const shares = every(3.5).map((post) => ({ ...post, type: 'share' as const }))
    expect(judged('CA-1', posting(shares)).message.key).toBe('missing.ownPosts')
    const figures = every(3.5).map((post) => ({ ...post, text: null, sources: ['top.xlsx'] }))
    const input = anInput({
      records: { posts: figures },
      sources: [aSource({ file: 'top.xlsx', format: 'creator-analytics' })],
    })
    expect(judged('CA-1', input).message.key).toBe('missing.ownPosts')
  })
})

describe('CA-3 regularity', () => {
  it('passes a weekly habit', () => {
    expect(judged('CA-3', posting(every(7)))).toMatchObject({ status: 'pass', estimate: -1 })
  })

  it('lets the longest silence decide, the one before the audit included', () => {
    const until = (silence: number) =>
      judged('CA-3', posting(daysAgo(...Array.from({ length: 20 }, (_, index) => silence + index * 7))))
    expect(until(30)).toMatchObject({ status: 'pass', score: 90 })
    expect(until(60)).toMatchObject({ status: 'warn', score: 50 })
    expect(until(61).status).toBe('fail')
    expect(inFrench(until(61))).toContain('61 jours, du 15 sept. 2026 au 15 nov. 2026')
  })

  it('needs ten own posts', () => {
    expect(judged('CA-3', posting(every(7).slice(0, 9)))).toMatchObject({ status: 'insufficient', n: 9 })
  })
})

describe('CA-4 posts too close', () => {
  it('counts gaps under 18 hours', () => {
    // 11 posts, 10 gaps: one of 17 hours, nine of a week.
    const posts = daysAgo(1, 1 + 17 / 24, ...Array.from({ length: 9 }, (_, index) => 10 + 7 * index))
    expect(judged('CA-4', posting(posts))).toMatchObject({ estimate: 0.1, score: 90, status: 'pass', n: 10 })
  })

  it('does not count a gap of exactly 18 hours', () => {
    const posts = daysAgo(...Array.from({ length: 12 }, (_, index) => 1 + (index * 18) / 24))
    expect(judged('CA-4', posting(posts)).estimate).toBe(0)
  })

  it('counts a gap of a day of which an hour is not known as close, at the low end alone', () => {
    const timed = daysAgo(1, 1 + 17 / 24, ...Array.from({ length: 9 }, (_, index) => 10 + 7 * index))
    expect(find(tooClose, posting(timed))).not.toHaveProperty('open')
    // One day before the oldest of them, and three weeks before that.
    const untimed = daysAgo(67, 88).map((post, index) => ({
      ...post,
      id: `share:${50 + index}`,
      publishedAt: post.publishedAt.slice(0, 10),
    }))
    const finding = find(tooClose, posting([...timed, ...untimed]))
    expect(finding).toMatchObject({ score: 90, n: 10, open: { high: 90 } })
    // 2 of 12, on the line from 90 at a tenth to 50 at 30 %.
    expect(lowOf(finding)).toBeCloseTo(90 - (40 * (2 / 12 - 0.1)) / 0.2, 10)
  })

  it('cannot tell from dates without a time', () => {
    const posts = every(7).map((post) => ({ ...post, publishedAt: post.publishedAt.slice(0, 10) }))
    expect(judged('CA-4', posting(posts))).toMatchObject({
      status: 'not_applicable',
      message: { key: 'checks.CA-4.noTimes' },
    })
  })
})
