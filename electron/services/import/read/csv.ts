import { AppError, type Message } from '#shared/model/app-error'
import { createRowReader, type RowReader } from './csv-rows'
import { detectDelimiter } from './csv-delimiter'
import { decoding, type Decoding } from './decode'
import type { ReadLimits } from '#shared/model/budgets'
import { limitsWith } from './limits'
import type { CsvTable, Delimiter, Dialect, Row } from './table'

/** Options for reading a text table; `auto` decides the quote dialect by content. */
export interface CsvOptions {
  delimiter?: Delimiter
  escape?: 'auto' | 'double' | 'backslash'
  limits?: Partial<ReadLimits>
}

/**
 * Reads a text table whole. A row that cannot be read is in `rejected` and the rows after it are kept.
 * Throws `read.tooManyRows` past the row limit.
 */
export function parseCsv(file: string, bytes: Uint8Array | string, options: CsvOptions = {}): CsvTable {
  const source = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  const escape = options.escape ?? 'auto'
  if (escape !== 'auto')
    return parseOnce(file, source, escape === 'backslash' ? 'backslash' : 'rfc4180', options).table
  // Comments.csv shows its dialect early, and being read in the wrong one first would double its cost.
  const early = opensBroken(file, source, options) ? parseOnce(file, source, 'backslash', options) : null
  if (early?.broken === 0) return early.table
  const first = parseOnce(file, source, 'rfc4180', options)
  if (first.broken === 0 || !holdsBackslashQuote(source)) return first.table
  const second = early ?? parseOnce(file, source, 'backslash', options)
  return second.broken < first.broken ? second.table : first.table
}

/** The beginning of a text table, to be recognised by: the rows that a header can be among, in the dialect that the first bytes show. */
export function openCsv(file: string, head: Uint8Array): CsvTable {
  const dialect = opensBroken(file, head, {}) ? 'backslash' : 'rfc4180'
  const first = firstRows(file, head.subarray(0, HEADER_BYTES), dialect)
  return first.rows.length < HEADER_ROWS ? firstRows(file, head, dialect) : first
}

/** Rows that a header is among, and bytes that mostly hold as many of them. */
const HEADER_ROWS = 16
const HEADER_BYTES = 12 * 1024

function firstRows(file: string, bytes: Uint8Array, dialect: Dialect): CsvTable {
  const source = decoding(file, bytes)
  const { delimiter, batches } = start(source, file, dialect, {})
  const first = batches.next()
  return {
    kind: 'csv',
    file,
    encoding: source.encoding,
    delimiter,
    dialect,
    rows: first.done ? [] : first.value,
    rejected: [],
    warnings: [],
  }
}

/** What is read to see which dialect a file is in, and what one row mostly fits into. */
const OPENING_BYTES = 64 * 1024
const ROW_BYTES = 4 * 1024

function parseOnce(file: string, bytes: Uint8Array, dialect: Dialect, options: CsvOptions) {
  const source = decoding(file, bytes)
  const { delimiter, reader, batches } = start(source, file, dialect, options)
  const rows: Row[] = []
  for (const batch of batches) for (const row of batch) rows.push(row)
  const { encoding, warnings } = source
  const table: CsvTable = {
    kind: 'csv',
    file,
    encoding,
    delimiter,
    dialect,
    rows,
    rejected: reader.rejected,
    warnings,
    endsOpen: endsOpen(bytes),
  }
  warnings.push(...quoteWarnings(file, reader))
  if (table.endsOpen && lastIsShort(rows))
    warnings.push({ key: 'errors.read.cutShort', values: { file, line: rows.at(-1)?.line ?? 0 } })
  return { table, broken: brokenIn(reader) }
}

/** Whether the last line has no end, in whatever encoding. */
function endsOpen(bytes: Uint8Array): boolean {
  return ![...bytes.subarray(-2)].some((byte) => byte === 10 || byte === 13)
}

/** Rows that show together how wide a row of the table is. */
const NEIGHBOURS = 3

/** Whether the last row has fewer cells than those before it, which all have as many. */
function lastIsShort(rows: readonly Row[]): boolean {
  const [one, ...others] = rows.slice(-NEIGHBOURS - 1, -1).map(({ cells }) => cells.length)
  const last = rows.at(-1)?.cells.length ?? 0
  return (
    one !== undefined &&
    others.length === NEIGHBOURS - 1 &&
    others.every((width) => width === one) &&
    last < one
  )
}

/** How much of what was read contradicts the assumed dialect. */
function brokenIn({ rejected, textAfterQuote, ragged }: RowReader): number {
  return rejected.length + textAfterQuote.count + ragged()
}

function start(source: Decoding, file: string, dialect: Dialect, options: CsvOptions) {
  const limits = limitsWith(options.limits)
  const pieces = source.pieces()
  const first = pieces.next()
  const opening = first.done ? '' : first.value
  const announced = /^sep=([,;\t|])(?:\r\n|\n|\r)/.exec(opening)
  const delimiter =
    options.delimiter ?? (announced?.[1] as Delimiter | undefined) ?? detectDelimiter(opening, dialect)
  const reader = createRowReader({ delimiter, dialect, limits })
  return { delimiter, reader, batches: readAll(file, reader, announced ? 1 : 0, opening, pieces, limits) }
}

function* readAll(
  file: string,
  reader: RowReader,
  skip: number,
  opening: string,
  pieces: Generator<string>,
  limits: ReadLimits,
): Generator<Row[]> {
  let count = 0
  const counted = (rows: Row[]) => {
    count += rows.length
    if (count <= limits.rows) return rows
    throw new AppError('read.tooManyRows', { file, limit: limits.rows, line: rows.at(-1)?.line ?? 0 })
  }
  yield counted(reader.push(opening).slice(skip))
  for (const piece of pieces) yield counted(reader.push(piece))
  yield counted(reader.end())
}

function quoteWarnings(file: string, reader: RowReader): Message[] {
  const { count, line } = reader.textAfterQuote
  return count === 0 ? [] : [{ key: 'errors.read.textAfterQuote', values: { file, count, line } }]
}

/** True where the beginning has backslashed quotes that make it no RFC 4180. */
function opensBroken(file: string, bytes: Uint8Array, options: CsvOptions): boolean {
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, OPENING_BYTES))
  if (!holdsBackslashQuote(beginning)) return false
  // Mostly the row of the first one tells.
  const first = beginning.subarray(0, beginning.indexOf('\\"') + ROW_BYTES)
  return [first, beginning].some((part) => breaks(file, part, options))
}

function breaks(file: string, beginning: Uint8Array, options: CsvOptions): boolean {
  const source = decoding(file, beginning)
  const { reader, batches } = start(source, file, 'rfc4180', options)
  // The last batch is left out: where the beginning was cut, a quote seems not to close.
  batches.next()
  return reader.textAfterQuote.count > 0
}

function holdsBackslashQuote(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes('\\"') || buffer.includes(Buffer.from('\\"', 'utf16le'))
}
