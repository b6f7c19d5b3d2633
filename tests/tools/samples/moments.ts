import { createRandom, type Random } from '#shared/stats/random'

export const DAY = 86_400_000

/** A sample's random numbers: those of `shared/stats`, with more distributions. */
export interface Dice extends Random {
  pick: <T>(values: readonly T[]) => T
  /** An integer from low to high, inclusive. */
  between: (low: number, high: number) => number
  /** Log-normal with this median and this standard deviation of the logarithm. */
  logNormal: (median: number, sigma: number) => number
  /** Poisson with this mean (Knuth 1969). */
  poisson: (mean: number) => number
}

/** The same seed gives the same numbers. */
export function createDice(seed: number): Dice {
  const random = createRandom(seed)
  return {
    ...random,
    pick: (values) => values[random.below(values.length)]!,
    between: (low, high) => low + random.below(high - low + 1),
    logNormal: (median, sigma) => {
      const [u, v] = [1 - random.unit(), random.unit()]
      return median * Math.exp(sigma * Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v))
    },
    poisson: (mean) => {
      let count = -1
      for (let product = 1; product > Math.exp(-mean); count++) product *= 1 - random.unit()
      return count
    },
  }
}

/** A post id whose upper bits hold the time: `ms << 22` plus noise. */
export function idAt(millis: number, dice: Dice): string {
  return String((BigInt(millis) << 22n) | BigInt(dice.below(4_194_304)))
}

/** `2026-11-15T07:52:10Z` and its parts, without the clock or a zone. */
export function iso(millis: number): string {
  return `${new Date(millis).toISOString().slice(0, 19)}Z`
}

/** `2026-11-15 07:52:10`, as the member export writes it. */
export function stamp(millis: number): string {
  return iso(millis).slice(0, 19).replace('T', ' ')
}

/** `15/11/2026`. */
export function frenchDay(day: string): string {
  return day.slice(0, 10).split('-').reverse().join('/')
}

/** `11/15/2026`; unpadded: `3/9/2026`. */
export function americanDay(day: string, padded = true): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  const pad = (value = 0) => (padded ? String(value).padStart(2, '0') : String(value))
  return `${pad(month)}/${pad(date)}/${year}`
}
