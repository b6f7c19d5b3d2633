import { describe, expect, it } from 'vitest'
import type { Demographic } from '#shared/model/records'
import { anInput, FILE } from '../build'
import { judged } from '../judged'

function row(
  name: string,
  share: number,
  category: Demographic['category'] = 'industry',
  scope: Demographic['scope'] = 'content',
): Demographic {
  return { who: 'person', scope, category, name, share, upper: share, count: null, source: FILE }
}

function audited(rows: Demographic[], targets: object) {
  return judged(
    'RR-5',
    anInput({
      client: { targets: { jobTitles: [], industries: [], seniorities: [], locations: [], ...targets } },
      records: { demographics: rows },
    }),
  )
}

describe('RR-5 the right people', () => {
  const target = { industries: ['Bâtiment'] }

  it('passes where the listed categories of the target reach half', () => {
    const result = audited([row('Bâtiment et travaux', 0.5), row('Conseil', 0.2)], target)
    expect(result).toMatchObject({ status: 'pass', estimate: 0.5, score: 90 })
    expect(result.interval).toMatchObject({ low: 0.5, high: 0.8 })
  })

  it('fails only where even those not listed would not be enough', () => {
    const result = audited([row('batiment', 0.1), row('Conseil', 0.6), row('Banque', 0.15)], target)
    expect(result.status).toBe('fail')
    expect(result.estimate).toBeCloseTo(0.25, 12)
  })

  it('gives no verdict where the lists are too short', () => {
    expect(audited([row('Bâtiment', 0.1), row('Conseil', 0.2)], target).status).toBe('insufficient')
  })

  it('judges the weakest of several dimensions', () => {
    const rows = [row('Bâtiment', 0.7), row('Dirigeant', 0.4, 'seniority'), row('Débutant', 0.3, 'seniority')]
    expect(audited(rows, { ...target, seniorities: ['dirigeant'] })).toMatchObject({
      status: 'warn',
      estimate: 0.4,
      params: { dimension: 'seniority' },
    })
  })

  it('prefers the readers of the content to the followers', () => {
    const rows = [row('Bâtiment', 0.6), row('Bâtiment', 0.1, 'industry', 'audience')]
    expect(audited(rows, target)).toMatchObject({ params: { scope: 'content' }, estimate: 0.6 })
  })

  it('is not applicable without a declared target or without figures', () => {
    expect(audited([row('Bâtiment', 0.6)], {}).message.key).toBe('missing.targets')
    expect(audited([], target).message.key).toBe('missing.demographics')
  })
})
