/** Throws a RangeError when a value is NaN or infinite: a caller's error, not a matter of the client's data. */
export function assertFinite(values: readonly number[], what: string): void {
  if (!values.every(Number.isFinite)) throw new RangeError(`${what}: every value must be a finite number`)
}

/** Throws a RangeError unless both lists have the same length. */
export function assertPaired(a: readonly unknown[], b: readonly unknown[], what: string): void {
  if (a.length !== b.length) throw new RangeError(`${what}: ${a.length} and ${b.length} values do not pair`)
}

/** Throws a RangeError unless the value is a whole number ≥ 0. */
export function assertCount(value: number, what: string): void {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`${what}: ${value} is not a count`)
}
