import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { openCsv, parseCsv, type CsvOptions } from '#services/import/read/csv'
import { scanCsv } from '#services/import/read/csv-scan'
import { restoreLineBreaks } from '#services/import/read/shares-text'
import type { CsvTable, Delimiter, Row } from '#services/import/read/table'

describe('a text table', () => {
  it('keeps quotes, separators and line breaks inside quoted cells and says on which line a row starts', () => {
    expect(rows('a,b\n"x, ""y""\nz",2\n3,4\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'x, "y"\nz', '2'],
      [4, '3', '4'],
    ])
  })

  it('reads CR, LF and CRLF mixed in one file', () => {
    expect(rows('a,b\r\n1,2\n3,4\r5,6\r\n"7\r\n7\r7",8')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4'],
      [4, '5', '6'],
      [5, '7\r\n7\r7', '8'],
    ])
  })

  it('leaves blank lines out but counts them', () => {
    expect(rows('Notes:\n"a, b"\n\n,,\nx,y,z\n')).toEqual([
      [1, 'Notes:'],
      [2, 'a, b'],
      [5, 'x', 'y', 'z'],
    ])
  })

  it('keeps ragged rows, empty cells and spaces as they are', () => {
    expect(rows('a,b,c\n1\n1,,\n 1 , "2" ,3,4\n""\n')).toEqual([
      [1, 'a', 'b', 'c'],
      [2, '1'],
      [3, '1', '', ''],
      [4, ' 1 ', ' "2" ', '3', '4'],
    ])
  })

  it('does not let text after a closing quote swallow the file', () => {
    const table = parseCsv('a.csv', 'd,t\n1,"He said "yes" loudly"\n2,"ok"\n3,"two"x\n')
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['d', 't'],
      ['1', 'He said "yes" loudly"'],
      ['2', 'ok'],
      ['3', 'two"x'],
    ])
    expect(table.warnings).toEqual([
      { key: 'errors.read.textAfterQuote', values: { file: 'a.csv', count: 2, line: 2 } },
    ])
  })

  it('rejects only the row of a quote that never closes', () => {
    const table = parseCsv('a.csv', 'd,t\n1,one\n2,"two\nmore of two\n3,three\n4,four\n')
    expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'd', 't'],
      [2, '1', 'one'],
      [5, '3', 'three'],
      [6, '4', 'four'],
    ])
    expect(table.rejected).toMatchObject([
      { line: 3, code: 'quoteNotClosed', values: { line: 3, lastLine: 4 } },
    ])
  })

  it('gives up two megabytes of shifted quotes in a time that does not grow with their square', () => {
    const line = 'date","kind","label","value","currency","source","post_url\n'
    const take = (size: number) => {
      const start = process.cpuUsage()
      const table = parseCsv('a.csv', line.repeat(size / line.length))
      return { table, spent: process.cpuUsage(start).user }
    }
    const small = take(250_000)
    const { table, spent } = take(2_000_000)
    // Eight times the text: eight times the time, or 64 times where it grows with the square.
    expect(spent / small.spent).toBeLessThan(32)
    expect(table.rows).toEqual([])
    expect(table.rejected).toMatchObject([{ line: 1, code: 'quoteNotClosed' }])
  })

  it('survives three megabytes of quoted junk at its end', () => {
    const table = parseCsv('a.csv', `d,t\n1,one\n"${'A'.repeat(3_000_000)}`)
    expect(table.rows).toHaveLength(2)
    expect(table.rejected).toMatchObject([{ line: 3, code: 'quoteNotClosed' }])
  })

  it('reads a long cell, and past the limit rejects its row by line, column, length and limit', () => {
    const long = 'x'.repeat(900_000)
    expect(parseCsv('a.csv', `d,t\n1,"${long}"\n2,b`).rows[1]?.cells[1]).toBe(long)
    const table = parseCsv('a.csv', `d,t\n1,"${'x'.repeat(1_000_001)}"\n2,b`)
    expect(table.rows.map(({ line }) => line)).toEqual([1, 3])
    expect(table.rejected).toEqual([
      { line: 2, code: 'cellTooLong', values: { line: 2, column: 2, found: 1_000_001, limit: 1_000_000 } },
    ])
    const open = parseCsv('a.csv', `d,t\n1,${'x'.repeat(3_000_000)}\n2,b`)
    expect(open.rows.map(({ line }) => line)).toEqual([1, 3])
    expect(open.rejected).toMatchObject([{ line: 2 }])
  })

  it('rejects a row of too many cells and stops at too many rows', () => {
    const wide = parseCsv('a.csv', `a,b\n${','.repeat(9)}x\n1,2`, { limits: { columns: 5 } })
    expect(wide.rejected).toEqual([{ line: 2, code: 'tooManyCells', values: { line: 2, limit: 5 } }])
    expect(() => parseCsv('a.csv', 'a\n'.repeat(11), { limits: { rows: 10 } })).toThrow(
      expect.objectContaining({ code: 'read.tooManyRows', values: { file: 'a.csv', limit: 10, line: 11 } }),
    )
  })
})

