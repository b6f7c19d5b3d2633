import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pathKind, walkFolder } from '#services/import/read/files'
import { openInput, readBytes } from '#services/import/read/open'
import { cell, rowAt, type ReadFile } from '#services/import/read/table'
import { makeZip } from './make-zip'

const SAMPLES = 'tests/fixtures/formats'
/** Files in the encodings of older systems, which are read and said. */
const OLD_ENCODING = /_(cp850|macintosh)\.csv$/

describe('every sample of the known layouts', async () => {
  const { files } = await walkFolder(SAMPLES)

  it.each(files)('$path opens as a table with rows', async ({ absolute, path }) => {
    const input = await openInput(absolute, path)
    try {
      expect(input).toMatchObject({ archive: false, rejected: [], parts: [{ file: path }] })
      const file = await input.parts[0]?.read()
      if (file?.kind === 'csv')
        expect([file.rejected, file.warnings.map(({ key }) => key), file.rows.length > 1]).toEqual([
          [],
          OLD_ENCODING.test(path) ? ['errors.read.encodingOld'] : [],
          true,
        ])
      else if (file?.kind === 'workbook') expect(file.sheets.every(({ rows }) => rows.length > 1)).toBe(true)
      else if (file?.kind === 'html') expect(file.warnings).toEqual([])
      else expect.unreachable(`${path} is ${file?.kind ?? 'nothing'}`)
    } finally {
      await input.close()
    }
  })

  it('is a table of the right kind whatever its name says', async () => {
    expect(await kindOf('page_exports/acme-example_content_1793000000000.xls')).toBe('biff8')
    expect(await kindOf('page_exports/acme-example_content_actually-xlsx.xls')).toBe('xlsx')
    expect(await kindOf('crm/pipedrive_deals_FR_excel_resave_semicolon_cp1252.csv')).toBe(
      '; windows-1252 rfc4180',
    )
    expect(await kindOf('member_export/Comments_17529409.csv')).toBe(', utf-8 backslash')
    expect(await kindOf('member_export/Shares_17529409.csv')).toBe(', utf-8 rfc4180')
  })

  it('has its blank cells and rows where the layout says', async () => {
    const input = await openInput(
      join(SAMPLES, 'creator_analytics/Content_2025-11-01_2025-11-30_JaneDoe.xlsx'),
      'a.xlsx',
    )
    const file = await input.parts[0]?.read()
    await input.close()
    const top = file?.kind === 'workbook' ? file.sheets.find(({ name }) => name === 'TOP POSTS') : undefined
    expect(rowAt(top?.rows ?? [], 2)).toBeUndefined()
    expect(cell(rowAt(top?.rows ?? [], 3), 4)).toBe('Post URL')
    expect(cell(rowAt(top?.rows ?? [], 4), 3)).toBe('')
  })
})

describe('a file that holds no data', () => {
  it.each([
    ['photo.csv', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'PNG'],
    ['photo.csv', Buffer.from('\xFF\xD8\xFF\xE0', 'latin1'), 'JPEG'],
    ['a.xlsx', Buffer.from('%PDF-1.7\n'), 'PDF'],
    ['a.csv', Buffer.from('{\\rtf1 x}'), 'RTF'],
    ['a.zip', Buffer.from('Rar!\x1a\x07'), 'RAR'],
    ['a.csv', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)), 'binary'],
    ['a.xml', Buffer.from('<?xml version="1.0"?><a/>'), 'XML'],
  ])('%s is named for what it is (%#)', async (file, bytes, found) => {
    await expect(readBytes(file, bytes)).rejects.toMatchObject({
      code: 'read.notData',
      values: { file, found },
    })
  })

  it('is told when it is empty, a text document or an archive in an archive', async () => {
    await expect(readBytes('a.csv', new Uint8Array())).rejects.toMatchObject({ code: 'read.empty' })
    const word = await makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })
    await expect(readBytes('a.csv', word)).rejects.toMatchObject({
      code: 'read.notData',
      values: { found: 'Word' },
    })
    await expect(readBytes('a.zip/b.zip', await makeZip({ 'a.csv': 'x' }))).rejects.toMatchObject({
      code: 'read.zipNested',
    })
  })

  it('is html or json by its content', async () => {
    expect((await readBytes('a.csv', Buffer.from('\n<!DOCTYPE html><p>x'))).kind).toBe('html')
    expect((await readBytes('a.xls', Buffer.from('<table><tr><td>x'))).kind).toBe('html')
    expect((await readBytes('a.csv', Buffer.from('{ "a": 1 }'))).kind).toBe('json')
    expect((await readBytes('a.json', Buffer.from('[a],[b]\n'))).kind).toBe('csv')
  })
})

