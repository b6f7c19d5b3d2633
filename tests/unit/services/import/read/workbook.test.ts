import { readFileSync } from 'node:fs'
import { CFB, utils, write, type BookType, type WorkSheet } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#shared/model/app-error'
import { readBytes } from '#services/import/read/open'
import type { Workbook } from '#services/import/read/table'
import { numberText } from '#services/import/read/workbook-cell'
import { openArchive } from '#services/import/read/zip'
import { makeZip } from './make-zip'

const CELLS = [
  ['texte', 'nombre', 'date', 'vide', 'autre'],
  ['  espaces  ', 6530, null, '', -2],
  [],
  ['7514002921881612345', 0.1272, null, null, true],
  ['ligne 1\nligne 2', 1e21, null, null, null],
]

describe.each<[BookType, Workbook['container']]>([
  ['biff8', 'biff8'],
  ['xlsx', 'xlsx'],
])('a %s workbook', (bookType, container) => {
  it('gives cells as text with exact numbers, and rows with their number', async () => {
    const book = await read(bytesOf(utils.aoa_to_sheet(CELLS), bookType))
    expect(book).toMatchObject({ kind: 'workbook', container })
    expect(book.sheets[0]?.rows).toEqual([
      { line: 1, cells: ['texte', 'nombre', 'date', 'vide', 'autre'] },
      { line: 2, cells: ['  espaces  ', '6530', '', '', '-2'] },
      { line: 4, cells: ['7514002921881612345', '0.1272', '', '', 'TRUE'] },
      { line: 5, cells: ['ligne 1\nligne 2', '1000000000000000000000'] },
    ])
  })

  it('gives true dates as ISO and percentages as numbers', async () => {
    const sheet = utils.aoa_to_sheet([[46303, 46303.75, 0.1272, 0.5, 46303]])
    for (const [address, format] of Object.entries({
      A1: 'm/d/yy',
      B1: 'dd/mm/yyyy hh:mm',
      C1: '0.00%',
      D1: 'h:mm',
      E1: '0',
    })) {
      Object.assign(sheet[address] as object, { z: format })
    }
    const book = await read(bytesOf(sheet, bookType))
    expect(book.sheets[0]?.rows[0]?.cells).toEqual([
      '2026-10-08',
      '2026-10-08 18:00:00',
      '0.1272',
      '12:00:00',
      '46303',
    ])
  })

  it('is damaged, not empty, when it is cut', async () => {
    const bytes = bytesOf(utils.aoa_to_sheet(CELLS), bookType)
    for (const share of [0.2, 0.5, 0.8]) {
      const cut = bytes.subarray(0, bytes.length * share)
      await expect(readBytes('a', cut)).rejects.toMatchObject({ name: 'AppError' })
    }
  })

  it('is a workbook cut short where its directory is lost, and no other kind of Office file', async () => {
    const file = new URL(
      '../../../../../resources/samples/camille/nuveo_content_1794700800000.xls',
      import.meta.url,
    )
    const bytes = readFileSync(file)
    for (const share of [0.01, 0.3, 0.7])
      await expect(readBytes('a.xls', bytes.subarray(0, bytes.length * share))).rejects.toMatchObject({
        code: 'read.workbookDamaged',
      })
  })

  it('states the limit it went past', async () => {
    const bytes = bytesOf(utils.aoa_to_sheet(CELLS), bookType)
    await expect(readBytes('a', bytes, { limits: { workbookBytes: 1000 } })).rejects.toMatchObject({
      code: expect.stringMatching(/workbookTooLarge|zipEntrySize/) as string,
    })
    await expect(readBytes('a', bytes, { limits: { cells: 5 } })).rejects.toMatchObject({
      code: 'read.workbookCells',
    })
    await expect(readBytes('a', bytes, { limits: { rows: 2 } })).rejects.toMatchObject({
      code: 'read.tooManyRows',
    })
  })
})

