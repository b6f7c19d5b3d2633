import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTranslator } from '#shared/locale/translator'
import { tokenOf } from '#shared/report/linked-figure'
import { FIGURES, figureIn } from '#renderer/screens/report/figures'
import {
  figureOf,
  figuresIn,
  isStale,
  partsOf,
  printedParagraphs,
  putBack,
  refreshed,
  withFiguresOf,
  wordsIn,
} from '#renderer/screens/report/linked-text'
import { storedAudit } from '../../../tools/stored-audit'

const audit = storedAudit('camille')
const fr = createTranslator('fr')

const figure = fc.record({
  key: fc.constantFrom(...FIGURES),
  value: fc.option(
    fc.oneof(
      fc.integer({ min: -1_000_000, max: 100_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }).filter((value) => !Object.is(value, -0)),
    ),
  ),
  date: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
})
// Braces and bars among the words: half a token must stay words.
const words = fc
  .string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '{', '}', '|', '{{', '}}', '*', '7') })
  .filter((text) => figuresIn(text).length === 0)
const parts = fc.array(fc.oneof(words, figure), { maxLength: 12 })
const joined = (all: readonly (string | ReturnType<typeof figureOf>)[]) =>
  all.map((part) => (typeof part === 'string' ? part : tokenOf(part))).join('')

describe('a text with linked figures', () => {
  it('is the same after it was taken apart and put together', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const text = joined(all)
        expect(joined(partsOf(text))).toBe(text)
      }),
    )
  })

  it('keeps every figure with its value and its day', () => {
    fc.assert(
      fc.property(fc.array(figure), (figures) => {
        expect(figuresIn(figures.map((each) => `${tokenOf(each)} `).join(''))).toEqual(figures)
      }),
    )
  })

  it('is up to date once it was brought up to date, and stays as it is the second time', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const once = refreshed(joined(all), audit)
        expect(refreshed(once, audit)).toBe(once)
        expect(figuresIn(once).filter((each) => isStale(each, audit, fr))).toEqual([])
      }),
    )
  })

  it('gets its old figures back, whatever was typed round them meanwhile', () => {
    const before = `Vous avez ${tokenOf({ key: 'person.followers', value: 7, date: '2025-01-01' })} abonnés.`
    const typed = `${refreshed(before, audit).replace('Vous avez', 'Vous aviez')} Et puis ?`
    expect(withFiguresOf(typed, before)).toBe(`${before.replace('Vous avez', 'Vous aviez')} Et puis ?`)
    const deleted = refreshed(before, audit).replace(/\{\{.*\}\}/, '')
    expect(withFiguresOf(deleted, before)).toBe(deleted)
  })

  it('gets one passage back where it stands by now, nearest to where it was', () => {
    const token = tokenOf({ key: 'person.posts.own', value: 41, date: '2026-11-16' })
    expect(putBack('41 fois 41 articles', 8, '41', token)).toBe(`41 fois ${token} articles`)
    expect(putBack('Oui : 41 fois 41 articles', 8, '41', token)).toBe(`Oui : ${token} fois 41 articles`)
    expect(putBack('aucun', 8, '41', token)).toBe('aucun')
  })

  it('prints what the audit says now, a paragraph per line', () => {
    const old = tokenOf({ key: 'influence', value: 3, date: '2025-01-01' })
    const now = fr.integer(figureIn(audit, 'influence') ?? Number.NaN)
    expect(printedParagraphs(`\n Indice : ${old}.\n\n\nFin.\n`, audit, fr)).toEqual([
      `Indice : ${now}.`,
      'Fin.',
    ])
  })

  it('counts a figure as a word, and no sign', () => {
    expect(wordsIn(`**Vous** avez ${tokenOf(figureOf('person.followers', audit))} abonnés ! > - *`)).toBe(4)
  })
})
