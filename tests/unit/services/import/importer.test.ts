import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { createTranslator } from '#shared/locale/translator'
import { AppError } from '#shared/model/app-error'
import { importFolder, importPaths, type Import, type ImportProgress } from '#services/import/importer'

const FIXTURES = fileURLToPath(new URL('../../../fixtures/formats/', import.meta.url))
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const DRAFT =
  '<html><body><h1>Brouillon</h1><p class="created">Created on 2021-03-01 18:02</p><p class="published">Published on ---</p></body></html>'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aplomb-import-'))
  await write(
    'client.json',
    JSON.stringify({
      person: { name: 'Jane Doe' },
      brand: null,
      consent: { given: true },
      consultant: { logo: 'logo.svg' },
    }),
  )
})
afterEach(() => rm(folder, { recursive: true }))

async function write(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

async function fixture(path: string, as: string): Promise<void> {
  await mkdir(dirname(join(folder, as)), { recursive: true })
  await copyFile(join(FIXTURES, path), join(folder, as))
}

async function zip(path: string, entries: Record<string, string | Buffer>): Promise<void> {
  const archive = new ZipFile()
  for (const [name, content] of Object.entries(entries)) {
    if (name.startsWith('=')) archive.addFile(join(FIXTURES, String(content)), name.slice(1))
    else archive.addBuffer(Buffer.from(content), name)
  }
  archive.end()
  await pipeline(archive.outputStream, createWriteStream(join(folder, path)))
}

const EXPORT = {
  '=Shares_17529409.csv': 'member_export/Shares_17529409.csv',
  '=Comments_17529409.csv': 'member_export/Comments_17529409.csv',
  '=sub/Connections.csv': 'member_export/Connections.csv',
  'messages.csv':
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n1,,Jane,,Secret,2026-10-08 11:59:53 UTC,,Secret,INBOX\n',
  'Education.csv': 'School Name,Start Date,End Date,Notes,Degree Name,Activities\nÉcole,2016,2019,,,\n',
  'Media/photo.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'),
  'Articles/Articles/2021-03-01 brouillon.html': DRAFT,
}

/** Every file that was given has to come back somewhere. */
function named(imported: Import): string[] {
  const { sources, unknown, failed } = imported
  return [
    ...sources.map(({ file }) => file),
    ...unknown.map(({ file }) => file),
    ...failed.map(({ values }) => String(values['file'])),
  ].sort()
}

/** Every text of a result exists in both languages and can be filled in. */
function speak({ sources, unknown, failed, warnings }: Import): void {
  for (const language of ['fr', 'en'] as const) {
    const { t, message } = createTranslator(language)
    for (const warning of [...warnings, ...sources.flatMap((source) => source.warnings)])
      expect(message(warning)).not.toContain('{')
    for (const { reason } of unknown) expect(message(reason)).not.toBe('')
    for (const error of failed)
      expect(t(`errors.${error.code}`, error.values)).toContain(String(error.values['file']))
    for (const { code, values } of sources.flatMap((source) => source.rejected))
      expect(t(`rows.${code}`, values)).not.toBe('')
  }
}

