import type { Period } from '#shared/model/primitives'
import { bootstrapTwoSamples, MINIMUM_PER_GROUP, type BootstrappedPair } from '#shared/stats/bootstrap'
import { median, medianOfRanks, ranked } from '#shared/stats/quantile'
import { linearScore } from '#shared/stats/score'
import { daysBetween, daysLater } from '../../time/days'
import { runsFor } from './resampling-runs'

/** Own limits of a level: below one interaction in two hundred impressions a trend means nothing; from one in a hundred on it stands on its own. */
export const LEVEL_LIMITS = { pass: 0.01, fail: 0.005 } as const

/** The first day of the second half of a period. */
export function middleOf({ from, to }: Period): string {
  return daysLater(from, Math.ceil((daysBetween(from, to) + 1) / 2))
}

/** How many rates each half of the period has, where one of them has too few for a trend; for the sentence that says so. */
export function shortHalves(
  rated: readonly { day: string }[],
  middle: string,
): { why: 'halves'; first: number; second: number; half: number } {
  const second = rated.filter(({ day }) => day >= middle).length
  return { why: 'halves', first: rated.length - second, second, half: MINIMUM_PER_GROUP }
}

/** Median rate of the second half of the period over that of the first, by date, with its interval; null where a half has under four posts or a median of 0. */
export function ratioOfHalves(
  rated: readonly { day: string; rate: number }[],
  middle: string,
  level: number,
): BootstrappedPair | null {
  const half = (isLater: boolean) =>
    ranked(rated.filter(({ day }) => day >= middle === isLater).map(({ rate }) => rate))
  const [later, earlier] = [half(true), half(false)]
  const [medianOfLater, medianOfEarlier] = [medianOfRanks(later), medianOfRanks(earlier)]
  const ratio = (now: readonly number[], before: readonly number[]) => {
    const usual = medianOfEarlier(before)
    return usual === 0 ? null : medianOfLater(now) / usual
  }
  return bootstrapTwoSamples(ratio, later.ranks, earlier.ranks, { level, runs: runsFor(rated.length) })
}

/** What a rate may be, where not all of it is known. */
export interface PossibleRate {
  day: string
  low: number
  high: number
}

/** An unknown rate: anything from nobody to everybody who saw the post. */
export const ANY_RATE = { low: 0, high: 1 } as const

/** The lowest ratio of the halves that the possible rates leave, with the reach of its interval: as few as can be later, as many as can be before. 0 where there is none. */
export function leastRatioOfHalves(
  possible: readonly PossibleRate[],
  middle: string,
  level: number,
): { ratio: number; usual: number } {
  const worst = possible.map(({ day, low, high }) => ({ day, rate: day >= middle ? low : high }))
  return {
    ratio: ratioOfHalves(worst, middle, level)?.percentile.low ?? 0,
    usual: median(possible.map(({ low }) => low)) ?? 0,
  }
}

/** The best score that a level of engagement allows, whatever its trend. */
export function ceilingOf(rate: number): number {
  return linearScore(rate, LEVEL_LIMITS)
}