describe('the separator', () => {
  it.each<[string, Delimiter]>([
    ['Nom;Valeur\n"Durand, fils";12,5\n"Petit, S.A.";3,1\n', ';'],
    ['a\tb\nx, y; z\t1,5\n', '\t'],
    ['Notes:\n"One, two; three; four"\n\nFirst Name,Last Name,Connected On\nA,B,08 Oct 2026\n', ','],
    ['Title,Date,URL\nOne; two; three,2026-10-08,https://x.test/\n', ','],
    ['Name\nA\nB\n', ','],
    ['Name|Note\nA|b, c; d\nB|e\n', '|'],
    ['Name,Note\n"Durand | Paris",b | c\n', ','],
    ['sep=;\nName;Note\nA;b,c,d\n', ';'],
  ])('of %j is %j', (text, delimiter) => {
    expect(parseCsv('a.csv', text).delimiter).toBe(delimiter)
  })

  it('announced in a first line is obeyed and that line is no row', () => {
    expect(rows('sep=;\nName;Note\nA;b\n')).toEqual([
      [2, 'Name', 'Note'],
      [3, 'A', 'b'],
    ])
  })
})

describe('the quote dialect', () => {
  it('is backslash where doubling leaves broken rows and backslash does not', () => {
    const table = parseCsv(
      'Comments.csv',
      'Date,Link,Message\n1,x,"a \\"b\\", c\n\nd"\n2,y,"\\\\ \\n \\"\\""\n',
    )
    expect(table.dialect).toBe('backslash')
    expect(table.rows.map(({ cells }) => cells[2])).toEqual(['Message', 'a "b", c\n\nd', '\\ \\n ""'])
  })

  it('stays RFC 4180 where a doubled quote follows a backslash of the author', () => {
    const table = parseCsv('Shares.csv', 'Date,Text\n1,"path C:\\""x"" and more"\n2,"b"\n')
    expect(table.dialect).toBe('rfc4180')
    expect(table.rows[1]?.cells[1]).toBe('path C:\\"x" and more')
  })
})

describe('the encoding', () => {
  it('is told by content: mark, zero bytes, UTF-8, else windows-1252', () => {
    const text = 'Prénom;Note\nÉlodie;« d’été » à 5 € – œuvre\n'
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const) {
      for (const addBOM of encoding === 'windows-1252' ? [false] : [false, true]) {
        const table = parseCsv('a.csv', iconv.encode(text, encoding, { addBOM }))
        expect([table.encoding, table.rows[0]?.cells, table.rows[1]?.cells]).toEqual([
          encoding,
          ['Prénom', 'Note'],
          ['Élodie', '« d’été » à 5 € – œuvre'],
        ])
      }
    }
  })

  it('is right over the borders of the pieces a large file is decoded in', () => {
    const line = 'é€😀,"ligne\nsuite ""x"""\r\n'
    for (const encoding of ['utf-8', 'utf-16le'] as const) {
      const bytes = iconv.encode('a,b\r\n' + line.repeat(40_000), encoding)
      const table = parseCsv('a.csv', bytes)
      expect(table.rows).toHaveLength(40_001)
      expect(new Set(table.rows.slice(1).map(({ cells }) => cells.join('|')))).toEqual(
        new Set(['é€😀|ligne\nsuite "x"']),
      )
      expect(table.rows.at(-1)?.line).toBe(80_000)
      const scanned = scannedRows(openCsv('a.csv', bytes.subarray(0, 64 * 1024)), bytes)
      expect(scanned).toEqual(encoding === 'utf-8' ? table.rows : null)
    }
  })
})

