import { createRandom } from '#shared/stats/random'

/** Seeded draws for simulations: standard normals by Box and Muller. */
export function createDraws(seed: number) {
  const random = createRandom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit())
  const times = <T>(n: number, draw: () => T): T[] => Array.from({ length: n }, draw)
  return {
    ...random,
    normal,
    times,
    normals: (n: number) => times(n, normal),
    logNormals: (n: number, sigma: number, median = 450) =>
      times(n, () => median * Math.exp(sigma * normal())),
  }
}

/** Spreads n values evenly on the log scale, both ends included. */
export function logSpaced(from: number, to: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => from * Math.exp((i / (n - 1)) * Math.log(to / from)))
}
