import { expect, test } from 'vitest'
import { initials } from '#renderer/ui/initials'

test.each([
  ['Camille Renaud', 'CR'],
  ['Nora O’Brien-Lefèvre 🌿', 'NL'],
  ['🌿 Dupont', 'D'],
  ['élise', 'É'],
  ['李小龍', '李'],
  ['🌿', ''],
])('the letters of %s are whole: %s', (name, expected) => {
  expect(initials(name)).toBe(expected)
})

test('a page has one letter, also where its name begins with a sign', () => {
  expect(initials('« L’Atelier » d’Étienne', true)).toBe('L')
})
