import { expect, test } from 'vitest'
import { interfaceLanguage } from '#shared/model/vocabulary'

test.each([
  ['fr', 'fr'],
  ['fr_FR.UTF-8', 'fr'],
  ['FR-ca', 'fr'],
  ['en-GB', 'en'],
  ['C', 'en'],
  ['', 'en'],
  // Frisian and Filipino begin like French and Finnish, and are neither.
  ['fry-NL', 'en'],
  ['fil', 'en'],
])('a system that says %j is spoken to in %s', (tag, language) => {
  expect(interfaceLanguage(tag)).toBe(language)
})