describe('an .xlsx workbook', () => {
  it('keeps the digits of an id that is stored as a number', async () => {
    const bytes = await withSheetXml((xml) => xml.replace('<v>6530</v>', '<v>7514002921881612345</v>'))
    const book = await read(bytes)
    expect(book.sheets[0]?.rows[1]?.cells[1]).toBe('7514002921881612345')
    expect(book.warnings.map(({ values }) => values['line'])).toEqual([5])
  })

  it('warns where the spreadsheet program has already rounded an id', async () => {
    const book = await read(
      await withSheetXml((xml) => xml.replace('<v>6530</v>', '<v>7.51400292188161E18</v>')),
    )
    expect(book.warnings).toEqual([
      { key: 'errors.read.longNumber', values: { file: 'a', sheet: 'A', line: 2, column: 2 } },
    ])
  })

  it('does not count a row with an absurd number', async () => {
    const bytes = await withSheetXml((xml) => xml.replace('<row r="2"', '<row r="999999999"'))
    await expect(readBytes('a', bytes)).resolves.toBeDefined()
  })

  it('that is a bomb is refused before it is inflated', async () => {
    const bytes = await withSheetXml((xml) =>
      xml.replace('</sheetData>', ' '.repeat(40_000_000) + '</sheetData>'),
    )
    await expect(readBytes('a', bytes)).rejects.toMatchObject({ name: 'AppError' })
  })

  it('under a password is told apart from a damaged one', async () => {
    const container = (
      CFB as { utils: { cfb_new: () => object; cfb_add: (c: object, n: string, b: Buffer) => void } }
    ).utils
    const ole = container.cfb_new()
    container.cfb_add(ole, '/EncryptionInfo', Buffer.alloc(200))
    container.cfb_add(ole, '/EncryptedPackage', Buffer.alloc(5000))
    const bytes = (CFB as { write: (c: object, o: object) => Buffer }).write(ole, { type: 'buffer' })
    await expect(readBytes('a.xlsx', bytes)).rejects.toMatchObject({ code: 'read.workbookEncrypted' })
  })
})

describe('a number', () => {
  it('is printed so that it reads back as the same number, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberText(value)
        expect(text).not.toMatch(/e/i)
        expect(Number(text) === value).toBe(true)
      }),
    )
  })
})

async function read(bytes: Uint8Array): Promise<Workbook> {
  const file = await readBytes('a', bytes)
  if (file.kind !== 'workbook') throw new Error(`${file.kind} instead of a workbook`)
  return file
}

function bytesOf(sheet: WorkSheet, bookType: BookType): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'A')
  return write(book, { type: 'buffer', bookType, compression: true }) as Buffer
}

async function withSheetXml(change: (xml: string) => string): Promise<Buffer> {
  const archive = await openArchive('a', bytesOf(utils.aoa_to_sheet(CELLS), 'xlsx'))
  const parts: Record<string, Uint8Array> = {}
  for (const { name } of archive.entries) parts[name] = await archive.read(name)
  const sheet = 'xl/worksheets/sheet1.xml'
  parts[sheet] = Buffer.from(change(Buffer.from(parts[sheet] ?? []).toString()))
  return makeZip(parts)
}

describe('an old workbook', () => {
  it('with a damaged formula that the parser never comes back from is read or refused at once', async () => {
    const bytes = readFileSync(new URL('../../../../fixtures/damaged/endless-formula.xls', import.meta.url))
    const found = await readBytes('a.xls', bytes).catch((error: unknown) => error)
    expect(found instanceof AppError ? found.code : (found as { kind: string }).kind).toMatch(
      /^(read\.workbookDamaged|workbook)$/,
    )
  })

  it('gives the value of a formula, never the formula', async () => {
    const book = utils.book_new()
    const sheet = utils.aoa_to_sheet([
      ['Total', 12],
      ['x', 'y'],
    ])
    sheet['B1'] = { t: 'n', v: 12, f: 'SUM(1,11)' }
    sheet['B2'] = { t: 's', v: 'texte', f: 'CONCATENATE("tex","te")' }
    utils.book_append_sheet(book, sheet, 'A')
    for (const bookType of ['xlsx', 'biff8'] as const) {
      const file = await readBytes('a', new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer))
      expect(file.kind === 'workbook' && file.sheets[0]?.rows[0]?.cells).toEqual(['Total', '12'])
    }
  })
})
