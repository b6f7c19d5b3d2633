/** Where a score is 90 (`pass`) and 50 (`fail`); `pass` under `fail` means that less is better. */
export interface Thresholds {
  pass: number
  fail: number
}

/** The two limits of a band: too little and too much. */
export interface Band {
  low: Thresholds
  high: Thresholds
}

const AT_FAIL = 50
const AT_PASS = 90

/** Score 0–100, linear through 50 at the fail limit and 90 at the pass limit, clipped. */
export function linearScore(value: number, { pass, fail }: Thresholds): number {
  if (![value, pass, fail].every(Number.isFinite) || pass === fail)
    throw new RangeError(`linearScore: ${value} between ${fail} and ${pass}`)
  // Exactly at the limits the score is exactly 90 and 50: the status is read from it.
  return clip(AT_FAIL + ((value - fail) / (pass - fail)) * (AT_PASS - AT_FAIL))
}

/** Score 0–100 of a value that may be too low or too high: the lower of the two linear scores. */
export function bandScore(value: number, { low, high }: Band): number {
  return Math.min(linearScore(value, low), linearScore(value, high))
}

/** 0 at `low`, 100 at `high`, linear in the logarithm between, clipped; values ≤ 0 give 0; limits 0 < low < high. */
export function logScale(value: number, low: number, high: number): number {
  if (!Number.isFinite(value) || !(low > 0 && high > low))
    throw new RangeError(`logScale: ${value} in ${low}–${high}`)
  return value <= low ? 0 : clip((100 * Math.log(value / low)) / Math.log(high / low))
}

function clip(score: number): number {
  return Math.min(100, Math.max(0, score))
}
