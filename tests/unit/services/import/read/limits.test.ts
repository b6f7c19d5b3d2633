import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pathKind } from '#services/import/read/files'
import { LIMITS, type ReadLimits } from '#shared/model/budgets'
import { openInput, readBytes } from '#services/import/read/open'
import { AppError } from '#shared/model/app-error'
import { workbook } from '../formats/workbooks'
import { makeZip } from './make-zip'
import { writeSparseZip } from '../sparse-zip'

// Every limit and every damage of a whole file has an error of its own, with the figures of the case.

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aplomb-limits-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function failure(read: () => Promise<unknown>): Promise<{ code: string; values: object }> {
  try {
    await read()
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, values: error.values }
    throw error
  }
  throw new Error('nothing was refused')
}

async function readOne(name: string, limits: Partial<ReadLimits> = {}): Promise<void> {
  const input = await openInput(join(folder, name), name, limits)
  try {
    for (const part of input.parts) await part.read()
  } finally {
    await input.close()
  }
}

const MIB = 1024 * 1024

test('a text file past its limit is not even read', async () => {
  writeFileSync(join(folder, 'a.csv'), `Date,Type,Link\n${'2026-10-08 09:50:45,LIKE,\n'.repeat(100_000)}`)
  expect(await failure(() => readOne('a.csv', { fileBytes: MIB }))).toEqual({
    code: 'read.tooLarge',
    values: { file: 'a.csv', found: 2, limit: 1 },
  })
})

test('an entry past its limit is not even inflated', async () => {
  const start = Buffer.from('Date,Type,Link\n2026-10-08 09:50:45,LIKE,\n')
  writeSparseZip(join(folder, 'a.zip'), [{ name: 'a.csv', start, size: LIMITS.entryBytes + 1 }])
  expect(await failure(() => readOne('a.zip'))).toMatchObject({
    code: 'read.zipEntrySize',
    values: { entry: 'a.csv', limit: 300 },
  })
})

test('an entry that is longer than it says ends at what it says', async () => {
  const zip = await makeZip({ 'a.csv': 'Date,Type,Link\n'.repeat(100) })
  // The sizes in the local and in the central header.
  for (const signature of ['PK\x03\x04', 'PK\x01\x02']) {
    const at = zip.indexOf(signature, 0, 'latin1')
    zip.writeUInt32LE(40, at + (signature.endsWith('\x04') ? 22 : 24))
  }
  writeFileSync(join(folder, 'a.zip'), zip)
  expect(await failure(() => readOne('a.zip'))).toMatchObject({ code: 'read.zipLyingSize' })
})

test('a workbook past its limit, new or old', async () => {
  const rows = Array.from({ length: 9_000 }, (_, index) => [`Ligne ${String(index)}`, index, 'x'.repeat(60)])
  for (const bookType of ['xlsx', 'biff8'] as const) {
    const bytes = workbook({ Feuille: rows }, bookType)
    expect(
      await failure(() => readBytes('a.xls', bytes, { limits: { workbookBytes: MIB / 2 } })),
      bookType,
    ).toMatchObject({ code: 'read.workbookTooLarge', values: { file: 'a.xls', limit: 1 } })
  }
})

test('a workbook cut in the middle', async () => {
  const bytes = workbook({ Feuille: [['a', 'b']] }, 'biff8')
  const damaged = bytes.slice()
  damaged.fill(0xff, 0x4c, 0x200)
  expect(await failure(() => readBytes('a.xls', damaged))).toMatchObject({ code: 'read.workbookDamaged' })
})

test('an archive in several volumes, and one whose list of files is damaged', async () => {
  const zip = await makeZip({ 'a.csv': 'a,b\n1,2\n' })
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const split = Buffer.from(zip)
  split.writeUInt16LE(3, end + 4)
  writeFileSync(join(folder, 'split.zip'), split)
  expect(await failure(() => readOne('split.zip'))).toMatchObject({ code: 'read.zipSplit' })
  const damaged = Buffer.from(zip)
  damaged.writeUInt32LE(7, end + 16)
  writeFileSync(join(folder, 'damaged.zip'), damaged)
  expect(await failure(() => readOne('damaged.zip'))).toMatchObject({ code: 'read.zipDamaged' })
})

test('a device is no file', async () => {
  expect(await failure(() => pathKind('/dev/null'))).toMatchObject({ code: 'read.notFile' })
})
