import { describe, expect, it } from 'vitest'
import { createTranslator } from '#shared/locale/translator'
import { MESSAGES } from '#shared/locale/messages'

const CHECKS = ['OV', 'EL', 'SA']
  .flatMap((id) => [1, 2, 3, 4].map((n) => `${id}-${n}`))
  .concat(['BA-1', 'BA-2', 'BA-3', 'BA-4', 'PR-1', 'PR-2'])
const ALWAYS = ['title', 'question', 'formula', 'pass', 'insufficient', 'advice', 'action']

describe('the texts of the checks on voice, line, service, brand and profile', () => {
  it('exist in both languages, key by key', () => {
    for (const id of CHECKS) {
      const keys = (language: 'fr' | 'en') =>
        [...MESSAGES[language].keys()].filter((key) => key.startsWith(`checks.${id}.`)).sort()
      expect(keys('fr')).toEqual(keys('en'))
      for (const part of ALWAYS)
        if (!(id === 'SA-2' && part === 'insufficient')) expect(keys('fr')).toContain(`checks.${id}.${part}`)
    }
  })

  it('have no straight apostrophe or quotation mark', () => {
    for (const language of ['fr', 'en'] as const)
      for (const [key, text] of MESSAGES[language])
        if (key.startsWith('checks.') || key.startsWith('evidence.'))
          expect([key, text]).toEqual([key, text.replace(/['"]/g, '’')])
  })

  it('advise the other way where there is too much', () => {
    const { t } = createTranslator('en')
    for (const id of ['BA-1', 'EL-2'] as const)
      for (const part of ['advice', 'action'] as const)
        expect(t(`checks.${id}.${part}`, { side: 'many' })).not.toBe(
          t(`checks.${id}.${part}`, { side: 'few' }),
        )
  })

  it('say numbers and shares as the language does', () => {
    const values = {
      k: 1,
      n: 1204,
      rest: 1203,
      p: 0.0008,
      shares: 0,
      bareShares: 2,
      low: 0,
      high: 1,
      minimum: 12,
    }
    expect(
      createTranslator('fr')
        .t('checks.OV-1.fail', { ...values, p: 0.4 })
        .replace(/[\u00a0\u202f]/g, ' '),
    ).toBe('Vous relayez plus que vous ne publiez : sur 1 204 publications, 1 est de vous (40 %).')
    expect(createTranslator('en').t('checks.OV-1.pass', { ...values, k: 900, p: 0.7475 })).toBe(
      'Of 1,204 posts, 900 are your own: 75%.',
    )
  })
})
