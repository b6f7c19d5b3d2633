import { isUtf8 } from 'node:buffer'
import { AppError, type Message } from '#shared/model/app-error'
import { decodingWarnings } from './decode'
import { LIMITS } from './limits'
import { mayHoldMojibake } from './mojibake'
import type { CsvTable, RowCursor } from './table'

/** A text table gone through row by row, of which nothing is copied but the cells that are asked for. */
export interface CsvScan extends RowCursor {
  /**
   * After the last row: the warnings about the file; null where something in it wants the tolerant reader (`parseCsv`), and what was
   * taken from the rows is void.
   */
  end: () => Message[] | null
}

const QUOTE = 34
const LF = 10
const CR = 13
const BACKSLASH = 92
const PIECE = 64 * 1024
/** Cells of fewer bytes (dates, figures) are cut out of the piece: calling the decoder costs more than they do. */
const SHORT = 24

/**
 * Goes through a regular table: UTF-8, all rows of one width, every quote closed and followed by a separator. What separates cells is one
 * byte in UTF-8 and never part of another character, so the cells are found in the bytes and decoded when they are asked for.
 */
export function scanCsv({ file, delimiter, dialect }: CsvTable, bytes: Uint8Array): CsvScan {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const separator = delimiter.charCodeAt(0)
  let regular = isUtf8(buffer) && !buffer.includes(0) && !buffer.includes('\uFFFD')
  // The piece that is searched, one character per byte, and its first byte in the file.
  let text = ''
  let base = buffer.toString('utf8', 0, 3) === '\uFEFF' ? 3 : 0
  let at = 0
  let last = false
  // The next places of what is searched for, so that nothing is searched twice; Infinity: none left in the piece.
  let nextSeparator = -1
  let nextLf = -1
  let nextCr = -1
  // The cells of the row, as they stand in the piece and, once asked for, as text.
  const starts: number[] = []
  const ends: number[] = []
  const texts: (string | null)[] = []
  let lines = 0
  let nextLine = 1
  let usualWidth = 0
  let rows = 0

  const scan: CsvScan = { line: 0, width: 0, next, cell, end }
  return scan

  function next(): boolean {
    while (regular) {
      const after = at < text.length ? findRow() : -1
      if (after < 0) {
        if (!moveOn()) return false
        continue
      }
      if (after - at > LIMITS.rowChars) irregular()
      at = after
      scan.line = nextLine
      nextLine += lines
      if (!isBlank()) return count()
    }
    return false
  }

  /** Takes the next piece from where the last row ended, a longer one where a row is longer; false at the end. */
  function moveOn(): boolean {
    const size = at > 0 || text === '' ? PIECE : 2 * text.length
    if (size > 2 * LIMITS.rowChars) irregular()
    base += at
    at = 0
    text = buffer.toString('latin1', base, base + size)
    last = base + text.length === buffer.length
    nextSeparator = nextLf = nextCr = -1
    return text !== ''
  }

  /** Finds the cells of the row at `at` and gives the place after it; -1 where the piece ends before. */
  function findRow(): number {
    let from = at
    scan.width = 0
    lines = 0
    for (;;) {
      const stop = text.charCodeAt(from) === QUOTE ? quotedEnd(from + 1) : plainEnd(from)
      if (stop < 0) return -1
      if (scan.width === LIMITS.columns || stop - from > LIMITS.cellChars) return irregular()
      starts[scan.width] = from
      ends[scan.width] = stop
      texts[scan.width++] = null
      if (stop === text.length) return last ? stop : -1
      const code = text.charCodeAt(stop)
      if (code !== separator) return afterBreak(stop, code)
      from = stop + 1
    }
  }

  function plainEnd(from: number): number {
    if (nextSeparator < from) nextSeparator = place(delimiter, from)
    if (nextLf < from) nextLf = place('\n', from)
    if (nextCr < from) nextCr = place('\r', from)
    return Math.min(nextSeparator, nextLf, nextCr, text.length)
  }

  /** The place after the closing quote. */
  function quotedEnd(from: number): number {
    let quote = text.indexOf('"', from)
    while (quote >= 0 && isEscape(quote, from)) quote = text.indexOf('"', afterEscape(quote))
    if (quote < 0) return last ? irregular() : -1
    if (nextLf < from) nextLf = place('\n', from)
    for (; nextLf < quote; nextLf = place('\n', nextLf + 1)) lines++
    if (nextCr < from) nextCr = place('\r', from)
    for (; nextCr < quote; nextCr = place('\r', nextCr + 1))
      if (text.charCodeAt(nextCr + 1) !== LF) return irregular()
    return quote + 1
  }

  /** True for a quote that stands for itself: it is doubled, or an odd number of backslashes is before it. */
  function isEscape(quote: number, from: number): boolean {
    if (dialect === 'rfc4180') return text.charCodeAt(quote + 1) === QUOTE
    let start = quote
    while (start > from && text.charCodeAt(start - 1) === BACKSLASH) start--
    return (quote - start) % 2 === 1
  }

  function afterEscape(quote: number): number {
    return dialect === 'rfc4180' ? quote + 2 : quote + 1
  }

  function afterBreak(stop: number, code: number): number {
    lines++
    if (code === LF) return stop + 1
    if (code === CR && text.charCodeAt(stop + 1) === LF) return stop + 2
    return code === CR && stop + 1 === text.length && !last ? -1 : irregular()
  }

  function place(of: string, from: number): number {
    const found = text.indexOf(of, from)
    return found < 0 ? Infinity : found
  }

  function irregular(): -1 {
    regular = false
    return -1
  }

  function isBlank(): boolean {
    for (let place = 0; place < scan.width; place++) {
      const code = text.charCodeAt(starts[place]!)
      // Most cells start with a letter or a figure.
      if (ends[place]! > starts[place]! && code > QUOTE && code < 127) return false
      if (cell(place).trim() !== '') return false
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
    return (texts[place] ??= textOf(starts[place]!, ends[place]!))
  }

  function textOf(start: number, end: number): string {
    if (text.charCodeAt(start) !== QUOTE) return decoded(start, end)
    const raw = decoded(start + 1, end - 1)
    if (dialect === 'backslash') return raw.includes('\\') ? raw.replace(/\\(["\\])/g, '$1') : raw
    return raw.includes('"') ? raw.replaceAll('""', '"') : raw
  }

  function decoded(start: number, end: number): string {
    if (end - start < SHORT && isAscii(start, end)) return text.slice(start, end)
    return buffer.toString('utf8', base + start, base + end)
  }

  function isAscii(start: number, end: number): boolean {
    for (let place = start; place < end; place++) if (text.charCodeAt(place) > 127) return false
    return true
  }

  function end(): Message[] | null {
    if (!regular) return null
    return mayHoldMojibake(buffer) ? decodingWarnings(file, buffer) : []
  }
}
