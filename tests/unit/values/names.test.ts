import { describe, expect, it } from 'vitest'
import { isNamedIn, isSamePerson, pageFit } from '#shared/values/names'

describe('two spellings of a name', () => {
  it.each([
    ['Hélène Dupré-Martin', 'HELENE DUPRE MARTIN'],
    ['Hélène Dupré-Martin', 'HeleneDupreMartin'],
    ['Hélène Dupré-Martin', 'Hélène Anne Dupré-Martin'],
    ['Hélène Dupré-Martin', 'Dupré-Martin Hélène'],
    ['Hélène Dupré-Martin', 'Hélène Dupré'],
    ['Nadia Exemple', 'N. Exemple'],
    ['Nadia Exemple', 'nadia-exemple-3b4a12'],
    ['Nadia Exemple', 'Dr Nadia Exemple (she/her)'],
    ['Nadia Exemple', 'Nadja Exemple'],
    ['Jürgen Groß', 'Jurgen Gross'],
  ])('%s and %s are one person', (one, two) => {
    expect(isSamePerson(one, two)).toBe(true)
    expect(isSamePerson(two, one)).toBe(true)
  })

  it.each([
    ['Nadia Exemple', 'Bruno Collegue'],
    ['Nadia Exemple', 'Nadia Collegue'],
    ['Nadia Exemple', 'BrunoExemple'],
  ])('%s and %s are two', (one, two) => {
    expect(isSamePerson(one, two)).toBe(false)
  })

  it('cannot be compared between two alphabets', () => {
    expect(isSamePerson('Владимир Петров', 'Vladimir Petrov')).toBeNull()
    expect(isSamePerson('', 'Vladimir Petrov')).toBeNull()
  })

  it('an address may hold a word of the name', () => {
    expect(isNamedIn('nadia-exemple', 'Nadia Exemple')).toBe(true)
    expect(isNamedIn('bruno-collegue', 'Nadia Exemple')).toBe(false)
    expect(isNamedIn('vladimir', 'Владимир')).toBeNull()
  })
})

describe('the address of a page', () => {
  it.each([
    ['brasilux', 'same'],
    ['Brasilux', 'same'],
    ['brazilux', 'same'],
    ['brasilux-france', 'near'],
    ['eclairage-brasilux', 'near'],
    ['megastore-france', 'none'],
  ])('%s is %s to Brasilux France', (slug, fit) => {
    expect(pageFit(slug, ['Brasilux'])).toBe(fit)
  })

  it('may be the initials', () => {
    expect(pageFit('sncf', ['Société nationale des chemins de fer'])).toBe('near')
  })

  it('shares no word that many firms have', () => {
    expect(pageFit('megastore-france', ['Brasilux France'])).toBe('none')
  })
})
