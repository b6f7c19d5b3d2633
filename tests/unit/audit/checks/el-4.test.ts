import { describe, expect, it } from 'vitest'
import { stableLine } from '#shared/audit/checks/el-4'
import { anInput, find, someLabels, somePosts } from '../build'

// Fifteen days either side of the middle of the period (18 May 2026).
const at = (i: number) => new Date(Date.UTC(2026, 5, 1 - i, 9)).toISOString().replace('.000Z', 'Z')
const halves = (count: number, subject: (i: number) => 'trade' | 'off') =>
  anInput({
    client: { labels: someLabels(count, (i) => ({ subject: subject(i), intent: 'chat' })) },
    records: { posts: somePosts(count, (i) => ({ publishedAt: at(i) })) },
  })

describe('EL-4', () => {
  it('passes the same mix in both halves', () => {
    expect(
      find(
        stableLine,
        halves(30, (i) => (i % 2 ? 'trade' : 'off')),
      ),
    ).toMatchObject({ outcome: 'measured', values: { first: 15, second: 15 } })
    expect(
      (
        find(
          stableLine,
          halves(30, (i) => (i % 2 ? 'trade' : 'off')),
        ) as { score: number }
      ).score,
    ).toBeGreaterThanOrEqual(90)
  })

  it('fails a line that was replaced: divergence 1', () => {
    expect(
      find(
        stableLine,
        halves(30, (i) => (i < 15 ? 'trade' : 'off')),
      ),
    ).toMatchObject({ estimate: 1, score: 0 })
  })

  it('passes a difference that chance explains', () => {
    const finding = find(
      stableLine,
      halves(30, (i) => (i < 3 ? 'off' : 'trade')),
    )
    expect((finding as { score: number }).score).toBe(90)
    expect(finding).toMatchObject({ variant: 'passChance' })
  })

  it('needs ten labelled posts in each half', () => {
    expect(
      find(
        stableLine,
        anInput({
          client: { labels: someLabels(30, () => ({ subject: 'trade', intent: 'serve' })) },
          records: { posts: somePosts(30) },
        }),
      ),
    ).toMatchObject({ outcome: 'insufficient', values: { first: 0, second: 30 } })
  })
})
