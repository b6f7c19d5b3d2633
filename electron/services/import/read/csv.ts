import { AppError, type Message } from '#shared/model/app-error'
import { createRowReader, type RowReader } from './csv-rows'
import { detectDelimiter } from './csv-delimiter'
import { decoding, type Decoding } from './decode'
import { limitsWith, type ReadLimits } from './limits'
import type { CsvTable, Delimiter, Dialect, Row } from './table'

/** What may be told about a text table; `auto` decides the quote dialect by content. */
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
  const first = parseOnce(file, source, escape === 'backslash' ? 'backslash' : 'rfc4180', options)
  if (escape !== 'auto' || first.broken === 0 || !holdsBackslashQuote(source)) return first.table
  const second = parseOnce(file, source, 'backslash', options)
  return second.broken < first.broken ? second.table : first.table
}

/** The same rows in batches, for a file whose rows need not all be kept; rejected rows go to `onRejected`. */
export function* csvBatches(
  file: string,
  bytes: Uint8Array,
  options: CsvOptions = {},
  onRejected: (row: CsvTable['rejected'][number]) => void = () => undefined,
): Generator<Row[]> {
  const source = decoding(file, bytes)
  const dialect: Dialect = options.escape === 'backslash' ? 'backslash' : 'rfc4180'
  const state = start(source, file, dialect, options)
  let seen = 0
  for (const batch of state.batches) {
    while (seen < state.reader.rejected.length)
      onRejected(state.reader.rejected[seen++] as CsvTable['rejected'][number])
    if (batch.length > 0) yield batch
  }
}

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
  }
  warnings.push(...quoteWarnings(file, reader))
  return { table, broken: reader.rejected.length + reader.textAfterQuote.count + ragged(rows) }
}

function start(source: Decoding, file: string, dialect: Dialect, options: CsvOptions) {
  const limits = limitsWith(options.limits)
  const pieces = source.pieces()
  const first = pieces.next()
  const opening = first.done ? '' : first.value
  const announced = /^sep=([,;\t])(?:\r\n|\n|\r)/.exec(opening)
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

/** Rows whose number of cells is not the usual one. */
function ragged(rows: Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return rows.length - Math.max(0, ...counts.values())
}

function holdsBackslashQuote(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes('\\"') || buffer.includes(Buffer.from('\\"', 'utf16le'))
}
