import type { AppError } from '#shared/model/app-error'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { collect } from '#services/import/given-files'
import { mergeAll, readAll } from '#services/import/importer'
import { describeTable } from '#services/import/mapping/describe-table'
import { createTranslator } from '#shared/locale/translator'
import { makeZip } from '../read/make-zip'

const CONTEXT = { timezone: 'Europe/Paris', personName: null }

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aplomb-describe-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function given(name: string, content: string | Uint8Array) {
  writeFileSync(join(folder, name), content)
  return collect([{ absolute: join(folder, name), name, kind: 'file' }])
}

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `Post ${String(index)};${String((index % 12) + 1)}/${String((index % 28) + 1)}/2026;12`,
  )

test('what is proposed is what the import then understands, row by row', async () => {
  const { files, ...rest } = await given(
    'outil.csv',
    ['Texte;Publié le;Vues', ...rows(30), 'Sans date;;5', ''].join('\n'),
  )
  const described = await describeTable(files, 'outil.csv', CONTEXT)
  expect(described).toMatchObject({
    sheet: null,
    titles: ['Texte', 'Publié le', 'Vues'],
    shape: 'publie le|texte|vues',
    rows: 31,
    settled: { dateOrder: 'mdy' },
  })
  expect(described.preview).toHaveLength(20)
  const mapping = described.guess!.mapping
  const imported = mergeAll([await readAll({ files, ...rest }, { ...CONTEXT, mappings: [mapping] })])
  expect(imported.sources).toMatchObject([{ format: 'mapped-posts', rows: 31, kept: 30 }])
  expect(described.preview.map(({ understood }) => understood.posts[0]?.publishedAt).sort()).toEqual(
    imported.records.posts
      .filter(({ text }) => Number(text?.slice(5)) < 20)
      .map(({ publishedAt }) => publishedAt)
      .sort(),
  )
})

test('a changed mapping changes the preview; what the file cannot decide is left to the person', async () => {
  const { files } = await given('outil.csv', 'Texte,Jour,Vues\nUn,3/4/2026,1\nDeux,5/4/2026,2\n')
  const first = await describeTable(files, 'outil.csv', CONTEXT)
  expect(first.guess?.open).toEqual(['dateOrder'])
  expect(first.settled.dateOrder).toBeNull()
  expect(first.preview[0]?.rejection).toMatchObject({ code: 'dateAmbiguous' })
  const said = { ...first.guess!.mapping, dateOrder: 'dmy' as const, who: 'page' as const }
  const second = await describeTable(files, 'outil.csv', CONTEXT, said)
  expect(second.settled.dateOrder).toBe('dmy')
  expect(second.preview[0]).toMatchObject({
    rejection: null,
    understood: { posts: [{ publishedAt: '2026-04-03', who: 'page' }] },
  })
})

test('the decimal sign is decided by the whole file', async () => {
  const text = 'Date;Type;Libellé;Montant\n2026-10-01;Vente;A;1,500\n2026-10-02;Vente;B;2,25\n'
  const { files } = await given('ventes.csv', text)
  const { guess, settled, preview } = await describeTable(files, 'ventes.csv', CONTEXT)
  expect(guess?.mapping.target).toBe('outcomes')
  expect(settled.decimal).toBe(',')
  expect(preview.map(({ understood }) => understood.outcomes[0]?.value)).toEqual([1.5, 2.25])
})

test('a table of an archive is found by the name the import gave it; accents are repaired where accepted', async () => {
  const broken = iconv.decode(Buffer.from('Texte,Date,Vues\nUn réseau,2026-10-01,3\n'), 'windows-1252')
  const { files } = await given('lot.zip', await makeZip({ 'sub/outil.csv': broken }))
  const as = (repairAccents: boolean) =>
    describeTable(files, 'lot.zip/sub/outil.csv', { ...CONTEXT, repairAccents })
  expect((await as(false)).warnings).toMatchObject([{ key: 'errors.read.mojibake' }])
  expect((await as(true)).preview[0]?.understood.posts[0]?.text).toBe('Un réseau')
})

test('what is not there or is no table is said by name', async () => {
  const { files } = await given('texte.json', '{"a": 1}')
  await expect(describeTable(files, 'autre.csv', CONTEXT)).rejects.toMatchObject({ code: 'read.missing' })
  const failure = await describeTable(files, 'texte.json', CONTEXT).catch((error: unknown) => error)
  expect(failure).toMatchObject({ code: 'import.unknown.json' })
  const { code, values } = failure as AppError
  expect(createTranslator('fr').t(`errors.${code}`, values)).toContain('texte.json')
})
