import { overall, PAIR } from './pair-features'

// A feature, its share among the questions and its lead over the best other one.
const COMPARED: readonly [value: number, share: number, margin: number | null][] = [
  [PAIR.aspects, PAIR.aspectShare, PAIR.aspectMargin],
  [PAIR.soft, PAIR.softShare, PAIR.softMargin],
  [PAIR.concepts, PAIR.conceptShare, PAIR.conceptMargin],
  [PAIR.general, PAIR.generalShare, PAIR.generalMargin],
  [PAIR.notions, PAIR.notionsShare, PAIR.notionsMargin],
  [PAIR.expansion, PAIR.expansionShare, null],
]

/** Sets what the features of each question are beside those of the other questions. */
export function compareRivals(rows: readonly number[][]): void {
  const values = rows.map(overall)
  compare(rows, values, PAIR.allShare, PAIR.allMargin)
  for (const [value, share, margin] of COMPARED) {
    rows.forEach((row, q) => {
      values[q] = row[value] ?? 0
    })
    compare(rows, values, share, margin)
  }
}

function compare(
  rows: readonly number[][],
  values: readonly number[],
  share: number,
  margin: number | null,
): void {
  let total = 0
  let first = 0
  let second = 0
  for (const value of values) {
    total += value
    if (value > first) {
      second = first
      first = value
    } else if (value > second) second = value
  }
  rows.forEach((row, q) => {
    const value = values[q] ?? 0
    if (total > 0) row[share] = value / total
    if (margin !== null) row[margin] = value - (value === first ? second : first)
  })
}
