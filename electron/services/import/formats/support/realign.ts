import { parseDate } from '#shared/time/dates'
import type { Row } from '../../read/table'
import type { ToolTable } from './tool-table'
import { isLink } from './sheets'

/**
 * Puts together the rows of a table whose first column, a text, was written without quotes: its commas made more cells, its line breaks
 * more rows. The date and the link that follow it are the landmark; what stands right of them is kept as it is.
 */
export function realign(rows: Row[], { header, delimiter }: ToolTable<string>): Row[] {
  const width = header.cells.length
  const result: Row[] = []
  let open: Row[] = []
  for (const row of rows) {
    const at = landmark(row, width)
    if (open.length === 0 && (at === 1 || isWhole(row, width))) result.push(row)
    else if (at < 0) open.push(row)
    else {
      result.push(
        glue([...open, { line: row.line, cells: row.cells.slice(0, at) }], row.cells.slice(at), delimiter),
      )
      open = []
    }
  }
  return [...result, ...open]
}

/** The place of the date of a complete row, -1 where the row is only a piece of a text. */
function landmark({ cells }: Row, width: number): number {
  const expected = cells.length - width + 1
  if (isPair(cells, expected)) return expected
  for (let at = cells.length - 2; at >= 0; at--) if (isPair(cells, at)) return at
  return -1
}

function isPair(cells: readonly string[], at: number): boolean {
  return isLink(cells[at + 1] ?? '') && /^\s*\d{1,4}[-/.]/.test(cells[at] ?? '') && isDay(cells[at] ?? '')
}

function isDay(text: string): boolean {
  return parseDate(text, { order: 'dmy' }) !== null || parseDate(text, { order: 'mdy' }) !== null
}

/** A row of the right width that has its link is a row, even where its date is damaged. */
function isWhole({ cells }: Row, width: number): boolean {
  return cells.length === width && isLink(cells[2] ?? '')
}

function glue(pieces: Row[], rest: string[], delimiter: string): Row {
  let text = ''
  let last = pieces[0]?.line ?? 1
  for (const [index, { line, cells }] of pieces.entries()) {
    if (index > 0) text += '\n'.repeat(Math.max(1, line - last))
    text += cells.join(delimiter)
    last = line
  }
  return { line: pieces[0]?.line ?? 1, cells: [text, ...rest] }
}
