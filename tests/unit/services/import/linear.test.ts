import { performance } from 'node:perf_hooks'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it, test } from 'vitest'
import { parseCsv } from '#services/import/read/csv'
import { readArticle } from '#services/import/read/html'
import { repairMojibake } from '#services/import/read/mojibake'
import { readBytes } from '#services/import/read/open'
import type { Workbook } from '#services/import/read/table'
import { openArchive } from '#services/import/read/zip'
import { drawingFault } from '#services/report/logo-drawing'
import { textKey } from '#shared/records/text-key'
import { analyse } from '#shared/labelling/tokenizer/document'
import { shingles } from '#shared/labelling/tokenizer/shingles'
import { countWords, stems } from '#shared/labelling/tokenizer/stems'
import { parseDate } from '#shared/time/dates'
import { parseNumber } from '#shared/values/numbers'
import { canonicalRef } from '#shared/values/urn'
import { makeZip } from './read/make-zip'

/** What a text from a file goes through, whoever wrote it. */
const READERS: Record<string, (text: string) => unknown> = {
  'count of words': countWords,
  stems: (text) => stems(text, 'fr'),
  'cut into words': (text) => analyse(text, 'fr'),
  shingles,
  'key of a text': textKey,
  'repaired accents': repairMojibake,
  'article page': (text) =>
    readArticle(`<h1>x</h1><p class="created">Created on 2026-01-02 10:00</p><div>${text}</div>`),
  table: (text) => parseCsv('a.csv', Buffer.from(`Date,ShareLink\n${text}\n`)),
  date: parseDate,
  number: parseNumber,
  address: canonicalRef,
  drawing: (text) => drawingFault(`<svg viewBox="0 0 1 1">${text}</svg>`),
}

/** Pieces that, repeated, make a careless pattern try everything from everywhere. */
const PIECES = [
  'a',
  '@a',
  '@',
  'a.',
  'a-',
  'a@a.',
  '.com',
  '#',
  '<c ',
  '<a b="',
  '<option>',
  '&amp',
  ' ',
  '\n',
  '"',
  "'",
  '1',
  '1,',
  '1 ',
  '(',
  'é',
  '\u0301',
  'http://',
  'url(',
  'href=',
  'Ã©',
  'urn:li:',
]

const SMALL = 24_000
const TIMES = 4
/** Twice as much as linear time would take, and a quarter of what the square would. */
const MOST = TIMES * 2
/** Below this a time is noise. */
const FLOOR_MS = 12

describe('text of strangers takes time that grows with its length and no faster', () => {
  test.each(Object.entries(READERS))('%s', (_, read) => {
    const isSlow = (piece: string) => {
      const take = (length: number) => fastest(() => read(piece.repeat(length / piece.length)))
      take(100)
      return take(SMALL * TIMES) > MOST * Math.max(FLOOR_MS, take(SMALL))
    }
    // Time that grows with the square does so every time; what else the machine does, only now and then.
    const slow = PIECES.filter((piece) => isSlow(piece) && isSlow(piece) && isSlow(piece))
    expect(slow).toEqual([])
  })

  it('in a workbook with a tag that never closes', async () => {
    const broken = (count: number) =>
      sheetWith((xml) =>
        xml.replace('</sheetData>', `<c><v>1234567890123456</v>${'<c '.repeat(count)}</sheetData>`),
      )
    const [few, many] = [await broken(20_000), await broken(80_000)]
    const time = async (bytes: Uint8Array) => {
      const start = performance.now()
      await readBytes('a.xlsx', bytes).catch(() => null)
      return performance.now() - start
    }
    await time(few)
    const small = await time(few)
    expect(await time(many)).toBeLessThan(MOST * Math.max(FLOOR_MS * 5, small))
  })
})

describe('a workbook', () => {
  it('with a link over the whole sheet is read as without it', async () => {
    const links = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="Sheet1!A1"/></hyperlinks>'
    const linked = await sheetWith((xml) => xml.replace('</sheetData>', `</sheetData>${links}`))
    expect(await rowsOf(linked)).toEqual([
      { line: 1, cells: ['date', 'vues'] },
      { line: 2, cells: ['2026-01-02', '12'] },
    ])
  })

  it('with a row number that no row can have is read in its order', async () => {
    const numbered = await sheetWith((xml) =>
      xml
        .replace('<row r="2"', '<row r="99999999999999999999"')
        .replaceAll(/ r="([AB])2"/g, ' r="$199999999999999999999"'),
    )
    for (const { line } of await rowsOf(numbered)) expect(Number.isSafeInteger(line)).toBe(true)
  })
})

/** The best of three: what else the machine does is not counted. */
function fastest(act: () => unknown): number {
  let best = Infinity
  for (let round = 0; round < 3 && best > FLOOR_MS; round++) {
    const start = performance.now()
    act()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

/** A real workbook with its first sheet's markup changed. */
async function sheetWith(change: (xml: string) => string): Promise<Uint8Array> {
  const sheet = utils.aoa_to_sheet([
    ['date', 'vues'],
    ['2026-01-02', 12],
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Sheet1')
  const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  const archive = await openArchive('a.xlsx', bytes)
  const entries: Record<string, Uint8Array> = {}
  for (const { name } of archive.entries) entries[name] = await archive.read(name)
  const first = Object.keys(entries).find((name) => name.startsWith('xl/worksheets/sheet')) ?? ''
  const xml = Buffer.from(entries[first] ?? []).toString()
  entries[first] = Buffer.from(change(xml))
  return new Uint8Array(await makeZip(entries))
}

async function rowsOf(bytes: Uint8Array): Promise<{ line: number; cells: string[] }[]> {
  const book = (await readBytes('a.xlsx', bytes)) as Workbook
  return (book.sheets[0]?.rows ?? []).map(({ line, cells }) => ({ line, cells: [...cells] }))
}
