import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openArchive } from '#services/import/read/zip'
import { makeZip, patchHeaders, renameEntry } from './make-zip'

const SHARES = 'Date,ShareLink\n2026-10-08 16:45:00,https://example.test/été\n'

describe('an archive', () => {
  it('lists its files by code point, leaves folders and hidden files out and reads what is asked for', async () => {
    const zip = await makeZip({
      'é.csv': 'x',
      'b/Shares.csv': SHARES,
      '__MACOSX/b/._Shares.csv': 'x',
      '.DS_Store': 'x',
      'a.csv': '',
    })
    const archive = await openArchive('export.zip', zip)
    expect(archive.entries.map(({ name }) => name)).toEqual(['a.csv', 'b/Shares.csv', 'é.csv'])
    expect(Buffer.from(await archive.read('b/Shares.csv')).toString()).toBe(SHARES)
    expect(await archive.read('a.csv')).toHaveLength(0)
    await expect(archive.read('none.csv')).rejects.toMatchObject({ code: 'read.zipMissing' })
  })

  it('takes names that begin at the folder itself for what they are', async () => {
    const zip = renameEntry(await makeZip({ 'xxShares.csv': SHARES }), 'xxShares.csv', './Shares.csv')
    const archive = await openArchive('export.zip', zip)
    expect(archive.entries.map(({ name }) => name)).toEqual(['Shares.csv'])
    expect(Buffer.from(await archive.read('Shares.csv')).toString()).toBe(SHARES)
  })

  it('is read from the disk without writing anything beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aplomb-zip-'))
    try {
      await writeFile(join(folder, 'export.zip'), await makeZip({ 'Shares.csv': SHARES }))
      const archive = await openArchive('export.zip', join(folder, 'export.zip'))
      expect(Buffer.from(await archive.read('Shares.csv')).toString()).toBe(SHARES)
      archive.close()
      expect(await readdir(folder)).toEqual(['export.zip'])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('gives the head of a large entry without inflating the rest', async () => {
    const archive = await openArchive(
      'a.zip',
      await makeZip({ 'big.csv': Buffer.alloc(20_000_000, 'ab,cd\n') }),
    )
    expect(await archive.head('big.csv', 1000)).toHaveLength(1000)
  })

  it('refuses a climbing and an absolute name alone and reads the others', async () => {
    const zip = renameEntry(
      await makeZip({ 'aaa/slip.txt': 'x', '0abs.txt': 'x', 'Shares.csv': SHARES }),
      'aaa/slip.txt',
      '..//slip.txt',
    )
    const archive = await openArchive('slip.zip', renameEntry(zip, '0abs.txt', '/abs.txt'))
    expect(archive.entries.map(({ name }) => name)).toEqual(['Shares.csv'])
    expect(archive.rejected.map(({ code, values }) => [code, values['entry']])).toEqual([
      ['read.zipName', '../' + '/slip.txt'],
      ['read.zipName', '/abs.txt'],
    ])
  })

  it('refuses a bomb by its ratio without inflating it', async () => {
    const archive = await openArchive(
      'bomb.zip',
      await makeZip({ 'Shares.csv': Buffer.alloc(50_000_000, '0') }),
    )
    await expect(archive.read('Shares.csv')).rejects.toMatchObject({
      code: 'read.zipRatio',
      values: { file: 'bomb.zip', entry: 'Shares.csv', limit: 300 },
    })
  })

  it('states the limit an entry, or all entries together, went past', async () => {
    const zip = await makeZip({ 'a.csv': 'x'.repeat(3000), 'b.csv': 'y'.repeat(3000) }, true)
    const small = await openArchive('a.zip', zip, { entryBytes: 2000 })
    await expect(small.read('a.csv')).rejects.toMatchObject({
      code: 'read.zipEntrySize',
      values: { limit: 1 },
    })
    const total = await openArchive('a.zip', zip, { archiveBytes: 4000 })
    await total.read('a.csv')
    await expect(total.read('b.csv')).rejects.toMatchObject({
      code: 'read.zipTotal',
      values: { entry: 'b.csv' },
    })
    await expect(openArchive('a.zip', zip, { entries: 1 })).rejects.toMatchObject({
      code: 'read.zipEntries',
      values: { found: 2, limit: 1 },
    })
    const named = await openArchive('a.zip', zip, { nameBytes: 4 })
    expect(named.rejected.map(({ code }) => code)).toEqual(['read.zipNameLength', 'read.zipNameLength'])
  })

  it('notices a size that lies, in both directions', async () => {
    const zip = await makeZip({ 'a.csv': 'x,y\n'.repeat(5000) })
    for (const lie of [10, 30_000]) {
      const lying = patchHeaders(zip, (header, kind) =>
        header.writeUInt32LE(lie, kind === 'central' ? 24 : 22),
      )
      const archive = await openArchive('lie.zip', lying)
      await expect(archive.read('a.csv')).rejects.toMatchObject({ code: 'read.zipLyingSize' })
    }
  })

  it('notices a flipped byte by the checksum', async () => {
    const zip = await makeZip({ 'a.csv': 'hello,world' }, true)
    zip[zip.indexOf('hello')] = 0x48
    const archive = await openArchive('a.zip', zip)
    await expect(archive.read('a.csv')).rejects.toMatchObject({ code: 'read.zipEntryDamaged' })
  })

  it('says that an entry is encrypted or packed by a method nobody knows', async () => {
    const zip = await makeZip({ 'a.csv': 'x,y' })
    const encrypted = patchHeaders(zip, (header, kind) => (header[kind === 'central' ? 8 : 6]! |= 1))
    await expect((await openArchive('a.zip', encrypted)).read('a.csv')).rejects.toMatchObject({
      code: 'read.zipEncrypted',
    })
    const strong = patchHeaders(zip, (header, kind) => (header[kind === 'central' ? 8 : 6]! |= 0x41))
    await expect(openArchive('strong.zip', strong)).rejects.toMatchObject({
      code: 'read.zipStrong',
      values: { file: 'strong.zip' },
    })
    const odd = patchHeaders(zip, (header, kind) => header.writeUInt16LE(9, kind === 'central' ? 10 : 8))
    await expect((await openArchive('a.zip', odd)).read('a.csv')).rejects.toMatchObject({
      code: 'read.zipMethod',
      values: { found: 9 },
    })
  })

  it('says that it is cut, wherever it was cut', async () => {
    const zip = await makeZip({ 'a.csv': 'x,y\n'.repeat(100), 'b.csv': 'z' })
    for (let length = 4; length < zip.length; length += 7) {
      await expect(openArchive('cut.zip', zip.subarray(0, length))).rejects.toMatchObject({
        name: 'AppError',
      })
    }
    await expect(openArchive('cut.zip', zip.subarray(0, 60))).rejects.toMatchObject({
      code: 'read.zipTruncated',
    })
  })

  it('keeps the first of two entries with one name and reports the other', async () => {
    const zip = renameEntry(await makeZip({ 'a.csv': 'first', 'b.csv': 'second' }), 'b.csv', 'a.csv')
    const archive = await openArchive('a.zip', zip)
    expect(archive.rejected.map(({ code }) => code)).toEqual(['read.zipDuplicate'])
    expect(Buffer.from(await archive.read('a.csv')).toString()).toBe('first')
  })
})
