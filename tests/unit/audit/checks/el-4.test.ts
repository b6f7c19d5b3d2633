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
    ).toMatchObject({ score: 0, values: { observed: 1 } })
  })

  it('takes off what chance alone gives, and passes a difference that it explains', () => {
    const names = ['Pompes', 'Débit', 'Pression', 'Air', 'Froid', 'Vapeur']
    const counts = [
      [7, 7, 7, 7, 6, 6],
      [14, 2, 12, 2, 8, 2],
    ]
    // Theme after theme in turn, so that none follows itself.
    const themes = counts.flatMap((half) => {
      const left = [...half]
      const list: string[] = []
      while (left.some((count) => count > 0))
        left.forEach((count, index) => {
          if (count === 0) return
          left[index] = count - 1
          list.push(names[index] ?? '')
        })
      return list
    })
    const day = (i: number) => new Date(Date.UTC(2026, 5, 26 - i, 9)).toISOString().replace('.000Z', 'Z')
    const finding = find(
      stableLine,
      anInput({
        client: {
          themes: names.map((name) => ({ name, words: [name] })),
          labels: someLabels(80, (i) => ({ subject: 'trade', intent: 'serve', themes: [themes[i] ?? ''] })),
        },
        records: { posts: somePosts(80, (i) => ({ publishedAt: day(i) })) },
      }),
    )
    expect(finding).toMatchObject({ variant: 'passChance', values: { first: 40, second: 40 } })
    if (typeof finding === 'string') throw new Error(finding)
    const [observed, expected] = [Number(finding.values['observed']), Number(finding.values['expected'])]
    expect(observed).toBeGreaterThan(0.1)
    expect(finding.values['x']).toBe(finding.estimate)
    expect(finding.estimate).toBeCloseTo(observed - expected, 12)
    // Six themes and forty posts on each side: 5 × (1/40 + 1/40) / (8 ln 2) = 0.0451.
    expect(expected).toBeCloseTo((5 * (2 / 40)) / (8 * Math.LN2), 12)
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