describe('what a person gives', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aplomb-read-'))
    await mkdir(join(folder, 'b'))
    await mkdir(join(folder, '.git'))
    const entries = {
      'Shares.csv': 'Date,ShareLink\n1,2',
      'Media/photo.csv': Buffer.from('\x89PNG', 'latin1'),
      'in.zip': await makeZip({ a: 'x' }),
    }
    await writeFile(join(folder, 'export.csv'), await makeZip(entries))
    for (const name of [
      'client.json',
      'b/é.csv',
      'b/Z.csv',
      'b/a.csv',
      '.hidden',
      '.git/config',
      'b/client.json',
    ]) {
      await writeFile(join(folder, name), 'a,b\n1,2\n')
    }
    await symlink('/etc/hostname', join(folder, 'link.csv'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is listed by code point, without hidden files and links, client.json apart', async () => {
    const { files, clientFile, warnings } = await walkFolder(folder)
    expect(files.map(({ path }) => path)).toEqual([
      'b/Z.csv',
      'b/a.csv',
      'b/client.json',
      'b/é.csv',
      'export.csv',
    ])
    expect(clientFile).toMatchObject({ path: 'client.json', size: 8 })
    expect(warnings).toEqual([{ key: 'errors.read.linkSkipped', values: { file: 'link.csv' } }])
  })

  it('is refused with the limit when it holds too much', async () => {
    await expect(walkFolder(folder, { files: 2 })).rejects.toMatchObject({
      code: 'read.folderFiles',
      values: { limit: 2 },
    })
    await expect(walkFolder(folder, { depth: 0 })).rejects.toMatchObject({ code: 'read.folderDepth' })
  })

  it('may be one file, and is an error when it is nothing', async () => {
    expect(await pathKind(join(folder, 'b/a.csv'))).toBe('file')
    await expect(pathKind(join(folder, 'none.xlsx'))).rejects.toMatchObject({ code: 'read.missing' })
    await expect(pathKind(join(folder, 'link.csv'))).rejects.toMatchObject({ code: 'read.link' })
    await expect(openInput(join(folder, 'none.xlsx'), 'none.xlsx')).rejects.toMatchObject({
      code: 'read.missing',
    })
    await expect(openInput(join(folder, 'b'), 'b')).rejects.toMatchObject({ name: 'AppError' })
  })

  it('is one part per entry when it is an archive, each failing alone', async () => {
    const input = await openInput(join(folder, 'export.csv'), 'export.csv')
    expect(input.parts.map(({ file, name }) => [file, name])).toEqual([
      ['export.csv/Media/photo.csv', 'photo.csv'],
      ['export.csv/Shares.csv', 'Shares.csv'],
      ['export.csv/in.zip', 'in.zip'],
    ])
    const results = await Promise.allSettled(input.parts.map((part) => part.read()))
    expect(
      results.map((result) =>
        result.status === 'fulfilled' ? result.value.kind : (result.reason as { code: string }).code,
      ),
    ).toEqual(['read.notData', 'csv', 'read.zipNested'])
    expect(Buffer.from((await input.parts[1]?.head()) ?? []).toString()).toBe('Date,ShareLink\n1,2')
    await input.close()
  })
})

async function kindOf(path: string): Promise<string> {
  const input = await openInput(join(SAMPLES, path), path)
  const file: ReadFile | undefined = await input.parts[0]?.read()
  await input.close()
  if (file?.kind === 'csv') return `${file.delimiter} ${file.encoding} ${file.dialect}`
  return file?.kind === 'workbook' ? file.container : 'none'
}
