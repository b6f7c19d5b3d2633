import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quadrant } from '#shared/charts/quadrant'
import type { Audit } from '#shared/model/audit'
import { boxesOf, drawn, FR, textsOf, THEME } from './draw'

type Position = Parameters<typeof quadrant>[0]

function position(influence: number | null, audience: number | null): Position {
  const verdict: Audit['verdict'] =
    influence === null ? 'undetermined' : influence >= 50 ? 'hidden-expert' : 'quiet'
  const band = {
    low: influence === null ? null : Math.max(0, influence - 6),
    high: influence === null ? null : Math.min(100, influence + 6),
  }
  return {
    asOf: '2026-11-15',
    verdict,
    influence: { score: influence, ...band, coverage: 1 },
    audience: { score: audience, low: null, high: null, withFlagged: null, basis: 'followers', parts: [] },
  }
}

describe('the quadrant', () => {
  it('names its four cells and tells the two indices', () => {
    const svg = drawn(() => quadrant(position(31, 76), null, FR, THEME))
    expect(textsOf(svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Autorité',
        'Expertise cachée',
        'En retrait',
        'Audience sans influence',
        '31',
        '76',
        'nov. 2026',
      ]),
    )
  })

  it('tells its band and the audit before to those who do not see it', () => {
    const before = { ...position(20, 70), asOf: '2026-05-15' }
    const told = (previous: Position | null) => quadrant(position(31, 76), previous, FR, THEME).description
    expect(told(null)).toContain('influence 31 sur 100 (entre 25 et 37), audience 76 sur 100')
    expect(told(null)).not.toContain('2026')
    expect(told(before)).toMatch(/En mai.2026.: influence 20, audience 70\.$/u)
    expect(quadrant(position(null, 40), null, FR, THEME).description).not.toContain('entre')
  })

  it('shows no point where an index is unknown, and the audit before as a ring with its month', () => {
    expect(
      textsOf(drawn(() => quadrant(position(null, 40), null, FR, THEME))).map(({ text }) => text),
    ).not.toContain('nov. 2026')
    const before = { ...position(20, 70), asOf: '2026-05-15' }
    expect(
      textsOf(drawn(() => quadrant(position(31, 76), before, FR, THEME))).map(({ text }) => text),
    ).toContain('mai 2026')
  })

  it('keeps whole tags, halo, ring and texts inside, at the corners and on the edges too', () => {
    const ends = [0, 1, 3, 50, 97, 100]
    for (const influence of ends)
      for (const audience of ends) {
        const before = { ...position(100 - influence, 100 - audience), asOf: '2026-05-15' }
        const chart = quadrant(position(influence, audience), before, FR, THEME)
        for (const { left, top, right, bottom } of boxesOf(drawn(() => chart))) {
          expect(left).toBeGreaterThanOrEqual(0)
          expect(top).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(chart.width)
          expect(bottom).toBeLessThanOrEqual(chart.height)
        }
      }
  })

  it('keeps every text inside, and the figures of an axis apart, wherever the point lies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (influence, audience) => {
          const chart = quadrant(position(influence, audience), null, FR, THEME)
          const texts = textsOf(drawn(() => chart))
          for (const { x, y } of texts) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThanOrEqual(chart.width)
            expect(y).toBeGreaterThanOrEqual(0)
            expect(y).toBeLessThanOrEqual(chart.height)
          }
          const across = texts.filter(({ text, y }) => /^\d+$/.test(text) && y > 292).map(({ x }) => x)
          expect(new Set(across.map((x) => Math.round(x / 12))).size).toBe(across.length)
        },
      ),
      { numRuns: 25 },
    )
  })
})
