import { describe, expect, it } from 'vitest'
import { createTranslator } from '#shared/locale/translator'

describe('the first of a month', () => {
  it('is an ordinal in French, other days and English are not', () => {
    const fr = createTranslator('fr')
    expect(fr.date('2026-10-01', 'long')).toMatch(/^1er\soctobre\s2026$/)
    expect(fr.date('2026-10-21', 'long')).toMatch(/^21\soctobre/)
    expect(fr.t('report.method.fromTo', { from: '2026-05-01', to: '2026-05-31' })).toMatch(/^1er\smai/)
    expect(createTranslator('en').date('2026-10-01', 'long')).toMatch(/^1\sOctober/)
  })

  it('leaves texts that are not ours alone', () => {
    const { t } = createTranslator('fr')
    expect(t('report.anomaly.quoted', { title: 'Le 1 mai des autres' })).toContain('Le 1 mai des autres')
  })
})
