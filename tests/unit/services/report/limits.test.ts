import type { CheckId } from '#shared/audit/catalogue'
import { describe, expect, it } from 'vitest'
import { headlineFigure, printedFigure } from '#shared/report/figure'
import { settingsOf } from '#shared/audit/catalogue'
import { limitsInTable, limitsOf } from '#shared/report/limits'
import { createTranslator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'

const translator = createTranslator('fr')
const plain = (text: string) => text.replaceAll(/\s/g, ' ')

function check(id: CheckId, over: Partial<CheckResult> = {}): CheckResult {
  return {
    id,
    status: 'not_applicable',
    score: null,
    weight: 2,
    estimate: null,
    interval: null,
    n: null,
    unit: null,
    scale: settingsOf(id)?.unit ?? 'fraction',
    byNature: false,
    figure: null,
    headline: null,
    provisional: false,
    message: { key: 'missing.posts', values: {} },
    evidence: [],
    params: {},
    sources: [],
    ...over,
  }
}

describe('the limits of a check', () => {
  it('have their unit, also where the check has no result', () => {
    const short = (id: CheckId) =>
      plain(limitsInTable(settingsOf(id) ?? { id, unit: 'fraction' }, translator))
    expect(short('OV-1')).toBe('réussi ≥ 70 %, échec < 40 %')
    // The grid of the app and the annex of the report print by this one function.
    expect(short('RR-4')).toBe('réussi ≥ 60 %, échec < 35 %')
    expect(short('CA-1')).toMatch(/^réussi de 1 à 5 par semaine, échec < 0,25 ou > 10$/)
    expect(short('PG-2')).toBe('réussi ≥ 1 fois le niveau de la première moitié, échec < 0,8')
    expect(short('PG-1')).toBe('')
  })

  it('are a rate against profiles of the same size, and a ratio against the past', () => {
    const params = { mode: 'tier', pass: 0.0542, fail: 0.0321 }
    expect(plain(limitsOf(check('RR-1', { scale: 'fraction', params }), translator))).toContain(
      'Objectif : au moins 5,4 %',
    )
    const short = { unit: 'fraction' as const, scale: 'ratio' as const, params: { pass: 1, fail: 0.8 } }
    expect(plain(limitsOf(check('RR-1', short), translator))).toContain(
      'Objectif : au moins 1 fois le niveau de la première moitié',
    )
  })

  it('of the regularity are days of silence and the spread of the gaps', () => {
    const params = { pass: 0.2, fail: 0.5, gapPass: 30, gapFail: 60 }
    expect(plain(limitsOf(check('CA-3', { unit: 'index', params }), translator))).toContain(
      '30 jours de silence et 0,2 d’irrégularité',
    )
  })
})

describe('a figure just short of its limit', () => {
  const near = (scale: CheckResult['scale'], value: number, values: Record<string, number>) =>
    check('PG-2', {
      status: 'warn',
      scale,
      figure: { value, unit: scale, ...(scale === 'ratio' ? { as: 'change' as const } : {}) },
      message: { key: 'checks.PG-2.warn', values },
    })

  it('takes the decimals that its sentence asks for, wherever it is printed', () => {
    const ratio = near('ratio', 0.9976, { decimals: 3 })
    expect(printedFigure(0.9976, ratio, translator)).toBe('0,998')
    expect(plain(headlineFigure(ratio, { translator }) ?? '')).toBe('\u22120,2 %')
    const share = { ...near('fraction', 0.6996, { percentDecimals: 2 }), id: 'OV-1' as const }
    expect(plain(printedFigure(0.6996, share, translator))).toBe('69,96 %')
    expect(plain(headlineFigure(share, { translator }) ?? '')).toBe('69,96 %')
  })

  it('keeps to two decimals, or whole percents, elsewhere', () => {
    expect(printedFigure(0.5519, near('ratio', 0.5519, {}), translator)).toBe('0,55')
    expect(printedFigure(0.44, check('RR-4', { unit: 'ratio', scale: 'fraction' }), translator)).toMatch(
      /^44\s%$/,
    )
  })
})
