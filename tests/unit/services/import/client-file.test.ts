import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTranslator } from '#shared/locale/translator'
import { AppError } from '#shared/model/app-error'
import { parseClient, readClientFile } from '#services/import/client-file'
import { walkFolder } from '#services/import/read/files'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aplomb-client-'))
})
afterAll(() => rm(folder, { recursive: true }))

function failure(run: () => unknown): AppError {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

const minimal = { person: { name: 'Jane Doe' }, brand: { name: 'Exemple SA' } }

describe('client.json', () => {
  it('is refused at once where a name or a list is longer than a person writes', () => {
    const { values } = failure(() =>
      parseClient(
        'client.json',
        JSON.stringify({
          person: { name: 'a'.repeat(1_000_000) },
          brand: { name: 'X', aliases: Array.from({ length: 50_000 }, (_, index) => `alias ${index}`) },
          questions: Array.from({ length: 20_000 }, (_, index) => ({ text: `question ${index}` })),
        }),
      ),
    )
    expect(
      String(values['problems'])
        .replace(/: .*? → /g, ' → ')
        .split('\n'),
    ).toEqual([
      'person.name → "…" (≤ 300)',
      'brand.aliases → ["…", …] (≤ 1000)',
      'questions → [{ … }, …] (≤ 1000)',
    ])
  })

  it('needs two names only and fills in the rest', () => {
    const { client, warnings } = parseClient('client.json', JSON.stringify(minimal))
    expect(warnings).toEqual([])
    expect(client).toMatchObject({
      language: 'fr',
      timezone: 'Europe/Paris',
      country: 'FR',
      periodMonths: 12,
      outcomesTracked: 'unknown',
      themes: [],
    })
  })

  it('accepts an independent without a brand', () => {
    expect(parseClient('client.json', JSON.stringify({ ...minimal, brand: null })).client.brand).toBeNull()
  })

  it('warns about unknown keys by their path, proposes the nearest known one, and reads the rest', () => {
    const text = JSON.stringify({
      ...minimal,
      themse: [],
      person: { name: 'Jane Doe', folowers: 3, shoeSize: 38 },
      questions: [{ text: 'Pourquoi ?', weight: 1 }],
    })
    const { client, warnings } = parseClient('client.json', text)
    expect(client.questions).toEqual([{ text: 'Pourquoi ?', importance: 1 }])
    expect(warnings.map(({ key, values }) => [key, values['name'], values['hint']])).toEqual(
      expect.arrayContaining([
        ['errors.client.unknownKeyHint', 'themse', 'themes'],
        ['errors.client.unknownKeyHint', 'person.folowers', 'followers'],
        ['errors.client.unknownKey', 'person.shoeSize', undefined],
        ['errors.client.unknownKey', 'questions[0].weight', undefined],
      ]),
    )
  })

  it('names every wrong value: its key, what was found, what was expected', () => {
    const wrong = {
      ...minimal,
      language: 'de',
      timezone: 'Paris',
      periodMonths: 99,
      person: { name: '', followers: '25k' },
      brand: { name: 'X', aliases: 'Y' },
      consultant: { color: 'red' },
      questions: [{ importance: 5 }],
    }
    const error = failure(() => parseClient('client.json', JSON.stringify(wrong)))
    expect(error.code).toBe('client.invalid')
    expect(String(error.values['problems']).split('\n')).toEqual([
      'language: "de" → "fr" | "en"',
      'timezone: "Paris" → "Europe/Paris"',
      'periodMonths: 99 → 1 … 60',
      'person.name: "" → "…"',
      'person.followers: "25k" → 0, 1, 2 …',
      'brand.aliases: "Y" → ["…", …]',
      'questions[0].text: ∅ → "…"',
      'questions[0].importance: 5 → 1 … 3',
      'consultant.color: "red" → "#0b5c66"',
    ])
    for (const language of ['fr', 'en'] as const) {
      const text = createTranslator(language).t(`errors.${error.code}`, error.values)
      expect(text).toContain('client.json')
      expect(text).toContain('person.followers')
    }
  })

  it.each(['[]', '"text"', 'null', '{}', '{"person": null}'])('says what is missing from %s', (text) => {
    expect(failure(() => parseClient('client.json', text)).code).toBe('client.invalid')
  })

  it('must hold together: no answer to a question that is not asked, no theme twice, no country without holidays', () => {
    const text = JSON.stringify({
      ...minimal,
      country: 'ZZ',
      questions: [{ text: 'Combien ?' }],
      themes: [{ name: 'Paie' }, { name: 'Paie' }],
      labels: { a: { answers: [0, 9], themes: ['Paie', 'Autre'] } },
    })
    const { code, values } = failure(() => parseClient('client.json', text))
    expect(code).toBe('client.invalid')
    expect(String(values['problems']).split('\n')).toEqual([
      'country: "ZZ" → "FR"',
      'themes[1].name: "Paie" → ≠ themes[0].name',
      'labels.a.answers[1]: 9 → 0',
      'labels.a.themes[1]: "Autre" → "Paie" | "Paie"',
    ])
  })

  it('names line and column where the text stops being JSON', () => {
    const error = failure(() =>
      parseClient('client.json', '{\n  "person": { "name": "Jane" },\n  "brand": null,,\n}'),
    )
    expect(error).toMatchObject({
      code: 'read.jsonInvalid',
      values: { file: 'client.json', line: 3, column: 17 },
    })
  })

  it('reads a file saved with a mark at its start', async () => {
    await writeFile(join(folder, 'client.json'), `\uFEFF${JSON.stringify(minimal)}`)
    const { clientFile } = await walkFolder(folder)
    expect((await readClientFile(folder, clientFile)).client.person.name).toBe('Jane Doe')
  })

  it('tells how to make the file that is missing', async () => {
    await expect(readClientFile('/clients/jane', null)).rejects.toMatchObject({
      code: 'client.missing',
      values: { folder: '/clients/jane' },
    })
  })

  it.each([
    ['link', 'client.link', (file: string) => symlink('/nowhere', file)],
    ['folder', 'client.notFile', (file: string) => mkdir(file)],
    ['spelling', 'client.spelling', (file: string) => writeFile(file.replace('.json', '.JSON'), '{}')],
  ])('says what is in its place: %s', async (name, code, make) => {
    const place = join(folder, name)
    await mkdir(place)
    await make(join(place, 'client.json'))
    const { clientFile } = await walkFolder(place)
    await expect(readClientFile(place, clientFile)).rejects.toMatchObject({ code })
  })

  it('is looked for in a folder, not in a file', async () => {
    const file = join(folder, 'a.csv')
    await writeFile(file, '')
    await expect(walkFolder(file)).rejects.toMatchObject({
      code: 'read.folderExpected',
      values: { file: 'a.csv' },
    })
  })
})
