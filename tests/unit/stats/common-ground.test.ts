import { describe, expect, it } from 'vitest'
import { apart } from '#shared/stats/common-ground'
import { jensenShannon } from '#shared/stats/jensen-shannon'
import { inflationOf } from '#shared/stats/persistence'
import { createDraws } from './draws'

describe('how far two distributions are apart', () => {
  it('covers the truth at the sizes that clients have, the same labels included', () => {
    const cases = [
      [[0.4, 0.3, 0.2, 0.1], [0.4, 0.3, 0.2, 0.1], 24],
      [[0.4, 0.3, 0.2, 0.1, 0], [0.3, 0.2, 0.2, 0.2, 0.1], 24],
      [[0.5, 0.3, 0.1, 0.05, 0.05, 0], [0.05, 0.05, 0.1, 0.3, 0.3, 0.2], 50],
    ] as const
    for (const [p, q, n] of cases) {
      const draws = createDraws(3)
      const truth = jensenShannon(p, q) ?? 0
      const held = draws.times(400, () => {
        const found = apart(drawn(p, n, draws), drawn(q, n, draws))
        return found !== null && found.low <= truth + 1e-12 && truth <= found.high
      })
      expect(held.filter(Boolean).length / 400).toBeGreaterThan(0.93)
    }
  })

  it('is nothing where the labels are the same, and says nothing of an empty side', () => {
    expect(apart([10, 10], [10, 10])).toMatchObject({ divergence: 0, expected: 0, low: 0 })
    expect(apart([0, 0], [1, 2])).toBeNull()
  })
})

describe('labels that follow each other', () => {
  it('counts independent labels as they are and a series as fewer', () => {
    const draws = createDraws(5)
    const labels = (repeat: number) => {
      let last = ''
      return draws.times(400, () => {
        if (draws.unit() >= repeat) last = 'abcd'[draws.below(4)] ?? ''
        return last
      })
    }
    expect(inflationOf([labels(0)])).toBeLessThan(1.2)
    // (1 + 0.5) / (1 − 0.5) = 3.
    expect(inflationOf([labels(0.5)])).toBeGreaterThan(2.4)
    expect(inflationOf([labels(0.5)])).toBeLessThan(3.8)
    expect(inflationOf([['a', 'a', 'a'], []])).toBe(1)
  })
})

function drawn(shares: readonly number[], n: number, { unit }: ReturnType<typeof createDraws>): number[] {
  const counts = shares.map(() => 0)
  for (let i = 0; i < n; i += 1) {
    let left = unit()
    const index = shares.findIndex((share) => (left -= share) < 0)
    const place = index === -1 ? shares.length - 1 : index
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}