describe('going through a table row by row', () => {
  const soup = fc.string({
    unit: fc.constantFrom('a', 'é', '€', '"', '""', '\\"', '\\', ',', '\n', '\r', '\r\n', ' ', '\u00A0', ''),
    maxLength: 60,
  })
  const tableOf = (cell: fc.Arbitrary<string>) =>
    fc
      .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })
      .chain((rows) => fc.constantFrom('\n', '\r\n').map((end) => [rows, end] as const))
  const regular = tableOf(soup)

  it.each(['rfc4180', 'backslash'] as const)(
    'gives what reading it whole gives, or gives up: %s',
    (dialect) => {
      const escape = dialect === 'rfc4180' ? 'double' : 'backslash'
      let scanned = 0
      const agree = (text: string) => {
        const bytes = new TextEncoder().encode(text)
        const table = parseCsv('a.csv', bytes, { delimiter: ',', escape })
        const rows = scannedRows({ ...table, dialect }, bytes)
        if (rows === null) return
        scanned++
        expect(rows).toEqual(table.rows)
        expect(table.rejected).toEqual([])
      }
      fc.assert(fc.property(soup, agree), { numRuns: 2000 })
      fc.assert(
        fc.property(regular, ([rows, end]) => {
          agree(rows.map((row) => row.map((value) => quoted(value, escape)).join(',')).join(end))
        }),
        { numRuns: 1000 },
      )
      expect(scanned).toBeGreaterThan(500)
    },
  )

  it.each(['rfc4180', 'backslash'] as const)('also where a piece of the file ends: %s', (dialect) => {
    const escape = dialect === 'rfc4180' ? 'double' : 'backslash'
    let scanned = 0
    fc.assert(
      fc.property(
        tableOf(soup.map((text) => text.replace(/\r(?!\n)/g, ''))),
        fc.integer({ min: 0, max: 90 }),
        ([rows, end], before) => {
          const filler = `é,${'x'.repeat(64 * 1024 - before)}${end}`
          const text =
            filler + rows.map((row) => row.map((value) => quoted(value, escape)).join(',')).join(end)
          const bytes = new TextEncoder().encode(text)
          const table = parseCsv('a.csv', bytes, { delimiter: ',', escape })
          const found = scannedRows({ ...table, dialect }, bytes)
          if (found === null) return
          scanned++
          expect(found).toEqual(table.rows)
        },
      ),
      { numRuns: 600 },
    )
    expect(scanned).toBeGreaterThan(100)
  })

  it('gives one column without the quotes around its line breaks', () => {
    const breaks = fc.string({ unit: fc.constantFrom('a', 'é', '"', '"\n"', '"\r\n"', '\n', '\r\n', ' ') })
    let restored = 0
    fc.assert(
      fc.property(fc.array(breaks, { minLength: 1, maxLength: 6 }), (texts) => {
        const written = texts.map((text) => `1,${quoted(text, 'double')},${quoted(text, 'double')}`)
        const bytes = new TextEncoder().encode(written.join('\n'))
        const table = parseCsv('a.csv', bytes, { delimiter: ',', escape: 'double' })
        const found = scannedRows(table, bytes, { quotedBreaks: 2 })
        expect(found?.map(({ cells }) => cells)).toEqual(
          texts.map((text) => ['1', text, restoreLineBreaks(text)]),
        )
        restored += texts.filter((text) => restoreLineBreaks(text) !== text).length
      }),
      { numRuns: 500 },
    )
    expect(restored).toBeGreaterThan(100)
    const bytes = new TextEncoder().encode('1,2')
    const table = parseCsv('a.csv', bytes, { delimiter: ',', escape: 'backslash' })
    expect(scannedRows(table, bytes, { quotedBreaks: 1 })).toBeNull()
  })

  it('takes rows longer than a piece, and no more of a file than the limits allow', () => {
    const table = parseCsv('a.csv', 'a,b\n')
    const long = 'é'.repeat(150_000)
    const text = `a,b\n1,"${long}"\n`
    expect(scannedRows(table, new TextEncoder().encode(text))?.[1]?.cells).toEqual(['1', long])
    const tooLong = `a,b\n1,"${'x'.repeat(1_000_001)}"\n`
    expect(scannedRows(table, new TextEncoder().encode(tooLong))).toBeNull()
    const row = (length: number) =>
      `a,b,c\n${Array.from({ length: 3 }, () => `"${'x'.repeat(length)}"`).join(',')}\n`
    expect(scannedRows(table, new TextEncoder().encode(row(600_000)))).toHaveLength(2)
    expect(scannedRows(table, new TextEncoder().encode(row(680_000)))).toBeNull()
    expect(scannedRows(table, new TextEncoder().encode(`a,b\n"${'x,\n'.repeat(1_500_000)}`))).toBeNull()
  })

  it('warns of broken accents as reading it whole does', () => {
    for (const word of ['rÃ©seau', 'Ã€ la une', 'â€œoui', 'ðŸ™‚', 'Âge', 'château à 5 €']) {
      const bytes = new TextEncoder().encode(`a,b\n${'x,y\n'.repeat(40_000)}1,${word}\n`)
      const table = parseCsv('a.csv', bytes)
      const scan = scanCsv(table, bytes)
      while (scan.next());
      expect(scan.end()).toEqual(table.warnings)
    }
  })
})

