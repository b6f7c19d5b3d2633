import { utils, write } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { openArchive } from '#services/import/read/zip'
import { readBytes } from '#services/import/read/open'
import type { Random } from '#shared/stats/random'
import { zipOf } from '../tools/samples/write'
import { renameEntry } from '../unit/services/import/read/make-zip'
import type { Seed } from './seeds'

/** Larger inputs are for the limits, which have tests of their own. */
const MOST_BYTES = 8_000_000

type Mutation = (
  bytes: Uint8Array,
  random: Random,
  seeds: readonly Seed[],
) => Uint8Array | Promise<Uint8Array>

/** A damaged copy of a seed, by one to four mutations, and their names. */
export async function mutate(
  seed: Seed,
  random: Random,
  seeds: readonly Seed[],
): Promise<{ bytes: Uint8Array; done: string[] }> {
  let bytes = seed.bytes
  const done: string[] = []
  for (let left = 1 + random.below(4); left > 0; left--) {
    const names = namesFor(bytes)
    const name = names[random.below(names.length)] ?? 'flip'
    const next = await MUTATIONS[name](bytes, random, seeds)
    // What is larger says nothing that a smaller one does not.
    if (next.length > MOST_BYTES) continue
    bytes = next
    done.push(name)
  }
  return { bytes, done }
}

/** What a workbook is damaged by: its bytes rarely get past the checksums, its cells do. */
function namesFor(bytes: Uint8Array): MutationName[] {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  const isContainer = start === 'PK\x03\x04' || start === '\xD0\xCF\x11\xE0'
  return isContainer ? [...BYTES, ...BOOKS, ...BOOKS] : [...BYTES, ...TEXTS, ...TEXTS]
}

