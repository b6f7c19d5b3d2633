import { expect, test } from 'vitest'
import { createTranslator } from '#shared/locale/translator'

const fr = createTranslator('fr')
const en = createTranslator('en')

test('numbers, percentages and dates follow the language', () => {
  expect(fr.integer(-25430)).toBe('\u221225\u202f430')
  expect(en.integer(25430)).toBe('25,430')
  expect(fr.percent(0.064, 1)).toBe('6,4\u00a0%')
  expect(en.percent(0.064, 1)).toBe('6.4%')
  expect(fr.date('2026-07-08', 'short')).toBe('8 juil.')
  expect(en.date('2026-11-15', 'long')).toBe('15 November 2026')
})

test('a name or a file in a message keeps its own spelling', () => {
  const text = fr.t('cli.rejectedRow', { file: "l'export ! -2.csv", line: 12345, reason: 'x' })
  expect(text).toContain("l'export ! -2.csv")
  expect(text).toContain('12\u202f345')
})

test('an unknown key is a bug, not an empty text', () => {
  expect(() => en.t('nowhere.at.all')).toThrow('nowhere.at.all')
})

test('a text that only looks like a date is printed as it is', () => {
  const text = en.t('rows.dateInvalid', { found: '2026-13-05', expected: '2026-11-15' })
  expect(text).toContain('“2026-13-05”')
  expect(text).toContain('2026-11-15')
})
