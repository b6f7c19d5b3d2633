import {
  CLIENT_FILE,
  DESCRIPTION,
  EMPLOYER,
  EXHIBITS,
  HTML,
  LIMITS,
  LOCKED,
  LOGO,
  OWN_FILE,
  THREADS,
  TRANSFER,
  type Budget,
} from '#shared/model/budgets'
import { tableOf } from './markdown-table'

const MIB = 1024 * 1024
const number = (value: number) => value.toLocaleString('en-US')
const size = (bytes: number) =>
  bytes >= 1024 * MIB
    ? `${number(bytes / 1024 / MIB)} GiB`
    : bytes >= MIB
      ? `${number(bytes / MIB)} MiB`
      : `${number(bytes)} bytes`
const thread = (name: string, { silence, memory, grace }: Budget) =>
  `${name}: ${number(silence / 60_000)} min without a sign of life, ${size(memory * MIB)} of heap, ${grace === 0 ? 'at once' : `${number(grace / 1000)} s`} after Cancel`

const { reading, printing, job } = THREADS
const inReading = [thread('reading thread', reading), thread('command line', job)].join('; ')
const inPrinting = [thread('printing thread', printing), thread('command line', job)].join('; ')

/** One row per reader: what it reads, how much of it, where, and the test that a file beyond it is refused. */
const ROWS: readonly (readonly [string, string, string, string])[] = [
  [
    'a folder',
    `${number(LIMITS.files)} files, ${number(LIMITS.depth)} folders deep; all people of an employer ${number(EMPLOYER.files)} files`,
    inReading,
    'read/limits.test.ts',
  ],
  [
    'an archive',
    `${number(LIMITS.entries)} entries, ${size(LIMITS.entryBytes)} each and ${size(LIMITS.archiveBytes)} together once unpacked, ratio ${number(LIMITS.ratio)}, names of ${size(LIMITS.nameBytes)}; none inside another`,
    'the same',
    'hostile.test.ts, read/zip.test.ts',
  ],
  [
    'CSV, JSON, text',
    `${size(LIMITS.fileBytes)}, ${number(LIMITS.rows)} rows of ${number(LIMITS.columns)} cells and ${number(LIMITS.rowChars)} characters, ${number(LIMITS.cellChars)} characters a cell`,
    'the same',
    'read/limits.test.ts, read/csv.test.ts',
  ],
  [
    'a workbook',
    `${size(LIMITS.workbookBytes)} of XML, ${number(LIMITS.cells)} cells with text, rows and columns as above`,
    'the same',
    'read/limits.test.ts, read/workbook.test.ts',
  ],
  [
    'an HTML page',
    `${number(HTML.chars)} characters, ${number(HTML.depth)} elements deep`,
    'the same',
    'read/html-json.test.ts',
  ],
  [
    '`client.json`, `employer.json`, `mapping.json`, a manifest',
    `${size(DESCRIPTION.bytes)}; schema`,
    'the same',
    'client-file.test.ts, read/whole-file.test.ts',
  ],
  [
    '`report.json`, an earlier audit',
    `${size(OWN_FILE.report)}, ${size(OWN_FILE.audit)}; schema`,
    thread('command line', job),
    'read/whole-file.test.ts',
  ],
  [
    'a logo',
    `${size(LOGO.bytes)}; a picture ${number(LOGO.pixels)} pixels; a drawing ${number(LOGO.drawn)} parts drawn, ${number(LOGO.nested)} deep, its own parts and pictures alone`,
    inPrinting,
    'logo.test.ts',
  ],
  [
    'pictures of a finding',
    `${number(EXHIBITS.count)} of ${number(EXHIBITS.chars)} characters`,
    'the same',
    'budgets.test.ts',
  ],
  ['report, workbook, slides', 'the audit’s schema', 'the same', 'guarded-thread.test.ts, jobs.test.ts'],
  [
    'a call from the page, an upload, a paste, a file opened',
    `${size(TRANSFER.call)}, ${size(TRANSFER.upload)}, ${size(TRANSFER.pasted)}, ${size(TRANSFER.opened)}`,
    'refused before it is held in memory',
    'tests/host/web-shell.test.ts',
  ],
  [
    'an `.aplomb` file',
    `${size(CLIENT_FILE.bytes)}, ${size(CLIENT_FILE.unpacked)} unpacked; schema of every row before anything is stored`,
    'the page',
    'budgets.test.ts',
  ],
  [
    'a locked file',
    `a guess of the passphrase costs at most 2^${number(LOCKED.workFactor)}`,
    'a worker of the page: 1 GiB, some seconds',
    'age-file.test.ts',
  ],
]

/** The table of what every reader may take. */
export function budgetTable(): string {
  return tableOf(
    ['reader', 'most', 'time and memory', 'test'],
    ROWS.map(([what, most, where, tests]) => [what, most, where, tests.split(', ').map(code).join(', ')]),
  )
}

function code(text: string): string {
  return `\`${text}\``
}
