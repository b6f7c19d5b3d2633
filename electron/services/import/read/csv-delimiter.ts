import { createRowReader } from './csv-rows'
import { LIMITS } from '#shared/model/budgets'
import type { Delimiter, Dialect, Row } from './table'

const CANDIDATES: Delimiter[] = [',', ';', '\t', '|']
const ROWS = 40
/** Characters read at a time, so that a long opening is not read to its end for its first rows. */
const PIECE = 4_096

/**
 * The separator of a table, determined from its first rows: the one that splits a line of labels (no cell empty or a number)
 * and gives the following rows the same number of cells.
 */
export function detectDelimiter(opening: string, dialect: Dialect): Delimiter {
  let best: Delimiter = ','
  let most = 0
  for (const candidate of CANDIDATES) {
    const points = score(firstRows(opening.slice(0, 65_536), candidate, dialect))
    if (points > most) [best, most] = [candidate, points]
  }
  return best
}

function firstRows(text: string, delimiter: Delimiter, dialect: Dialect): Row[] {
  const reader = createRowReader({ delimiter, dialect, limits: LIMITS })
  const rows: Row[] = []
  for (let from = 0; from < text.length && rows.length < ROWS; from += PIECE)
    rows.push(...reader.push(text.slice(from, from + PIECE)))
  return (rows.length > 0 ? rows : reader.end()).slice(0, ROWS)
}

function score(rows: Row[]): number {
  const labels = rows.find((row) => row.cells.length > 1 && row.cells.every(isLabel))
  const header = labels ?? rows.find((row) => row.cells.length > 1)
  if (!header) return 0
  const width = header.cells.length
  const below = rows.slice(rows.indexOf(header))
  const same = below.filter((row) => row.cells.length === width).length
  return (labels ? 2 : 0) + same / below.length + Math.min(width, 50) / 100
}

function isLabel(text: string): boolean {
  return text.trim() !== '' && text.length < 120 && !/[,;\t|]/.test(text) && !/^[\s\d.,:/%+-]+$/.test(text)
}
