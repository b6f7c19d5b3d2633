import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highlight } from '../../../../renderer/src/screens/content/highlight'

const marked = (text: string, page: string[], found: string[] = []) =>
  highlight(text, new Set(page), new Set(found))
    .filter(({ mark }) => mark !== null)
    .map(({ text: word, mark }) => `${mark}:${word}`)

describe('words marked in a text', () => {
  test('are whole words, whatever their case', () => {
    expect(marked('La Maintenance, pas la maintenances.', ['maintenance'])).toEqual(['page:Maintenance'])
  })

  test('are found behind an elision and in a compound', () => {
    expect(marked('l’atelier et la sous-traitance', ['atelier', 'traitance'])).toEqual([
      'page:atelier',
      'page:sous-traitance',
    ])
  })

  test('are found without their accents in a search, which wins over the page', () => {
    expect(marked('Mécanique générale', ['mécanique'], ['mecanique'])).toEqual(['found:Mécanique'])
  })

  test('never change the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, words) => {
        const segments = highlight(text, new Set(words), new Set(words))
        expect(segments.map((segment) => segment.text).join('')).toBe(text)
      }),
    )
  })
})
