import { describe, expect, it } from 'vitest'
import { informative, measured, notApplicable } from '#shared/audit/define/define-check'
import { judge, statusOf } from '#shared/audit/engine/status'
import { settingsOf } from '../build'

const interval = (low: number, high: number) => ({ low, high, level: 0.95, method: 'test' })

describe('a status', () => {
  it('is read from the score: 90 passes, 89.99 and 50 warn, 49.99 fails', () => {
    expect([90, 89.99, 50, 49.99, 0].map(statusOf)).toEqual(['pass', 'warn', 'warn', 'fail', 'fail'])
  })

  it('is not settled for an inference whose interval holds both limits', () => {
    const settings = { ...settingsOf('PG-2'), limits: { pass: 1, fail: 0.8 } }
    expect(judge(measured(95, { estimate: 1.1, interval: interval(0.7, 1.4) }), settings)).toEqual({
      status: 'insufficient',
      score: null,
      unsettled: true,
    })
    expect(judge(measured(95, { estimate: 1.1, interval: interval(0.85, 1.4) }), settings)).toMatchObject({
      status: 'pass',
      score: 95,
    })
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
