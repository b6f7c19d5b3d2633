import { RowError } from '#shared/model/app-error'
import { parseCount, parseQuantity } from '#shared/values/numbers'
import { cell, type Row } from '../../read/table'

/** A count as text in either convention ("1,234", "1.234", "1 234", "-2"), null where the cell is blank; throws `numberInvalid`. */
export function countOf(text: string, column: string): number | null {
  if (text.trim() === '') return null
  const count = parseCount(text, '.') ?? parseCount(text, ',')
  if (count === null) throw new RowError('numberInvalid', { column, found: text.trim() })
  return count
}

/** A count that must be there; throws `required` or `numberInvalid`. */
export function requiredCount(text: string, column: string): number {
  const count = countOf(text, column)
  if (count === null) throw new RowError('required', { column })
  return count
}

/** The figures of a row; a blank one is unknown and left out. Throws `empty` where all are, `numberInvalid` where one is no count. */
export function countsOf<Metric extends string>(
  row: Row,
  header: Row,
  columns: readonly (readonly [Metric, number])[],
): { metric: Metric; value: number }[] {
  const counts = columns.flatMap(([metric, at]) => {
    const value = countOf(cell(row, at), cell(header, at).trim())
    return value === null ? [] : [{ metric, value }]
  })
  if (counts.length === 0) throw new RowError('empty')
  return counts
}

/** A share of an audience, 0 to 1: "< 1 %" has no share but an upper bound of 0.01; throws `numberInvalid`. */
export function shareOf(text: string, column: string): { share: number | null; upper: number | null } {
  const quantity = parseQuantity(withSign(text), text.includes(',') ? ',' : '.')
  if (quantity === null || quantity.value < 0 || quantity.value > 1 || quantity.bound === 'above') {
    throw new RowError('numberInvalid', { column, found: text.trim() })
  }
  const { value, bound } = quantity
  return bound === 'exact' ? { share: value, upper: value } : { share: null, upper: value }
}

/** "moins de 1 %", "menos de 1%", "less than 1%" and "minder dan 1%" say "< 1 %". */
function withSign(text: string): string {
  return text.replace(/^\s*(moins de|menos de|less than|minder dan)\s/i, '<')
}
