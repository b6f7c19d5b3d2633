import { expect, it } from 'vitest'
import { CHARTS } from '#shared/charts/registry'
import { MESSAGES } from '#shared/locale/messages'

it('draws only evidence that has a title in both languages', () => {
  for (const id of Object.keys(CHARTS))
    for (const language of ['fr', 'en'] as const)
      expect(MESSAGES[language].has(`evidence.${id}.title`), `${language} ${id}`).toBe(true)
})