describe('what is written is read back', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'é', '"', '\\', ',', ';', '\t', '\n', '\r', ' ', '😀') }),
    fc.string({ unit: 'grapheme' }).filter((text) => !/[\0\uFEFF\uFFFD]/.test(text)),
  )
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 })
  const delimiter = fc.constantFrom<Delimiter>(',', ';', '\t', '|')
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r')

  it.each(['double', 'backslash'] as const)('with %s quotes', (escape) => {
    fc.assert(
      fc.property(table, delimiter, lineEnd, fc.boolean(), (cells, separator, end, last) => {
        const text =
          cells.map((row) => row.map((value) => quoted(value, escape)).join(separator)).join(end) +
          (last ? end : '')
        const kept = cells.filter((row) => row.some((value) => value.trim() !== ''))
        const options: CsvOptions = { delimiter: separator, escape }
        expect(parseCsv('a.csv', text, options).rows.map((row) => row.cells)).toEqual(kept)
      }),
      { numRuns: 400 },
    )
  })

  it('and no text at all makes it throw or lose its place', () => {
    const soup = fc.string({
      unit: fc.constantFrom('a', '"', '""', '\\"', ',', ';', '\n', '\r', '\r\n', ' '),
      maxLength: 80,
    })
    fc.assert(
      fc.property(soup, delimiter, (text, separator) => {
        const { rows: found } = parseCsv('a.csv', text, { delimiter: separator })
        const lines = text.split(/\r\n|\n|\r/).length
        expect(found.every(({ line }, index) => line <= lines && line > (found[index - 1]?.line ?? 0))).toBe(
          true,
        )
      }),
      { numRuns: 2000 },
    )
  })
})

/** All rows of a scan; null where it gives up. */
function scannedRows(
  table: CsvTable,
  bytes: Uint8Array,
  options?: Parameters<typeof scanCsv>[2],
): Row[] | null {
  const scan = scanCsv(table, bytes, options)
  const rows: Row[] = []
  while (scan.next()) {
    const cells = Array.from({ length: scan.width }, (_, place) => scan.cell(place))
    rows.push({ line: scan.line, cells })
  }
  return scan.end() === null ? null : rows
}

function rows(text: string): (string | number)[][] {
  return parseCsv('a.csv', text).rows.map(({ line, cells }) => [line, ...cells])
}

function quoted(value: string, escape: 'double' | 'backslash'): string {
  return `"${escape === 'double' ? value.replaceAll('"', '""') : value.replace(/["\\]/g, '\\$&')}"`
}
