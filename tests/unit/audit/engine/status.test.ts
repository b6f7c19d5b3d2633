import { describe, expect, it } from 'vitest'
import { informative, measured, notApplicable } from '#shared/audit/define/define-check'
import { judge, statusOf } from '#shared/audit/engine/status'
import { linearScore } from '#shared/stats/score'
import { settingsOf } from '../build'

const interval = (low: number, high: number) => ({ low, high, level: 0.95, method: 'test' })

describe('a status', () => {
  it('is read from the score: 90 passes, 89.99 and 50 warn, 49.99 fails', () => {
    expect([90, 89.99, 50, 49.99, 0].map(statusOf)).toEqual(['pass', 'warn', 'warn', 'fail', 'fail'])
  })

  it('is not settled for an inference whose interval holds both limits, but keeps its mean score', () => {
    const settings = { ...settingsOf('PG-2'), limits: { pass: 1, fail: 0.8 } }
    const at = (estimate: number, low: number, high: number) =>
      judge(
        measured(linearScore(estimate, settings.limits), { estimate, interval: interval(low, high) }),
        settings,
      )
    const wide = at(1.1, 0.7, 1.5)
    expect(wide).toMatchObject({ status: 'insufficient', unsettled: true })
    expect(wide.score).toBeGreaterThan(50)
    expect(wide.score).toBeLessThan(at(1.1, 0.85, 1.35).score ?? 0)
    expect(at(1.1, 1.09, 1.11)).toMatchObject({ status: 'pass', unsettled: false })
    // Nothing jumps where the interval reaches a limit.
    expect(Math.abs((at(1.1, 0.801, 1.4).score ?? 0) - (at(1.1, 0.799, 1.4).score ?? 0))).toBeLessThan(0.5)
  })

  it('is no better than the ceiling of its level', () => {
    const settings = { ...settingsOf('PG-2'), limits: { pass: 1, fail: 0.8 } }
    const found = measured(100, { estimate: 1.5, interval: interval(1.4, 1.6), ceiling: 10 })
    expect(judge(found, settings)).toMatchObject({ status: 'fail', score: 10 })
  })

  it('is a fact for a census, however wide the interval', () => {
    expect(
      judge(measured(60, { estimate: 0.5, interval: interval(0.1, 0.9) }), settingsOf('OV-1')),
    ).toMatchObject({ status: 'warn' })
  })

  it('fails at the limit itself where the table says so', () => {
    const settings = settingsOf('CA-2')
    expect(settings.failInclusive).toBe(true)
    expect(judge(measured(50, { estimate: 15 }), settings)).toEqual({
      status: 'fail',
      score: 49,
      unsettled: false,
    })
    expect(judge(measured(50.1, { estimate: 14.99 }), settings)).toMatchObject({ status: 'warn' })
    expect(judge(measured(10, { estimate: 20 }), settings)).toMatchObject({ score: 10 })
  })

  it('passes other outcomes through without a score', () => {
    expect(judge(notApplicable({}), settingsOf('OV-1'))).toMatchObject({
      status: 'not_applicable',
      score: null,
    })
    expect(judge(informative({ estimate: 1 }), settingsOf('OV-1'))).toMatchObject({
      status: 'informative',
      score: null,
    })
  })

  it('clips scores to 0-100', () => {
    expect(judge(measured(180, {}), settingsOf('OV-1')).score).toBe(100)
    expect(judge(measured(-3, {}), settingsOf('OV-1')).score).toBe(0)
  })
})