const MUTATIONS = {
  flip: (bytes, random) =>
    edited(bytes, random, (copy, at) => (copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8)))),
  overwrite: (bytes, random) => edited(bytes, random, (copy, at) => (copy[at] = random.below(256))),
  truncate: (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  cut: (bytes, random) => {
    const from = random.below(bytes.length + 1)
    return concat(bytes.subarray(0, from), bytes.subarray(from + random.below(200)))
  },
  repeat: (bytes, random) => {
    const from = random.below(bytes.length + 1)
    const piece = bytes.subarray(from, from + random.below(300))
    const times = 1 + random.below(40)
    return concat(
      bytes.subarray(0, from),
      ...Array.from({ length: times }, () => piece),
      bytes.subarray(from),
    )
  },
  splice: (bytes, random, seeds) => {
    const other = seeds[random.below(seeds.length)]?.bytes ?? bytes
    return concat(
      bytes.subarray(0, random.below(bytes.length + 1)),
      other.subarray(random.below(other.length + 1)),
    )
  },
  noise: (bytes, random) => {
    const at = random.below(bytes.length + 1)
    const noise = Uint8Array.from({ length: 1 + random.below(400) }, () => random.below(256))
    return concat(bytes.subarray(0, at), noise, bytes.subarray(at))
  },
  archive: async (bytes, random, seeds) => {
    const second = seeds[random.below(seeds.length)]
    const [name, hostile] = NAMES[random.below(NAMES.length)] ?? ['a.csv']
    const zip = Buffer.from(
      await zipOf({ [name]: bytes, ...(random.below(2) === 0 && second && { 'other.csv': second.bytes }) }),
    )
    return new Uint8Array(hostile === undefined ? zip : renameEntry(zip, name, hostile))
  },
  token: (bytes, random) => {
    const at = random.below(bytes.length + 1)
    return concat(bytes.subarray(0, at), utf8(TOKENS[random.below(TOKENS.length)] ?? ''), bytes.subarray(at))
  },
  cell: (bytes, random) =>
    lines(bytes, (rows, sign) => {
      const row = rows[random.below(rows.length)]
      if (row) row[random.below(row.length)] = TOKENS[random.below(TOKENS.length)] ?? ''
      return sign
    }),
  hugeCell: (bytes, random) =>
    lines(bytes, (rows, sign) => {
      const row = rows[random.below(rows.length)]
      if (row)
        row[random.below(row.length)] =
          HUGE[random.below(HUGE.length)]?.repeat(10 ** (2 + random.below(4))) ?? ''
      return sign
    }),
  swapColumns: (bytes, random) =>
    lines(bytes, (rows, sign) => {
      const width = rows[0]?.length ?? 1
      const [a, b] = [random.below(width), random.below(width)]
      for (const row of rows) if (row.length > Math.max(a, b)) [row[a], row[b]] = [row[b] ?? '', row[a] ?? '']
      return sign
    }),
  dropColumn: (bytes, random) =>
    lines(bytes, (rows, sign) => {
      const at = random.below(rows[0]?.length ?? 1)
      for (const row of rows) row.splice(at, 1)
      return sign
    }),
  shuffleLines: (bytes, random) =>
    lines(bytes, (rows, sign) => {
      for (let left = 3; left > 0; left--) {
        const [a, b] = [random.below(rows.length), random.below(rows.length)]
        const kept = rows[a]
        rows[a] = rows[b] ?? []
        rows[b] = kept ?? []
      }
      return sign
    }),
  manyRows: (bytes, random) =>
    lines(bytes, (rows, sign) => {
      const row = rows[random.below(rows.length)] ?? []
      const most = Math.min(3000, 1 + Math.floor(MOST_BYTES / (1 + row.join(sign).length)))
      for (let left = random.below(most); left > 0; left--) rows.push(row)
      return sign
    }),
  delimiter: (bytes, random) => lines(bytes, () => [',', ';', '\t', '|', '","'][random.below(5)] ?? ','),
  encoding: (bytes, random) => {
    const text = Buffer.from(bytes).toString(random.below(2) === 0 ? 'utf8' : 'latin1')
    const names = ['utf16le', 'utf-16be', 'windows-1252', 'utf8', 'utf-7', 'shift_jis', 'macroman']
    return new Uint8Array(
      iconv.encode(text, names[random.below(names.length)] ?? 'utf8', { addBOM: random.below(2) === 0 }),
    )
  },
  lineBreaks: (bytes, random) =>
    utf8(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/\r?\n/g, ['\r', '\r\n', '\n\n', '\u2028', '\0'][random.below(5)] ?? '\n'),
    ),
  dropHeader: (bytes, random) => {
    const at = Buffer.from(bytes).indexOf('\n')
    return random.below(2) === 0 ? bytes.slice(at + 1) : concat(bytes, bytes.subarray(0, at + 1))
  },
  bookCells: (bytes, random) =>
    rebuilt(bytes, random, (cells) => {
      for (let left = 1 + random.below(12); left > 0; left--) {
        const row = cells[random.below(cells.length)]
        if (row)
          row[random.below(Math.max(1, row.length))] = BOOK_TOKENS[random.below(BOOK_TOKENS.length)] ?? ''
      }
    }),
  bookColumns: (bytes, random) =>
    rebuilt(bytes, random, (cells) => {
      const [a, b] = [random.below(7), random.below(7)]
      for (const row of cells) [row[a], row[b]] = [row[b] ?? '', row[a] ?? '']
    }),
  bookRows: (bytes, random) =>
    rebuilt(bytes, random, (cells) => {
      cells.splice(random.below(cells.length + 1), random.below(4))
      const copy = cells[random.below(Math.max(1, cells.length))] ?? []
      for (let left = random.below(200); left > 0; left--) cells.push(copy)
    }),
  bookNames: (bytes, random) =>
    rebuilt(
      bytes,
      random,
      () => undefined,
      () => SHEET_NAMES[random.below(SHEET_NAMES.length)] ?? 'Sheet',
    ),
  bookXml: rebuiltXml,
} satisfies Record<string, Mutation>

type Cell = string | number | boolean
type MutationName = keyof typeof MUTATIONS

const BYTES: MutationName[] = ['flip', 'overwrite', 'truncate', 'cut', 'repeat', 'splice', 'noise', 'archive']
const TEXTS: MutationName[] = [
  'token',
  'cell',
  'cell',
  'hugeCell',
  'swapColumns',
  'dropColumn',
  'shuffleLines',
  'manyRows',
  'delimiter',
  'encoding',
  'lineBreaks',
  'dropHeader',
]
const BOOKS: MutationName[] = [
  'bookCells',
  'bookCells',
  'bookColumns',
  'bookRows',
  'bookNames',
  'bookXml',
  'bookXml',
]

