import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importPaths, type Import } from '#services/import/importer'
import { createTranslator } from '#shared/locale/translator'
import { makeZip, patchHeaders, renameEntry } from './read/make-zip'

// Files that mean harm, through the whole import: each is refused by name, with its limit, and the good ones beside it are read.

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aplomb-hostile-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const SHARES = 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n'
const share = (text: string, id = '7514002921881612345') =>
  `2026-10-08 16:45:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${id},${text},"","",MEMBER_NETWORK\n`
const GOOD = SHARES + share('Un post')

async function read(files: Record<string, string | Uint8Array>): Promise<Import> {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const before = readdirSync(folder)
  const imported = await importPaths([folder])
  expect(readdirSync(folder), 'nothing is ever written').toEqual(before)
  const translators = (['fr', 'en'] as const).map(createTranslator)
  for (const { code, values } of imported.failed)
    for (const { t } of translators) expect(t(`errors.${code}`, values)).not.toContain('undefined')
  return imported
}

const codes = ({ failed }: Import) => failed.map(({ code }) => code)

test('a bomb beside a good file costs only itself', async () => {
  const bomb = await makeZip({
    'Shares.csv': GOOD,
    'Comments.csv': Buffer.alloc(100_000_000, 'Date,Link,Message\n'),
  })
  const imported = await read({ 'export.zip': bomb })
  expect(codes(imported)).toEqual(['read.zipRatio'])
  expect(imported.failed[0]?.values).toMatchObject({ entry: 'Comments.csv', limit: 300 })
  expect(imported.records.posts).toHaveLength(1)
})

test('more entries than any export has', async () => {
  const entries = Object.fromEntries(
    Array.from({ length: 20_001 }, (_, index) => [`${String(index)}.csv`, '']),
  )
  const imported = await read({ 'export.zip': await makeZip(entries, true) })
  expect(codes(imported)).toEqual(['read.zipEntries'])
  expect(imported.failed[0]?.values).toMatchObject({ found: 20_001, limit: 20_000 })
})

test('names that climb out of the archive are refused, the rest is read', async () => {
  const zip = await makeZip({ 'xx/xx/etc/Shares.csv': GOOD, 'Shares.csv': SHARES + share('Un autre') })
  const imported = await read({
    'export.zip': renameEntry(zip, 'xx/xx/etc/Shares.csv', '../../etc/Shares.csv'),
  })
  expect(codes(imported)).toEqual(['read.zipName'])
  expect(imported.records.posts).toMatchObject([{ text: 'Un autre' }])
})

test('an archive in an archive is not opened, however deep', async () => {
  let zip = await makeZip({ 'Shares.csv': GOOD })
  for (let depth = 0; depth < 5; depth++)
    zip = await makeZip({ 'inner.zip': zip, 'Shares.csv': SHARES + share('Dehors') })
  const imported = await read({ 'export.zip': zip })
  expect(codes(imported)).toEqual(['read.zipNested'])
  expect(imported.records.posts).toMatchObject([{ text: 'Dehors' }])
})

test('an entry that claims another size than it has', async () => {
  const zip = patchHeaders(await makeZip({ 'Shares.csv': GOOD.repeat(50) }), (header, kind) => {
    header.writeUInt32LE(100, kind === 'local' ? 22 : 24)
  })
  expect(codes(await read({ 'export.zip': zip }))).toEqual(['read.zipLyingSize'])
})

test('a cell past the limit costs its row, by line, column, length and limit', async () => {
  const imported = await read({
    'Shares.csv':
      SHARES +
      share('Avant', '7514002921881612341') +
      share(`"${'a'.repeat(1_000_001)}"`) +
      share('Après', '7514002921881612342'),
  })
  expect(imported.sources[0]).toMatchObject({ rows: 3, kept: 2 })
  expect(imported.sources[0]?.rejected).toEqual([
    { line: 3, code: 'cellTooLong', values: { line: 3, column: 3, found: 1_000_001, limit: 1_000_000 } },
  ])
})

test('what was found in a rejected row is shown in short, never kept whole', async () => {
  const imported = await read({ 'Shares.csv': `${SHARES}${'9'.repeat(500_000)},,x,,,\n` })
  expect(imported.sources[0]).toMatchObject({ rows: 1, kept: 0 })
  expect(JSON.stringify(imported.sources).length).toBeLessThan(2_000)
})

test('a formula is a text like any other', async () => {
  const imported = await read({
    'Shares.csv': SHARES + share(`"=cmd|' /C calc'!A0"`) + share('"@SUM(1+1)*cmd"', '7514002921881612340'),
  })
  expect(imported.records.posts.map(({ text }) => text).sort()).toEqual([
    "=cmd|' /C calc'!A0",
    '@SUM(1+1)*cmd',
  ])
})

test('names that JavaScript gives a meaning to are names', async () => {
  const imported = await read({
    'Shares.csv': SHARES + share('__proto__') + share('constructor', '7514002921881612340'),
    'r.csv': 'date,kind,label\n2026-10-01,constructor,x\n2026-10-01,__proto__,x\n',
  })
  expect(imported.records.posts).toHaveLength(2)
  expect(imported.sources.find(({ file }) => file === 'r.csv')).toMatchObject({
    rows: 2,
    kept: 0,
    rejected: [{ code: 'valueUnknown' }, { code: 'valueUnknown' }],
  })
  expect(Object.prototype).not.toHaveProperty('x')
})

test('JSON nested deeper than any stack', async () => {
  const imported = await read({ 'a.json': `${'['.repeat(500_000)}1`, 'Shares.csv': GOOD })
  expect(imported.unknown).toMatchObject([{ file: 'a.json' }])
  expect(imported.records.posts).toHaveLength(1)
})
