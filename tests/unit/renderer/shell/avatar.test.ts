import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Avatar } from '#ui/avatar'

const letters = (name: string, page = false) =>
  renderToStaticMarkup(createElement(Avatar, { name, page })).replace(/<[^>]*>/g, '')

test.each([
  ['Camille Renaud', 'CR'],
  ['Nora O’Brien-Lefèvre 🌿', 'NL'],
  ['🌿 Dupont', 'D'],
  ['élise', 'É'],
  ['李小龍', '李'],
  ['🌿', ''],
])('the letters of %s are whole: %s', (name, expected) => {
  expect(letters(name)).toBe(expected)
})

test('a page has one letter, also where its name begins with a sign', () => {
  expect(letters('« L’Atelier » d’Étienne', true)).toBe('L')
})
