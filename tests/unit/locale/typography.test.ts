import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { quotation, typography } from '#shared/locale/typography'

const NBSP = '\u00a0'
const THIN = '\u202f'

describe('French typography', () => {
  test.each([
    ['Bravo !', `Bravo${THIN}!`],
    ['Bravo!', `Bravo${THIN}!`],
    ['Quoi ?! Oui ; non', `Quoi${THIN}?! Oui${THIN}; non`],
    ['Preuve : oui', `Preuve${NBSP}: oui`],
    ['« Canicule »', `«${NBSP}Canicule${NBSP}»`],
    ['«Canicule»', `«${NBSP}Canicule${NBSP}»`],
    ['6 % et 12%', `6${NBSP}% et 12${NBSP}%`],
    ['25 430 vues', `25${THIN}430 vues`],
    ['18 h et 30 jours', `18${NBSP}h et 30${NBSP}jours`],
    ['n° 3', `n°${NBSP}3`],
    ["l'été", 'l’été'],
    ['les contenus de Étienne', 'les contenus d’Étienne'],
    ['De Aurélie, parce que Ousmane', 'D’Aurélie, parce qu’Ousmane'],
    ['de Camille, de Hollande, code Étienne', 'de Camille, de Hollande, code Étienne'],
    ['de -5 points', `de \u22125${NBSP}points`],
  ])('%s', (plain, right) => {
    expect(typography(plain, 'fr')).toBe(right)
  })

  test('leaves addresses, hours and years alone', () => {
    const text = 'https://exemple.fr/a?b=1 à 18:30 en 2026, 06 12 34'
    expect(typography(text, 'fr')).toBe(text)
  })

  test('is stable when applied twice', () => {
    const once = typography('Oui ! « non » : 25 430 ; 6 %', 'fr')
    expect(typography(once, 'fr')).toBe(once)
  })
})

test('a quotation changes nothing but plain spaces, one for one', () => {
  const pieces = fc.constantFrom(
    ' ',
    '  ',
    '?',
    '!',
    ';',
    ':',
    '«',
    '»',
    "'",
    '-3',
    '12 000',
    'mot',
    '%',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('')
      const quoted = quotation(text, 'fr')
      expect(quoted.replace(/[\u00a0\u202f]/g, ' ')).toBe(text)
      expect(quotation(quoted, 'fr')).toBe(quoted)
      expect(quotation(text, 'en')).toBe(text)
    }),
  )
})

test('English keeps its spaces', () => {
  expect(typography("It's 6% of -3: yes!", 'en')).toBe('It’s 6% of \u22123: yes!')
})