describe('importing a client folder', () => {
  it('reads an archive entry by entry, leaves pictures aside and never stores a message', async () => {
    await zip('export.zip', EXPORT)
    const imported = await importFolder(folder)
    speak(imported)
    expect(imported.sources.map(({ file, format, rows, kept }) => [file, format, rows, kept])).toEqual([
      ['export.zip/Articles/Articles/2021-03-01 brouillon.html', 'linkedin-articles', 0, 0],
      ['export.zip/Comments_17529409.csv', 'linkedin-comments', 3, 3],
      ['export.zip/Education.csv', 'linkedin-unused', 0, 0],
      ['export.zip/Shares_17529409.csv', 'linkedin-shares', 4, 4],
      ['export.zip/messages.csv', 'linkedin-private', 0, 0],
      ['export.zip/sub/Connections.csv', 'linkedin-connections', 2, 2],
    ])
    expect(imported).toMatchObject({
      unknown: [],
      failed: [],
      warnings: [{ key: 'errors.import.entriesIgnored', values: { file: 'export.zip', count: 1 } }],
    })
    expect(JSON.stringify(imported)).not.toContain('Secret')
  })

  it('merges the member export with the creator workbook into one record per post', async () => {
    await zip('export.zip', EXPORT)
    await fixture('creator_analytics/AggregateAnalytics_Jane Doe_2026-10-03_2026-10-09.xlsx', 'stats.xlsx')
    const { records, sources } = await importFolder(folder)
    const found = records.posts.find(({ id }) => id === 'share:7514002921881612345')
    expect(found?.sources).toEqual(['export.zip/Shares_17529409.csv', 'stats.xlsx'])
    expect(found?.text).toContain('#branding')
    expect(found?.metrics.impressions?.source).toBe('stats.xlsx')
    expect(sources.find(({ file }) => file === 'stats.xlsx')?.period).toEqual({
      from: '2026-10-03',
      to: '2026-10-09',
    })
  })

  it('tells the period of the data in a file', async () => {
    await fixture('member_export/Reactions_17529409.csv', 'a.csv')
    expect((await importFolder(folder)).sources[0]?.period).toEqual({ from: '2026-10-07', to: '2026-10-08' })
  })

  it('reads the good files beside the damaged, the foreign and the disguised ones, and names each', async () => {
    await zip('export.zip', EXPORT)
    await write('cut.zip', Buffer.from('504b0304140000000800', 'hex'))
    await write('empty.csv', '')
    await write('photo.csv', PNG)
    await write('foreign.csv', 'Alpha,Beta\n1,2\n')
    await write('notes.json', '{"a":1}')
    await write('broken.xlsx', 'not a workbook at all')
    await write(
      'sub/Shares.csv',
      'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl\n2026-10-01 10:00:00,,Encore,,\n',
    )
    const imported = await importFolder(folder)
    speak(imported)
    expect(imported.failed.map(({ code, values }) => [values['file'], code]).sort()).toEqual([
      ['cut.zip', 'read.zipTruncated'],
      ['empty.csv', 'read.empty'],
      ['photo.csv', 'read.notData'],
    ])
    expect(imported.unknown.map(({ file }) => file).sort()).toEqual([
      'broken.xlsx',
      'foreign.csv',
      'notes.json',
    ])
    expect(imported.sources).toHaveLength(7)
    expect(imported.records.posts.some(({ text }) => text === 'Encore')).toBe(true)
  })

  it('says which unknown table of an archive was left, by its first line', async () => {
    await zip('export.zip', { ...EXPORT, 'Nouveau.csv': 'Quelque,Chose\n1,2\n' })
    expect((await importFolder(folder)).unknown).toEqual([
      {
        file: 'export.zip/Nouveau.csv',
        reason: {
          key: 'errors.import.unknown.csv',
          values: { file: 'export.zip/Nouveau.csv', found: ['Quelque', 'Chose'] },
        },
      },
    ])
  })

  it('names an archive without data once', async () => {
    await zip('photos.zip', { 'a.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'), 'b.png': PNG })
    expect((await importFolder(folder)).unknown.map(({ file }) => file)).toEqual(['photos.zip'])
  })

  it('leaves logo, documents and its own results in the folder without complaint', async () => {
    await write('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    await write('contrat.pdf', '%PDF-1.7')
    await write('audit.json', '{ "format": "aplomb.audit", "version": 1 }')
    const imported = await importFolder(folder)
    expect(named(imported)).toEqual([])
    expect(imported.warnings.map(({ key, values }) => [key, values['file']])).toEqual([
      ['errors.import.ownAudit', 'audit.json'],
      ['errors.import.ignored', 'contrat.pdf'],
    ])
  })

  it('reads a copy of a file once and says so', async () => {
    await fixture('member_export/Reactions_17529409.csv', 'a.csv')
    await fixture('member_export/Reactions_17529409.csv', 'a (1).csv')
    const { sources, warnings } = await importFolder(folder)
    expect(sources.map(({ file }) => file)).toEqual(['a.csv'])
    expect(warnings).toEqual([
      { key: 'errors.import.duplicate', values: { file: 'a (1).csv', original: 'a.csv' } },
    ])
  })

  it('counts nothing twice when the same export comes as archive and as loose files', async () => {
    await zip('export.zip', EXPORT)
    const once = (await importFolder(folder)).records
    await fixture('member_export/Shares_17529409.csv', 'Shares.csv')
    await fixture('member_export/Comments_17529409.csv', 'Comments.csv')
    const twice = (await importFolder(folder)).records
    expect(twice.activities).toEqual(once.activities)
    expect(twice.posts.map(({ id, ownReplies }) => [id, ownReplies])).toEqual(
      once.posts.map(({ id, ownReplies }) => [id, ownReplies]),
    )
  })

  it('keeps rows = kept + rejected for every sample', async () => {
    const imported = await importPaths([FIXTURES])
    speak(imported)
    for (const { file, rows, kept, rejected } of imported.sources)
      expect([file, rows]).toEqual([file, kept + rejected.length])
    expect(imported.sources.length).toBeGreaterThan(10)
  })

  it('tells its progress and stops where it is told to', async () => {
    await zip('export.zip', EXPORT)
    const events: ImportProgress[] = []
    await importFolder(folder, { onProgress: (event) => events.push(event) })
    expect(events.map(({ file }) => file)).toContain('export.zip/messages.csv')
    expect(events.at(-1)).toEqual({ file: '', done: 1, total: 1 })
    const stop = new AbortController()
    const stopped = importFolder(folder, {
      signal: stop.signal,
      onProgress: () => {
        stop.abort()
      },
    })
    await expect(stopped).rejects.toMatchObject({ code: 'import.cancelled' })
  })

  it('stops at a client.json that is missing or wrong, before any file is read', async () => {
    await write('client.json', '{"person":{}}')
    await expect(importFolder(folder)).rejects.toMatchObject({ code: 'client.invalid' })
    await rm(join(folder, 'client.json'))
    await expect(importFolder(folder)).rejects.toMatchObject({ code: 'client.missing' })
    await expect(importFolder(join(folder, 'nowhere'))).rejects.toBeInstanceOf(AppError)
  })
})

