import { RowError } from '#shared/model/app-error'
import {
  decideDecimal,
  parseNumber,
  parseQuantity,
  parseShown,
  type DecimalSign,
} from '#shared/values/numbers'
import { unitOfTitle } from '#shared/values/title-unit'
import { cell, type Row } from '../../read/table'

/** How a column writes its numbers, determined from all its values. */
export interface NumberHabit {
  /** The decimal separator of a value that is nevertheless whole (`1234.00`). */
  decimal: DecimalSign | null
  /** Decimal separators of values that are not whole (`12.5`): three digits after one of them are ambiguous. */
  doubtful: readonly DecimalSign[]
}

const NO_HABIT: NumberHabit = { decimal: null, doubtful: [] }
const habits = new WeakMap<readonly Row[], Map<number, NumberHabit>>()

/** The habit of a column, decided once by all of its rows. */
export function habitIn(rows: readonly Row[], at: number): NumberHabit {
  const columns = habits.get(rows) ?? new Map<number, NumberHabit>()
  habits.set(rows, columns)
  const habit = columns.get(at) ?? habitOf(rows.map((row) => cell(row, at)))
  columns.set(at, habit)
  return habit
}

/** The number format these texts have in common; texts that are no numbers are ignored. */
export function habitOf(texts: readonly string[]): NumberHabit {
  const whole = new Set<DecimalSign>()
  const broken = new Set<DecimalSign>()
  for (const text of texts) {
    if (!/[.,]/.test(text) || text.includes('%')) continue
    const sign = decideDecimal([text])
    const value = sign === 'ambiguous' ? null : parseNumber(text, sign)
    if (sign === 'ambiguous' || value === null) continue
    if (Number.isInteger(value)) whole.add(sign)
    else broken.add(sign)
  }
  const [decimal] = whole
  return { decimal: whole.size === 1 && decimal !== undefined ? decimal : null, doubtful: [...broken] }
}

/** What people write where they do not know a figure, which no export does. */
const NOT_KNOWN = /^(?:[-–—?]|#?n\.?\/?a\.?|n\.?[cd]\.?|null|none|nil)$/i

/** One sign and three digits after it: thousands or thousandths. */
const EITHER = /^[-+\u2212\u2013]?\s*[1-9]\d{0,2}([.,])\d{3}$/

/**
 * A count as text ("1,234", "1.234", "1 234", "-2", "12,3 k", "500+"), null where the cell is blank. Three digits after one sign are
 * thousands, unless the column shows that the sign stands before decimals. Throws `countDecimal`, `numberAmbiguous` or `numberInvalid`.
 */
export function countOf(text: string, column: string, habit: NumberHabit = NO_HABIT): number | null {
  const found = text.trim()
  if (found === '') return null
  const unit = unitOfTitle(column)
  if (unit > 1) return inUnits(found, column, unit, habit)
  const sign = EITHER.exec(found)?.[1] as DecimalSign | undefined
  if (sign !== undefined && habit.decimal !== sign && habit.doubtful.includes(sign))
    throw new RowError('numberAmbiguous', { column, found })
  const decimal = sign === undefined || habit.decimal === sign ? sign : sign === '.' ? ',' : '.'
  const shown = parseShown(found, decimal)
  if (shown !== null) return shown.value
  const broken = parseNumber(found, decimal)
  throw new RowError(broken === null ? 'numberInvalid' : 'countDecimal', { column, found })
}

/** A figure under a title that says "in thousands": decimals are what it has them for. A figure with a unit of its own says all by itself. */
function inUnits(found: string, column: string, unit: number, habit: NumberHabit): number {
  const value = parseNumber(found, habit.doubtful.length === 1 ? habit.doubtful[0] : undefined)
  const shown = value === null ? parseShown(found, '.') : null
  if (value === null && !shown?.rounded) throw new RowError('numberInvalid', { column, found })
  if (value !== null && EITHER.test(found) && habit.doubtful.length !== 1)
    throw new RowError('numberAmbiguous', { column, found })
  return shown === null ? Math.round((value ?? 0) * unit) : shown.value
}

/** The count in a column of these rows, read the one way in which the column is written. */
export function countIn(rows: readonly Row[], row: Row, at: number, column: string): number | null {
  return at < 0 ? null : countOf(cell(row, at), column, habitIn(rows, at))
}

/** The same of a list that a person keeps, where a dash or "n/a" is a blank. */
export function keptCountIn(rows: readonly Row[], row: Row, at: number, column: string): number | null {
  return at >= 0 && NOT_KNOWN.test(cell(row, at).trim()) ? null : countIn(rows, row, at, column)
}

/** A count that must be there; throws `required` or what `countOf` throws. */
export function requiredCount(text: string, column: string, habit?: NumberHabit): number {
  const count = countOf(text, column, habit)
  if (count === null) throw new RowError('required', { column })
  return count
}

/** The rows of a table and their titles. */
interface Table {
  rows: readonly Row[]
  header: Row
}

/**
 * The figures of a row; a blank one is unknown and left out. Throws `empty` where all are, and what is wrong where none can be read; one that
 * cannot be read beside others is given to `left`.
 */
export function countsOf<Metric extends string>(
  row: Row,
  { rows, header }: Table,
  columns: readonly (readonly [Metric, number])[],
  left: (column: string, found: string) => void,
): { metric: Metric; value: number }[] {
  const wrong: { error: RowError; column: string; found: string }[] = []
  const counts = columns.flatMap(([metric, at]) => {
    const column = cell(header, at).trim()
    try {
      const value = countIn(rows, row, at, column)
      return value === null ? [] : [{ metric, value }]
    } catch (error) {
      if (!(error instanceof RowError)) throw error
      wrong.push({ error, column, found: cell(row, at).trim() })
      return []
    }
  })
  if (counts.length === 0) throw wrong[0]?.error ?? new RowError('empty')
  for (const { column, found } of wrong) left(column, found)
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

/** "moins de 1 %", "menos de 1%", "less than 1%", "meno dell’1%", "weniger als 1 %" and "minder dan 1%" say "< 1 %". */
function withSign(text: string): string {
  return text.replace(
    /^\s*(?:(?:moins de|menos (?:de|del)|less than|minder dan|weniger als|meno di)\s|meno dell['’]\s?)/i,
    '<',
  )
}
