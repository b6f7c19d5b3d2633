import { expect, test } from 'vitest'
import { createTranslator } from '#shared/locale/translator'
import { profileLines } from '#renderer/screens/comparison/profile-lines'

test('the report gets today’s words and the proposed ones, a line each, and nothing of a part that was not proposed', () => {
  const lines = profileLines(
    { headline: 'Communication chez Nuvéo', about: '' },
    { headline: 'J’aide les ateliers\nà moins s’arrêter', about: '' },
    createTranslator('fr'),
  )
  expect(lines).toEqual([
    '**Titre aujourd’hui\u00a0:** Communication chez Nuvéo',
    '**Titre proposé\u00a0:** J’aide les ateliers à moins s’arrêter',
  ])
})