describe('inspecting files by name', () => {
  it('reads a client folder as its audit does: zone, mapping, logo and unknown keys', async () => {
    await fixture('member_export/Shares_17529409.csv', 'Shares.csv')
    await write(
      'client.json',
      JSON.stringify({
        person: { name: 'Jane Doe' },
        brand: null,
        timezone: 'Pacific/Auckland',
        consultant: { logo: './logo.data' },
        personne: 1,
      }),
    )
    await write('logo.data', PNG)
    await write('tool.csv', 'Texte,Jour,Vues\nUn,2026-10-08T13:00:00Z,1\n')
    expect(await importPaths([folder])).toEqual(
      await importFolder(folder).then(({ client: _client, sealed: _sealed, ...imported }) => imported),
    )
  })

  it('names what is wrong with one client folder and reads the other', async () => {
    await fixture('member_export/Shares_17529409.csv', 'one/Shares.csv')
    await fixture('member_export/Comments_17529409.csv', 'two/Comments.csv')
    await write('one/client.json', '{"person":{}}')
    const { sources, failed } = await importPaths([join(folder, 'one'), join(folder, 'two')])
    expect(failed).toMatchObject([{ code: 'client.invalid' }])
    expect(sources.map(({ file }) => file)).toEqual(['Comments.csv'])
  })

  it('answers for every file that was named, even a picture', async () => {
    await write('photo.png', PNG)
    await write(
      'other/Shares.csv',
      'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl\n2026-10-01 10:00:00,,Encore,,\n',
    )
    await write(
      'Shares.csv',
      'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl\n2026-10-02 10:00:00,,Autre,,\n',
    )
    const paths = ['photo.png', 'Shares.csv', 'other/Shares.csv', 'missing.xlsx', 'Shares.csv'].map((name) =>
      join(folder, name),
    )
    const imported = await importPaths(paths)
    speak(imported)
    expect(imported.sources).toHaveLength(2)
    expect(new Set(imported.sources.map(({ file }) => file)).size).toBe(2)
    expect(imported.failed.map(({ code }) => code).sort()).toEqual(['read.missing', 'read.notData'])
  })
})
