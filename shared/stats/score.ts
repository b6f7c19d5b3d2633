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

/** The lowest scores that warn and that pass, and the highest printed ones that fail and that warn. */
export const BANDS = { warn: 50, pass: 90, mostOfFail: 49, mostOfWarn: 89 } as const

const { warn: AT_FAIL, pass: AT_PASS } = BANDS

/** A score clamped to a band. */
export function inBand(band: 'pass' | 'warn' | 'fail', score: number): number {
  if (band === 'pass') return Math.max(BANDS.pass, score)
  if (band === 'fail') return Math.min(BANDS.mostOfFail, score)
  return Math.min(BANDS.mostOfWarn, Math.max(BANDS.warn, score))
}

/**
 * Score 0–100, linear through 50 at the fail limit and 90 at the pass limit, clipped. Where more is better and nothing is below 0, it
 * is never above the line from 0 at nothing to 50 at the fail limit: nothing at all scores 0.
 */
export function linearScore(value: number, { pass, fail }: Thresholds): number {
  if (![value, pass, fail].every(Number.isFinite) || pass === fail)
    throw new RangeError(`linearScore: ${value} between ${fail} and ${pass}`)
  // Exactly at the limits the score is exactly 90 and 50: the status is read from it.
  const score = clip(AT_FAIL + ((value - fail) / (pass - fail)) * (AT_PASS - AT_FAIL))
  return pass > fail && fail > 0 && value < fail ? Math.min(score, clip((AT_FAIL * value) / fail)) : score
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
