import { isUtf8 } from 'node:buffer'
import { AppError, type Message } from '#shared/model/app-error'
import { createRowFinder, noRows } from './csv-cells'
import { characterAt, decodingWarnings, utf16Of } from './decode'
import { LIMITS } from '#shared/model/budgets'
import { mayHoldMojibake } from './mojibake'
import type { CsvTable, RowCursor } from './table'

/** A text table gone through row by row, of which no more than a piece is there at a time. */
export interface CsvScan extends RowCursor {
  /**
   * After the last row: the warnings about the file; null where something in it wants the tolerant reader (`parseCsv`), and what was
   * taken from the rows is void.
   */
  end: () => Message[] | null
}

const PIECE = 64 * 1024
const SPACE = 32
const DELETE = 127

/**
 * Goes through a regular table: UTF-8, all rows of one width, every quote closed and followed by a separator. `quotedBreaks`: the place of
 * the column whose line breaks stand in quotes of their own and are given without them.
 */
export function scanCsv(
  { file, delimiter, dialect }: CsvTable,
  bytes: Uint8Array,
  { quotedBreaks = -1 }: { quotedBreaks?: number } = {},
): CsvScan {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const findRows = createRowFinder({ delimiter, dialect, quotedBreaks })
  // Such line breaks were never seen with backslashes.
  let regular = quotedBreaks < 0 || dialect === 'rfc4180'
  if (!isUtf8(buffer) || buffer.includes(0) || buffer.includes('\uFFFD')) regular = false
  // The rows of the piece, the one that is looked at, and its first cell.
  let found = noRows()
  let row = 0
  let first = 0
  let base = 0
  while (buffer.toString('utf8', base, base + 3) === '\uFEFF') base += 3
  let size = PIECE
  let nextLine = 1
  let usualWidth = 0
  let rows = 0

  const scan: CsvScan = { line: 0, width: 0, next, cell, end }
  return scan

  function next(): boolean {
    while (regular) {
      if (row === found.count) {
        if (!moveOn()) return false
        continue
      }
      first += scan.width
      scan.width = found.rows[row]! - first
      scan.line = nextLine
      nextLine += found.lines[row++]!
      if (!isBlank()) return count()
    }
    return false
  }

  /** Takes the next piece from where the last row ended, a longer one where a row is longer; false at the end. */
  function moveOn(): boolean {
    if (base === buffer.length) return false
    size = found.count > 0 ? PIECE : 2 * size
    const to = characterAt(buffer, base + size)
    const next =
      size > 2 * LIMITS.rowChars ? null : findRows(utf16Of(buffer.subarray(base, to)), to === buffer.length)
    regular = next !== null
    found = next ?? found
    base = to - Buffer.byteLength(found.text.slice(found.after))
    row = first = scan.width = 0
    return regular
  }

  function isBlank(): boolean {
    for (let place = 0; place < scan.width; place++) {
      // Most cells start with a letter or a figure.
      const start = found.starts[first + place]!
      const code = start < found.ends[first + place]! ? found.text.charCodeAt(start) : 0
      if ((code > SPACE && code < DELETE) || cell(place).trim() !== '') return false
    }
    return true
  }

  function count(): boolean {
    if (rows++ === 0) usualWidth = scan.width
    if (rows > LIMITS.rows)
      throw new AppError('read.tooManyRows', { file, limit: LIMITS.rows, line: scan.line })
    if (scan.width !== usualWidth) regular = false
    return regular
  }

  function cell(place: number): string {
    if (place < 0 || place >= scan.width) return ''
    const [start, end] = [found.starts[first + place]!, found.ends[first + place]!]
    if (start < 0) return found.unescaped.slice(~start, end)
    const raw = found.text.slice(start, end)
    if (dialect === 'rfc4180' || found.text[start - 1] !== '"') return raw
    return raw.includes('\\') ? raw.replace(/\\(["\\])/g, '$1') : raw
  }

  function end(): Message[] | null {
    if (!regular) return null
    return mayHoldMojibake(buffer) ? decodingWarnings(file, buffer) : []
  }
}
