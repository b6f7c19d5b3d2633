import { evidenceTable } from '#shared/audit/support/evidence'
import { describe, expect, it } from 'vitest'
import { defineCheck, measured, notApplicable } from '#shared/audit/define/define-check'
import { runCheck } from '#shared/audit/engine/run-check'
import { createTranslator } from '#shared/locale/translator'
import { anInput, settingsOf, somePosts } from '../build'

const settings = settingsOf('PG-2')
const interval = (low: number, high: number) => ({ low, high, level: 0.95, method: 'test' })

describe('running a check', () => {
  it('turns a throw into no verdict and keeps it for the log', () => {
    const broken = defineCheck({
      id: 'PG-2',
      needs: [],
      run: () => {
        throw new Error('a bug')
      },
    })
    const { result, failure } = runCheck(broken, settings, anInput())
    expect(result).toMatchObject({
      status: 'insufficient',
      score: null,
      message: { key: 'checks.failedToRun' },
    })
    expect(failure).toBeInstanceOf(Error)
    expect(JSON.stringify(result)).not.toContain('a bug')
  })

  it('says what is missing where a fact is, and keeps the weight in the coverage', () => {
    const needing = defineCheck({ id: 'PG-2', needs: ['labels'], run: () => measured(100, {}) })
    const { result, weighed } = runCheck(needing, settings, anInput())
    expect(result).toMatchObject({ status: 'not_applicable', message: { key: 'missing.labels' } })
    expect(weighed).toMatchObject({ score: null, byNature: false })
  })

  it('lets what does not arise by nature leave the coverage', () => {
    const check = defineCheck({
      id: 'PG-2',
      needs: [],
      run: () => notApplicable({ byNature: true, variant: 'few' }),
    })
    expect(runCheck(check, settings, anInput())).toMatchObject({
      result: { message: { key: 'checks.PG-2.few' } },
      weighed: { byNature: true },
    })
  })

  it('moves the score of an inference over its interval', () => {
    const check = defineCheck({
      id: 'PG-2',
      needs: [],
      run: () => measured(90, { estimate: 1, interval: interval(0.9, 1.1) }),
    })
    const [low, high] = runCheck(check, settings, anInput()).weighed.range ?? []
    expect(low).toBeCloseTo(70, 10)
    expect(high).toBe(100)
  })

  it('stores thresholds, and names the files behind the posts it shows', () => {
    const check = defineCheck({
      id: 'PG-2',
      needs: [],
      run: () => measured(90, { evidence: [evidenceTable('pagePosts', {}, [[]], ['share:2'])] }),
    })
    const { result } = runCheck(check, settings, anInput({ records: { posts: somePosts(3) } }))
    expect(result.params).toMatchObject({ pass: 1, fail: 0.8, minimum: 8 })
    expect(result.sources).toEqual(['seen-posts.csv'])
  })

  it('has words for everything the engine says by itself', () => {
    for (const language of ['fr', 'en'] as const)
      for (const key of ['checks.failedToRun', 'checks.unsettled', 'missing.brand', 'missing.check'] as const)
        expect(createTranslator(language).t(key)).not.toBe('')
  })
})
