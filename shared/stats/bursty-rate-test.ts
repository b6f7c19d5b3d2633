import { power } from './power'
import { normalMultiplier } from './distributions'
import { poissonRateTest } from './poisson-rate-test'

/** Ratio of two rates whose events come in bursts; `dispersion` is the variance of weeks over their mean, at least 1. */
export interface BurstyRatio {
  ratio: number
  low: number
  high: number
  dispersion: number
}

/** Half an event, where the second count is 0: a ratio without it is unbounded. */
const CONTINUITY = 0.5
/** How much weeks of requests or results usually differ beyond chance, and how many weeks that assumption is worth (own choice). */
const USUAL = 1.5
const WORTH = 8
const MONTHS_WORTH = 2
/** Student's factor over the normal one for the two dozen weeks of two quarters. */
const SMALL_SAMPLE = 1.06

/**
 * Compares two counts over equally long windows by the exact interval of Poisson counts, widened on the log scale by the dispersion of
 * the weeks (quasi-Poisson; McCullagh and Nelder 1989): weekly bursts are no evidence of a change. Null when there is no event at all.
 */
export function burstyRateTest(
  last: readonly number[],
  previous: readonly number[],
  level = 0.95,
): BurstyRatio | null {
  const [a, b] = [total(last), total(previous)]
  const exact = poissonRateTest({ count: a, exposure: 1 }, { count: b, exposure: 1 }, level)
  if (!exact) return null
  const dispersion = dispersionOf(last, previous)
  const factor = Math.sqrt(dispersion) * SMALL_SAMPLE
  const ratio = exact.ratio ?? (a + CONTINUITY) / CONTINUITY
  const centre = ratio > 0 ? ratio : CONTINUITY / (b + CONTINUITY)
  const most = exact.high ?? ratio * Math.exp(normalMultiplier(level) * Math.SQRT2)
  return {
    ratio,
    low: exact.low === 0 ? 0 : centre * power(exact.low / centre, factor),
    high: centre * power(Math.max(1, most / centre), factor),
    dispersion,
  }
}

/** Variance of counts over their mean, at least 1: few counts lean to what is usual, so that one week more or less does not make a burst. */
export function dispersionOf(...windows: readonly (readonly number[])[]): number {
  return dispersed(windows, WORTH)
}

/** The same of months, where what is usual is worth as much: eight weeks are two of them. */
export function dispersionOfMonths(months: readonly number[]): number {
  return dispersed([months], MONTHS_WORTH)
}

function dispersed(windows: readonly (readonly number[])[], worth: number): number {
  let squares = USUAL * worth
  let freedom = worth
  for (const weeks of windows) {
    const mean = total(weeks) / weeks.length
    if (mean === 0 || weeks.length < 2) continue
    squares += weeks.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0)
    freedom += weeks.length - 1
  }
  return Math.max(1, squares / freedom)
}

function total(weeks: readonly number[]): number {
  return weeks.reduce((sum, count) => sum + count, 0)
}
