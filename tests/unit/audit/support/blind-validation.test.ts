import { describe, expect, it } from 'vitest'
import { lowerAlpha, validate } from '#shared/audit/support/blind-validation'
import { INTENTS, SUBJECTS } from '#shared/model/labels'

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)
const pair = <Label extends string>(blind: Label, proposed: Label) => ({ blind, proposed })

describe('a blind validation', () => {
  // 20 of 100 proposals are off; the sample takes half of its posts from them. 4 of the 20 true ones hide in the other class.
  const proposals = [...times(20, 'off' as const), ...times(80, 'trade' as const)]
  const pairs = [
    ...times(16, pair('off', 'off')),
    ...times(4, pair('trade', 'off')),
    ...times(19, pair('trade', 'trade')),
    ...times(1, pair('off', 'trade')),
  ]
  const found = validate(['off', 'trade'], pairs, proposals)
  const off = found.classes[0]

  it('gives the recall of each class with its Wilson interval', () => {
    expect(off).toMatchObject({ truly: 17, found: 16 })
    expect(off?.recall).toBeCloseTo(16 / 17, 12)
    expect([off?.interval?.low, off?.interval?.high].map((x) => x?.toFixed(3))).toEqual(['0.730', '0.990'])
  })

  it('corrects the share for the known error as the strata of the sample do', () => {
    // P(off) = .2 · 16/20 + .8 · 1/20.
    expect(off?.proposed).toBe(0.2)
    expect(off?.corrected).toBeCloseTo(0.2, 12)
    const kept = validate(
      ['off', 'trade'],
      [
        ...times(20, pair('off', 'off')),
        ...times(20, pair('off', 'trade')),
        ...times(20, pair('trade', 'trade')),
      ],
      proposals,
    )
    expect(kept.classes[0]?.corrected).toBeCloseTo(0.2 + 0.8 / 2, 12)
  })

  it('has the agreement of Krippendorff with an interval around it', () => {
    // D_o = 2·5/40 … alpha = 1 − (N − 1) Σ o / Σ n_c n_k, by hand: 80 values, 37 off, 43 trade.
    expect(found.alpha).toBeCloseTo(1 - (79 * 10) / (2 * 37 * 43), 12)
    expect(found.interval?.low).toBeLessThan(found.alpha ?? 0)
    expect(found.interval?.high).toBeGreaterThan(found.alpha ?? 0)
  })

  it('knows nothing of a class that the sample does not hold, nor of one class alone', () => {
    const one = validate(SUBJECTS, times(40, pair('trade', 'trade')), times(90, 'trade'))
    expect(one.alpha).toBe(null)
    expect(one.classes[0]).toMatchObject({ truly: 0, recall: null, interval: null, corrected: null })
    expect(validate(SUBJECTS, [], []).n).toBe(0)
  })

  it('is judged by the weaker of subject and intent', () => {
    const good = validate(
      SUBJECTS,
      [...times(20, pair('off', 'off')), ...times(20, pair('trade', 'trade'))],
      [],
    )
    const poor = validate(
      INTENTS,
      [...times(20, pair('chat', 'serve')), ...times(20, pair('serve', 'chat'))],
      [],
    )
    expect(good.alpha).toBe(1)
    expect(lowerAlpha(good, poor)?.alpha).toBe(poor.alpha)
    expect(lowerAlpha(validate(SUBJECTS, [], []), validate(INTENTS, [], []))).toBe(null)
  })
})