/** Names inside an archive; a second one of the same length is written over the first, which no well-behaved writer would write. */
const NAMES: [string, string?][] = [
  ['Shares.csv'],
  ['xxxxxxetc/passwd', '../../etc/passwd'],
  ['abx.csvx', 'C:\\x.csv'],
  ['xroot/Shares.csv', '/root/Shares.csv'],
  ['Basic/Shares (1).csv'],
  ['messages.csv'],
  ['.hidden'],
  ['x.zip'],
  ['é'.repeat(200)],
]
const HUGE = [
  'a',
  '"',
  ',',
  '\n',
  'é',
  '9',
  '""',
  '\\"',
  'https://www.linkedin.com/pulse/',
  ' ',
  '%25',
  '(',
  '-',
]
const SHEET_NAMES = [
  'TOP POSTS',
  'ENGAGEMENT',
  'DISCOVERY',
  'FOLLOWERS',
  'DEMOGRAPHICS',
  'Metrics',
  'All posts',
  'COMPETITORS',
  'ABONNÉS',
  'x'.repeat(31),
  '',
]
const TOKENS = [
  '',
  '"',
  '""',
  '"""',
  '\\"',
  '\\',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\uFEFF',
  '\uFFFD',
  '\u202F',
  '\u00A0',
  '=1+1',
  "=cmd|' /C calc'!A0",
  '@SUM(A1)',
  '-',
  '+',
  '#REF!',
  '-2',
  '1e309',
  '9'.repeat(400),
  '7,51E+18',
  '7514002921881612345',
  '99999999999999999999',
  '1,234',
  '1.234',
  "1'006",
  '1 234',
  '< 1 %',
  '< 1%',
  'moins de 1 %',
  '2%',
  '0,0479',
  'NaN',
  'Infinity',
  '-0',
  '2026-02-30',
  '31/02/2026',
  '13/13/2026',
  '0000-00-00',
  '9999-12-31',
  '2026-10-08 24:61:00',
  '2026-10-08T16:45:00+99:00',
  '10/5/26, 1:12\u202FAM',
  '1/1/1',
  '12 Oct',
  'Lifetime',
  'urn:li:share:1',
  'urn%3Ali%3AgroupPost%3A12-75140029218816',
  'https://www.linkedin.com/posts/a_b-share-7514002921881612345-x',
  '%E0%A4%A',
  '%25%25%25',
  'https://',
  'https://[::1',
  'http://a/?commentUrn=urn%3Ali%3Acomment%3A%28',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'true',
  '<script>',
  '{"format":"aplomb.audit"}',
  '[',
  '{',
  'Ã©',
  'rÃ©seau',
  '\uD800',
  '👨‍👩‍👧',
  'é'.normalize('NFD'),
  'sep=;',
  'Notes:',
  '#',
  '{0}',
  '{count, plural,',
  '$&',
  '%s',
]
const BOOK_TOKENS: (string | number | boolean)[] = [
  ...TOKENS.map((text) => text.slice(0, 300)),
  -2,
  0,
  1e300,
  0.0479,
  Number('7514002921881612345'),
  46000,
  46000.75,
  -1,
  true,
  false,
  NaN,
]

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function concat(...pieces: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}

function edited(bytes: Uint8Array, random: Random, edit: (copy: Uint8Array, at: number) => void): Uint8Array {
  const copy = bytes.slice()
  if (copy.length > 0)
    for (let left = 1 + random.below(20); left > 0; left--) edit(copy, random.below(copy.length))
  return copy
}

