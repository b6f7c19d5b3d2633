import type { RowCode } from '#shared/locale/keys'
import type { ReadLimits } from '#shared/model/budgets'
import type { Delimiter, Dialect, RejectedRow, Row } from './table'

/** A reader of rows out of text that comes in pieces. */
export interface RowReader {
  /** Takes a piece, gives the rows that are complete by now. */
  push: (piece: string) => Row[]
  /** Gives the last rows. */
  end: () => Row[]
  rejected: RejectedRow[]
  /** Rows with text between a closing quote and the next separator, and the line of the first. */
  textAfterQuote: { count: number; line: number }
  /** How many of the rows so far have not the usual number of cells. */
  ragged: () => number
}

interface ReaderOptions {
  delimiter: Delimiter
  dialect: Dialect
  limits: ReadLimits
}

const QUOTE = 34
const LF = 10
const CR = 13
/** A place not searched for yet (-1 = searched, not there). */
const UNKNOWN = -2
/** How much is read on trial after a broken row: at least this much, and at most this many times what was read well. */
const LEAST_TRIAL = 4_096
const TRIAL_RATIO = 32

/**
 * Reads delimited text by `indexOf` alone. CR, LF and CRLF may be mixed; text after a closing quote stays in its cell
 * and ends at the next separator; a quote that never closes costs its own row, reading resumes on a later line that has
 * the usual number of cells again.
 */
