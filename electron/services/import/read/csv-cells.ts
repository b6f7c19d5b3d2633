import { LIMITS } from '#shared/model/budgets'
import type { Delimiter, Dialect } from './table'

/** How a regular table is written. */
export interface CellSyntax {
  delimiter: Delimiter
  dialect: Dialect
  /** The place of the column that has its line breaks in quotes of their own (`"⏎"`), -1 where none has. */
  quotedBreaks: number
}

/** The rows of a piece. The lists are longer than they are full, and serve for the next piece again. */
export interface FoundRows {
  count: number
  /** The piece. */
  text: string
  /** What the cells with doubled quotes say, one directly after the other. */
  unescaped: string
  /** Per cell, where it starts in `text`, or `~start` in `unescaped`; and where it ends there. */
  starts: number[]
  ends: number[]
  /** Per row, the place in `ends` after its last cell. */
  rows: number[]
  /** Per row, the line breaks in it and after it. */
  lines: number[]
  /** The place in `text` after the last row. */
  after: number
}

const QUOTE = 34
const LF = 10
const CR = 13
const BACKSLASH = 92

/** Characters that are copied faster by the engine than one by one. */
const LONG = 64

/** Instead of a place: the row goes on after the piece. */
const CUT = -1
/** Instead of a place: no regular table has such a row. */
const IRREGULAR = -2

/** What no piece was found in yet. */
export function noRows(): FoundRows {
  return { count: 0, text: '', unescaped: '', starts: [], ends: [], rows: [], lines: [], after: 0 }
}

/**
 * Finds the rows of a piece of a regular table, its characters as UTF-16; null where it is not regular: a quote that does not close or has
 * text after it, a bare CR, a row or a cell past the limits. Doubled quotes are made single while they are passed; backslashes stay.
 */
export function createRowFinder({ delimiter, dialect, quotedBreaks }: CellSyntax) {
  const separator = delimiter.charCodeAt(0)
  const found = noRows()
  let units: Uint16Array = new Uint16Array(0)
  let text = ''
  let last = false
  let cells = 0
  let lines = 0
  let written = 0
  // The next places of what is searched for, so that nothing is searched twice; Infinity: none left in the piece.
  let nextSeparator = -1
  let nextLf = -1
  let nextCr = -1

  return (piece: Uint16Array, isLast: boolean): FoundRows | null => {
    units = piece
    text = textOf(units, units.length)
    last = isLast
    cells = written = found.count = found.after = 0
    nextSeparator = nextLf = nextCr = -1
    while (found.after < text.length) {
      const after = takeRow(found.after)
      if (after === IRREGULAR || after - found.after > LIMITS.rowChars) return null
      if (after === CUT) break
      found.rows[found.count] = cells
      found.lines[found.count++] = lines
      found.after = after
    }
    found.text = text
    found.unescaped = textOf(units, written)
    return found
  }

  /** Takes the cells of a row and gives the place after it. */
  function takeRow(start: number): number {
    const first = cells
    let from = start
    lines = 0
    for (;;) {
      const place = cells++
      const isQuoted = text.charCodeAt(from) === QUOTE
      const stop = isQuoted
        ? quotedCell(from + 1, place, place - first === quotedBreaks)
        : plainCell(from, place)
      if (stop < 0) return stop
      if (place - first === LIMITS.columns || stop - from > LIMITS.cellChars) return IRREGULAR
      if (stop === text.length) return last ? stop : CUT
      const code = text.charCodeAt(stop)
      if (code !== separator) return afterBreak(stop, code)
      from = stop + 1
    }
  }

  function plainCell(from: number, place: number): number {
    if (nextSeparator < from) nextSeparator = placeOf(delimiter, from)
    if (nextLf < from) nextLf = placeOf('\n', from)
    if (nextCr < from) nextCr = placeOf('\r', from)
    const stop = Math.min(nextSeparator, nextLf, nextCr, text.length)
    found.starts[place] = from
    found.ends[place] = stop
    return stop
  }

  /** The place after the closing quote. */
  function quotedCell(from: number, place: number, restoring: boolean): number {
    const kept = written
    let quote = text.indexOf('"', from)
    let copied = from
    if (dialect === 'backslash') {
      while (quote >= 0 && isBackslashed(quote, from)) quote = text.indexOf('"', quote + 1)
    } else {
      while (quote >= 0 && units[quote + 1] === QUOTE) {
        copied = singled(copied, quote, restoring)
        quote = text.indexOf('"', copied)
      }
    }
    if (quote < 0) return last ? IRREGULAR : CUT
    if (copied > from) copy(copied, quote)
    found.starts[place] = copied > from ? ~kept : from
    found.ends[place] = copied > from ? written : quote
    return countBreaks(from, quote) ? quote + 1 : IRREGULAR
  }

  /** Copies what stands before a doubled quote, and the quote once, or the line break between it and another one; gives the place after. */
  function singled(from: number, quote: number, restoring: boolean): number {
    const breakEnd = restoring ? quotedBreakEnd(quote) : 0
    if (breakEnd === 0) {
      copy(from, quote + 1)
      return quote + 2
    }
    copy(from, quote)
    copy(quote + 2, breakEnd)
    return breakEnd + 2
  }

  /** True for a quote with an odd number of backslashes before it. */
  function isBackslashed(quote: number, from: number): boolean {
    let start = quote
    while (start > from && units[start - 1] === BACKSLASH) start--
    return (quote - start) % 2 === 1
  }

  /** The end of the line break that stands between this doubled quote and another one; 0 where none does. */
  function quotedBreakEnd(quote: number): number {
    const lf = units[quote + 2] === CR ? quote + 3 : quote + 2
    return units[lf] === LF && units[lf + 1] === QUOTE && units[lf + 2] === QUOTE ? lf + 1 : 0
  }

  /** Copies to the start of the piece, which is text by now: never more than was passed, so that nothing is overwritten that is still to come. */
  function copy(from: number, to: number): void {
    // Calling the engine pays off only for long runs.
    if (to - from > LONG) units.copyWithin(written, from, to)
    else for (let place = from; place < to; place++) units[written + place - from] = units[place]!
    written += to - from
  }

  /** False where one of them is a bare CR. */
  function countBreaks(from: number, to: number): boolean {
    if (nextLf < from) nextLf = placeOf('\n', from)
    for (; nextLf < to; nextLf = placeOf('\n', nextLf + 1)) lines++
    if (nextCr < from) nextCr = placeOf('\r', from)
    for (; nextCr < to; nextCr = placeOf('\r', nextCr + 1))
      if (text.charCodeAt(nextCr + 1) !== LF) return false
    return true
  }

  function afterBreak(stop: number, code: number): number {
    lines++
    if (code === LF) return stop + 1
    if (code === CR && units[stop + 1] === LF) return stop + 2
    return code === CR && stop + 1 === text.length && !last ? CUT : IRREGULAR
  }

  function placeOf(sign: string, from: number): number {
    const place = text.indexOf(sign, from)
    return place < 0 ? Infinity : place
  }
}

/** All machines that we run on have the lower byte first, as this encoding has. */
function textOf({ buffer, byteOffset }: Uint16Array, length: number): string {
  return Buffer.from(buffer, byteOffset, 2 * length).toString('utf16le')
}
