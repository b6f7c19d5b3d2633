import type { MessageKey } from '#shared/locale/keys'
import { expect, test } from 'vitest'
import { createTranslator, unknownKey } from '#shared/locale/translator'

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

test('a list that goes on has no “and” of its own', () => {
  const named = (more: number) => fr.t('data.unlocks', { checks: ['A', 'B'], more })
  expect(named(0)).toContain('A et B')
  expect(named(3)).toContain('A, B et 3 autres')
  expect(en.t('audits.fileNames', { names: ['A', 'B', 'C'], more: 2 })).toBe('A, B, C and 2 others')
})

test('nothing is erased in the singular or the plural of nothing', () => {
  const erased = (audits: number, files: number) =>
    fr.t('app.clients.eraseText', { audits, files, copies: 0 })
  expect(erased(0, 0)).toContain('La fiche de ce client disparaîtra')
  expect(erased(0, 1)).toContain('Un fichier disparaîtra')
  expect(erased(2, 0)).toContain('2 audits disparaîtront')
  expect(erased(1, 3)).toContain('Un audit et 3 fichiers disparaîtront')
})

test('a name or a file in a message keeps its own spelling', () => {
  const text = fr.t('cli.rejectedRow', { file: "l'export ! -2.csv", line: 12345, reason: 'x' })
  expect(text).toContain("l'export ! -2.csv")
  expect(text).toContain('12\u202f345')
})

test('a little word of French loses its vowel before a name that begins with one', () => {
  const scope = {
    brand: '',
    hasBrand: 'no',
    from: '2026-01-01',
    to: '2026-11-15',
    files: 1,
    lists: 1,
    archives: 0,
    posts: 2,
    pagePosts: 0,
  }
  expect(fr.t('document.contents.scopeText', { ...scope, person: 'Étienne' })).toContain('d’Étienne')
  expect(fr.t('document.contents.scopeText', { ...scope, person: 'Camille' })).toContain('de Camille')
})

test('every number in a sentence is grouped, also where the text says nothing of its form', () => {
  const values = { k: 2297, n: 2500, rest: 2203, p: 0.92, ownWords: 25 }
  expect(fr.t('checks.OV-2.warn', values)).toContain('2\u202f297 de vos 2\u202f500 partages')
  expect(en.t('checks.OV-2.warn', values)).toContain('2,297 of your 2,500 shares')
  expect(en.t('checks.OV-2.warn', values)).toContain('2,203 hold fewer than 25 words')
})

test('a text that is not ours keeps its characters in a report of the other language', () => {
  const question = 'How long does an audit stop our production? It\'s 25 430 of 6%: (-3) "why"!'
  expect(fr.quote(question)).toBe(question)
  expect(en.quote('Et « quoi » ? Oui : là !')).toBe('Et « quoi » ? Oui : là !')
  expect(fr.quote('Et « quoi » ? Oui : là !')).toBe('Et «\u00a0quoi\u00a0»\u202f? Oui\u00a0: là\u202f!')
  expect(fr.prose('Oui! « non » 12%')).toBe('Oui\u202f! «\u00a0non\u00a0» 12\u00a0%')
})

test('a choice that an older audit does not know says the other text', () => {
  const text = fr.t('checks.SA-2.warn', { m: 12, k: 1, p: 0.12 })
  expect(text.replace(/[\u00a0\u202f]/g, ' ')).toBe(
    'Vos clients posent 12 questions ; 1 a une réponse chez vous.',
  )
  expect(() => fr.t('checks.SA-2.warn', { m: 12 })).toThrow()
})

test('a misspelt key does not compile, and fails a test', () => {
  // @ts-expect-error no file has this key
  expect(() => en.t('nowhere.at.all')).toThrow('nowhere.at.all')
  // @ts-expect-error nor this one
  expect(() => en.t('data.leaf.title')).toThrow('data.leaf.title')
})

test('a key that only an audit of another version knows is printed, and never takes the screen away', () => {
  const found = unknownKey.found.bind(unknownKey)
  unknownKey.found = (key) => key
  try {
    expect(en.message({ key: 'checks.OV-99.pass' as MessageKey, values: {} })).toBe('checks.OV-99.pass')
  } finally {
    unknownKey.found = found
  }
})

test('a text that only looks like a date is printed as it is', () => {
  const text = en.t('rows.dateInvalid', { found: '2026-13-05', expected: '2026-11-15' })
  expect(text).toContain('“2026-13-05”')
  expect(text).toContain('2026-11-15')
})
