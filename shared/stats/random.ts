import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { mersenne } from 'pure-rand/generator/mersenne'

/** A seeded source of numbers: `below(n)` is an integer 0…n−1, `unit()` a float in [0, 1). */
export interface Random {
  below: (n: number) => number
  unit: () => number
}

/** Creates a generator (Mersenne Twister, Matsumoto 1998) that gives the same sequence for the same integer seed. */
export function createRandom(seed = 1): Random {
  // Not xoroshiro128plus: seeded with 1, 2, 3… its first numbers are alike, which biased whole simulations.
  const generator = mersenne(seed)
  return { below: (n) => uniformInt(generator, 0, n - 1), unit: () => uniformFloat64(generator) }
}

/** A shuffled copy of the values (Fisher–Yates, Durstenfeld 1964). */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const copy = [...values]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    const kept = copy[last] as T
    copy[last] = copy[other] as T
    copy[other] = kept
  }
  return copy
}

/** A sample of the same size drawn with replacement (at least one value). */
export function resampled<T>(values: readonly T[], random: Random): T[] {
  return values.map(() => values[random.below(values.length)] as T)
}
