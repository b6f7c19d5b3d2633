import type { CellObject, Range } from '@e965/xlsx'
import { parseNumber } from '#shared/values/numbers'

/** Longer than this, a range is a frame and no group of rows. */
const MOST_ROWS = 1_000

/**
 * Puts the text of cells merged over several rows of one column into each of those rows, of which it says the same; a figure stays in the first,
 * since it may be the sum of all. Returns how many such figures there were. `textOf` gives the text of a cell, `most` is how many may be filled.
 */
export function spreadMerged(
  data: readonly (readonly (CellObject | undefined)[] | undefined)[],
  merges: readonly Range[],
  textOf: (cell: CellObject) => string,
  most: number,
): number {
  let figures = 0
  let left = most
  for (const { s: from, e: to } of merges) {
    if (from.c !== to.c || to.r <= from.r || to.r - from.r > MOST_ROWS) continue
    const source = data[from.r]?.[from.c]
    const text = source ? textOf(source) : ''
    if (!source || text === '') continue
    if (parseNumber(text) !== null) {
      figures++
      continue
    }
    for (let at = from.r + 1; at <= to.r && left > 0; at++) {
      const row = data[at] as (CellObject | undefined)[] | undefined
      if (!row?.some((cell) => cell && textOf(cell) !== '')) continue
      row[from.c] = source
      left--
    }
  }
  return figures
}
