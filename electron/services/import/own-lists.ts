import { SEEN_FIGURES } from './formats/seen-figures'
import { SEEN_OUTCOMES } from './formats/seen-outcomes'
import { SEEN_POSTS } from './formats/seen-posts'
import { isHeaderOf } from './formats/support/seen-table'
import { filled } from './formats/support/sheets'
import type { CsvTable, ReadFile, Row, Sheet } from './read/table'

/** Nobody keeps more lists in one table: a header that comes more often is damage, and its rows are rejected by name. */
const MOST_LISTS = 20

const isHeader = (row: Row) =>
  // Each of the three has a date, which already rules out most rows of long lists.
  row.cells.some((text) => text.length < 8 && text.trim().toLowerCase() === 'date') &&
  (isHeaderOf(row, SEEN_POSTS) || isHeaderOf(row, SEEN_FIGURES) || isHeaderOf(row, SEEN_OUTCOMES))

/**
 * The file with each of our own lists as a table of its own, where several stand one under another: a sheet becomes one sheet per list, a text
 * table several. Any other file as it is.
 */
export function listsApart(file: ReadFile): ReadFile[] {
  if (file.kind === 'workbook') return [{ ...file, sheets: file.sheets.flatMap(partsOf) }]
  if (file.kind !== 'csv') return [file]
  const [first, ...others] = partsOf({ name: '', rows: file.rows })
  if (first === undefined || others.length === 0) return [file]
  const rest = { rejected: [], warnings: [], endsOpen: false }
  return [
    { ...file, rows: first.rows },
    ...others.map(({ rows, start = 1 }): CsvTable => ({
      ...file,
      ...rest,
      file: `${file.file}/${String(start)}`,
      rows,
      start,
    })),
  ]
}

function partsOf(sheet: Sheet): Sheet[] {
  const { rows } = sheet
  const places = rows.flatMap((row, at) => (isHeader(row) ? [at] : []))
  if (places.length < 2 || places.length > MOST_LISTS) return [sheet]
  // A caption above a header belongs to the list below it.
  const cuts = places
    .slice(1)
    .map((at) => (filled(rows[at - 1]) === 1 && !isHeader(rows[at - 1]!) ? at - 1 : at))
  return [0, ...cuts].map((from, place) => {
    const part = rows.slice(from, cuts[place] ?? rows.length)
    const start = part[0]?.line ?? 1
    return place === 0
      ? { ...sheet, rows: part }
      : { name: `${sheet.name}:${String(start)}`, rows: part, start }
  })
}
