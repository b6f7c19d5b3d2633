import { expect, it } from 'vitest'
import { themesOfOneVoice } from '#shared/audit/support/one-voice'

it('a theme is of one voice alone where the other gives it less than a twentieth', () => {
  const themes = [
    { name: 'both', person: 0.3, page: 0.05 },
    { name: 'small', person: 0.04, page: 0 },
    { name: 'mine', person: 0.06, page: 0.049 },
    { name: 'most mine', person: 0.5, page: 0 },
    { name: 'theirs', person: 0, page: 0.2 },
  ]
  expect(themesOfOneVoice(themes, 'person').map(({ name }) => name)).toEqual(['most mine', 'mine'])
  expect(themesOfOneVoice(themes, 'page').map(({ name }) => name)).toEqual(['theirs'])
})