/** Takes a text apart at its line breaks and most frequent separator, without any care for quotes. */
function lines(bytes: Uint8Array, edit: (rows: string[][], sign: string) => string): Uint8Array {
  if (bytes.length > 4_000_000) return bytes
  const wide = bytes[1] === 0 || bytes[0] === 0xff
  const text = Buffer.from(bytes).toString(wide ? 'utf16le' : 'utf8')
  const sign = [',', ';', '\t'].reduce((a, b) => (text.split(b).length > text.split(a).length ? b : a))
  const rows = text.split('\n').map((line) => line.split(sign))
  const joined = edit(rows, sign)
  const result = rows.map((cells) => cells.join(joined)).join('\n')
  return wide ? new Uint8Array(Buffer.from(result, 'utf16le')) : utf8(result)
}

/** Writes a workbook anew after an edit of one of its sheets; bytes that are none stay as they are. The library never reads damaged bytes: it may hang. */
async function rebuilt(
  bytes: Uint8Array,
  random: Random,
  edit: (cells: Cell[][]) => void,
  rename: (name: string) => string = (name) => name,
): Promise<Uint8Array> {
  const book = await readBytes('seed', bytes).catch(() => null)
  if (book?.kind !== 'workbook' || book.sheets.length === 0) return bytes
  const chosen = random.below(book.sheets.length)
  const numbers = random.below(3) > 0
  const next = utils.book_new()
  const names = new Set<string>()
  for (const [index, { name, rows }] of book.sheets.entries()) {
    const cells: Cell[][] = []
    for (const row of rows.slice(0, 500)) {
      while (cells.length < Math.min(row.line - 1, 600)) cells.push([])
      cells.push(
        row.cells
          .slice(0, 200)
          .map((text) =>
            numbers && /^-?\d{1,9}(\.\d+)?$/.test(text) ? Number(text) : text.slice(0, 32_000),
          ),
      )
    }
    if (index === chosen) edit(cells)
    const title = (index === chosen ? rename(name) : name).replace(/[[\]*?:/\\]/g, '').slice(0, 27) || 'Sheet'
    utils.book_append_sheet(
      next,
      utils.aoa_to_sheet(cells),
      names.has(title) ? `${title}~${String(index)}` : title,
    )
    names.add(title)
  }
  return new Uint8Array(
    write(next, { type: 'array', bookType: random.below(2) === 0 ? 'xlsx' : 'biff8' }) as ArrayBuffer,
  )
}

/** Damages the XML inside a workbook and packs it again with sound checksums. */
async function rebuiltXml(bytes: Uint8Array, random: Random): Promise<Uint8Array> {
  const archive = await openArchive('seed', bytes).catch(() => null)
  if (!archive || archive.entries.length === 0) return bytes
  const chosen = archive.entries[random.below(archive.entries.length)]?.name
  const parts: Record<string, Uint8Array> = {}
  for (const { name, size } of archive.entries) {
    if (size > 4_000_000) return bytes
    const content = await archive.read(name).catch(() => new Uint8Array())
    parts[name] = name === chosen ? damagedXml(content, random) : content
  }
  archive.close()
  return zipOf(parts)
}

function damagedXml(xml: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(xml).toString('utf8')
  const kind = random.below(5)
  if (kind === 0) return edited(xml, random, (copy, at) => (copy[at] = random.below(128)))
  if (kind === 1) return xml.slice(0, random.below(xml.length + 1))
  const marks = [...text.matchAll(/<[^>]*>|"[^"]*"|>[^<]+</g)]
  const mark = marks[random.below(Math.max(1, marks.length))]
  if (!mark) return xml
  const put =
    kind === 2
      ? ''
      : kind === 3
        ? mark[0].repeat(1 + random.below(500))
        : (XML_TOKENS[random.below(XML_TOKENS.length)] ?? '')
  return utf8(text.slice(0, mark.index) + put + text.slice(mark.index + mark[0].length))
}

const XML_TOKENS = [
  '"A1048576"',
  '"XFD1048576"',
  '"A99999999999"',
  '"ZZZZZZ1"',
  '"-1"',
  '"A1:XFD1048576"',
  '"4294967295"',
  '<!--',
  ']]>',
  '<![CDATA[',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#x0;',
  '<c r="A1" t="s"><v>99999999</v></c>',
  '<row r="2000000000">',
  '<f>1+1</f>',
  '</worksheet>',
  '"s"',
  '"inlineStr"',
  '"d"',
  '>1E400<',
]