export function createRowReader({ delimiter, dialect, limits }: ReaderOptions): RowReader {
  const separator = delimiter.charCodeAt(0)
  const backslash = dialect === 'backslash'
  const rejected: RejectedRow[] = []
  const textAfterQuote = { count: 0, line: 0 }
  // Rows per number of cells.
  const widths: number[] = []
  // Of the quoted cell read last: the line breaks in it and the place after its closing quote.
  let quotedLines = 0
  let quotedEnd = 0
  // Cells are gathered here, so that the array of a row has exactly its length.
  const scratch: string[] = []
  let text = ''
  let at = 0
  let line = 1
  let final = false
  let skippingLine = false
  let resuming: RejectedRow | null = null
  // Characters that a row may take before it is given up: less after each one given up, else a hostile file costs its square.
  let room = limits.rowChars
  // The next places of what is searched for; -1 = none left in `text`, so that nothing is searched twice.
  let lf = UNKNOWN
  let cr = UNKNOWN
  let hasCr = true
  let comma = UNKNOWN

  return { push, end, rejected, textAfterQuote, ragged }

  function push(piece: string): Row[] {
    text = at < text.length ? text.slice(at) + piece : piece
    at = 0
    hasCr = text.includes('\r')
    forget()
    return readRows()
  }

  /** Drops the places searched for. */
  function forget(): void {
    lf = comma = UNKNOWN
    cr = hasCr ? UNKNOWN : -1
  }

  function end(): Row[] {
    final = true
    const rows = push('')
    text = ''
    return rows
  }

  function readRows(): Row[] {
    const rows: Row[] = []
    while (at < text.length) {
      if (skippingLine && !skipLine()) break
      if (at >= text.length) break
      const start = at
      const row = readRow()
      if (row === null) {
        if (!final && text.length - at <= room) break
        giveUpRow()
      } else if (accept(row)) {
        rows.push(row)
        room = Math.min(limits.rowChars, room + TRIAL_RATIO * (at - start))
      }
    }
    return rows
  }

  /** Reads one row from `at`; null (and `at` unmoved) where `text` ends before the row does. */
  function readRow(): Row | null {
    let from = at
    let width = 0
    let lines = 0
    let dirty = false
    for (;;) {
      let value = ''
      if (text.charCodeAt(from) === QUOTE) {
        const quoted = readQuoted(from + 1)
        if (quoted === null) return null
        value = quoted
        lines += quotedLines
        from = quotedEnd
        if (from < text.length && !isBreak(from)) {
          dirty = true
          value += '"'
        }
      }
      const stop = cellEnd(from)
      if (stop < 0) return null
      if (stop > from) value = value === '' ? text.slice(from, stop) : value + text.slice(from, stop)
      if (width <= limits.columns) scratch[width++] = value
      if (text.charCodeAt(stop) !== separator || stop >= text.length) {
        const next = afterBreak(stop)
        if (next < 0) return null
        const row: Row = { line, cells: scratch.slice(0, width) }
        if (dirty && textAfterQuote.count++ === 0) textAfterQuote.line = line
        line += lines + (next > stop ? 1 : 0)
        at = next
        return row
      }
      from = stop + 1
      if (from - at > room) return null
    }
  }

  function isBreak(place: number): boolean {
    const code = text.charCodeAt(place)
    return code === separator || code === LF || code === CR
  }

  /** The end of an unquoted stretch: the next separator or line break, or the end of the last piece. */
  function cellEnd(from: number): number {
    if (comma !== -1 && comma < from) comma = text.indexOf(delimiter, from)
    if (lf !== -1 && lf < from) lf = text.indexOf('\n', from)
    if (cr !== -1 && cr < from) cr = text.indexOf('\r', from)
    let stop = comma
    if (lf !== -1 && (stop === -1 || lf < stop)) stop = lf
    if (cr !== -1 && (stop === -1 || cr < stop)) stop = cr
    return stop === -1 && final ? text.length : stop
  }

  /** The start of the next line; -1 where a CR ends the text and its LF may be in the next piece. */
  function afterBreak(stop: number): number {
    if (stop >= text.length) return stop
    if (text.charCodeAt(stop) === LF) return stop + 1
    if (stop + 1 === text.length && !final) return -1
    return text.charCodeAt(stop + 1) === LF ? stop + 2 : stop + 1
  }

  /** The inside of a quoted cell; sets `quotedLines` and `quotedEnd`. */
  function readQuoted(from: number): string | null {
    let quote = text.indexOf('"', from)
    let escaped = false
    for (;;) {
      if (quote < 0 || quote - at > room) return null
      if (quote + 1 === text.length && !final) return null
      if (backslash && isEscaped(from, quote)) {
        escaped = true
        quote = text.indexOf('"', quote + 1)
      } else if (!backslash && text.charCodeAt(quote + 1) === QUOTE) {
        escaped = true
        quote = text.indexOf('"', quote + 2)
      } else break
    }
    quotedLines = countBreaks(from, quote)
    quotedEnd = quote + 1
    if (quote === from) return ''
    const raw = text.slice(from, quote)
    if (backslash) return unescape(raw)
    return escaped ? raw.replaceAll('""', '"') : raw
  }

  /** True where an odd number of backslashes stands before the quote. */
  function isEscaped(from: number, quote: number): boolean {
    let start = quote
    while (start > from && text.charCodeAt(start - 1) === 92) start--
    return (quote - start) % 2 === 1
  }

  function unescape(raw: string): string {
    return raw.includes('\\') ? raw.replace(/\\(["\\])/g, '$1') : raw
  }

  function countBreaks(from: number, to: number): number {
    let count = 0
    if (lf !== -1 && lf < from) lf = text.indexOf('\n', from)
    if (cr !== -1 && cr < from) cr = text.indexOf('\r', from)
    for (; lf !== -1 && lf < to; lf = text.indexOf('\n', lf + 1)) count++
    for (; cr !== -1 && cr < to; cr = text.indexOf('\r', cr + 1)) if (text.charCodeAt(cr + 1) !== LF) count++
    return count
  }

  /** Rejects the row that never ends and goes on with the next physical line. */
  function giveUpRow(): void {
    const isQuote = text.slice(at, at + room).includes('"')
    const code = isQuote ? 'quoteNotClosed' : 'rowTooLong'
    resuming ??= reject(line, code, { line, lastLine: line, limit: limits.rowChars })
    room = Math.max(Math.min(LEAST_TRIAL, limits.rowChars), room >> 1)
    forget()
    skippingLine = true
  }

  /** Leaves the rest of a physical line out; false while its end is not there yet. */
  function skipLine(): boolean {
    const stop = text.slice(at).search(/[\r\n]/)
    const next = stop < 0 ? -1 : afterBreak(at + stop)
    if (next < 0) {
      at = final || stop < 0 ? text.length : at + stop
      return final
    }
    at = next
    line++
    forget()
    skippingLine = false
    return true
  }

  function accept(row: Row): boolean {
    const { cells } = row
    const width = cells.length
    if (width > limits.columns) {
      if (!isUsual(width)) return false
      reject(row.line, 'tooManyCells', { line: row.line, limit: limits.columns })
      return false
    }
    let blank = true
    let long = -1
    for (let place = 0; place < width; place++) {
      const value = cells[place]!
      if (long < 0 && value.length > limits.cellChars) long = place
      // Most cells start with a letter or a figure.
      if (blank && value !== '' && (value.charCodeAt(0) - 33) >>> 0 < 94) blank = false
      else if (blank && value.trim() !== '') blank = false
    }
    if (blank || !isUsual(width)) return false
    if (long >= 0) {
      const found = cells[long]?.length ?? 0
      reject(row.line, 'cellTooLong', { line: row.line, column: long + 1, found, limit: limits.cellChars })
      return false
    }
    widths[width] = (widths[width] ?? 0) + 1
    return true
  }

  /** False where a broken row still swallows rows; true ends that. */
  function isUsual(width: number): boolean {
    if (resuming && width !== usualWidth()) {
      resuming.values['lastLine'] = line - 1
      return false
    }
    resuming = null
    return true
  }

  function reject(line: number, code: RowCode, values: RejectedRow['values']): RejectedRow {
    const row = { line, code, values }
    rejected.push(row)
    return row
  }

  function usualWidth(): number {
    let best = 0
    widths.forEach((count, width) => {
      if (count > (widths[best] ?? 0)) best = width
    })
    return best
  }

  function ragged(): number {
    const rows = widths.reduce((sum, count) => sum + count, 0)
    return rows - (widths[usualWidth()] ?? 0)
  }
}
