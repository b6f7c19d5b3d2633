import { labelShare } from '#shared/audit/support/label-share'
import { ratioOfMedians } from '#shared/audit/support/ratio-of-medians'
import type { LabelsFact } from '#shared/audit/facts/labels'
import { bootstrapTwoSamples } from '#shared/stats/bootstrap'
import { burstyInterval } from '#shared/stats/bursty-interval'
import { burstyRateTest } from '#shared/stats/bursty-rate-test'
import { apart } from '#shared/stats/common-ground'
import { chiSquareQuantile, normalQuantile } from '#shared/stats/distributions'
import { effectiveNumberInterval, entropy } from '#shared/stats/effective-number'
import { jensenShannon } from '#shared/stats/jensen-shannon'
import { medianOverMeanTest } from '#shared/stats/median-over-mean'
import { inflationOf } from '#shared/stats/persistence'
import { createRandom, type Random } from '#shared/stats/random'
import { wilson } from '#shared/stats/wilson'
import { aPost } from '../properties/clients'
import { heading } from './measure'

/** One interval at one size: how it is drawn, and what it should hold. */
interface Case {
  checks: string
  name: string
  sizes: readonly number[]
  draw: (n: number, random: Random) => { low: number; high: number; truth: number } | null
}

const open = (random: Random) => Math.min(1 - 1e-9, Math.max(1e-9, random.unit()))
const normal = (random: Random) => normalQuantile(open(random))
const lognormal = (n: number, sigma: number, random: Random) =>
  Array.from({ length: n }, () => Math.exp(sigma * normal(random)))

// Events of a week or month that come in bursts: a Poisson count whose rate is itself drawn (gamma; shape Infinity: none).
function events(mean: number, shape: number, random: Random): number {
  const rate = shape === Infinity ? mean : (mean * chiSquareQuantile(open(random), 2 * shape)) / (2 * shape)
  const left = Math.exp(-rate)
  let count = 0
  for (let product = random.unit(); product > left; product *= random.unit()) count += 1
  return Number.isFinite(left) ? count : 0
}

function drawn(shares: readonly number[], random: Random): number {
  let left = random.unit()
  return Math.max(
    0,
    shares.findIndex((share) => (left -= share) < 0),
  )
}

// Themes of posts in a row, each the one before with a probability.
function themes(n: number, shares: readonly number[], persistence: number, random: Random): number[] {
  const found: number[] = []
  for (let index = 0; index < n; index += 1)
    found.push(index > 0 && random.unit() < persistence ? (found[index - 1] ?? 0) : drawn(shares, random))
  return found
}

const countsOf = (found: readonly number[], classes: number) =>
  Array.from({ length: classes }, (_, theme) => found.filter((one) => one === theme).length)

function apartCase(a: readonly number[], b: readonly number[], persistence: number): Case['draw'] {
  const truth =
    jensenShannon(
      a.map((share) => 1e6 * share),
      b.map((share) => 1e6 * share),
    ) ?? 0
  return (n, random) => {
    const [one, two] = [themes(n, a, persistence, random), themes(n, b, persistence, random)]
    const inflation = inflationOf([one.map(String), two.map(String)])
    const found = apart(countsOf(one, a.length), countsOf(two, b.length), { inflation })
    return found && { ...found, truth }
  }
}

const EVEN = [1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6]
const TILTED = [0.5, 0.3, 0.2, 0, 0, 0]
const SCATTERED = [0.6, 0.08, 0.08, 0.08, 0.08, 0.08]
const FAR = [0.05, 0.1, 0.15, 0.3, 0.2, 0.2]
const SAME_LABEL = { subject: 'trade', intent: 'serve', themes: [] } as const
const BY_HAND = { subject: 'hand', intent: 'hand' } as const
const PROPOSED = { subject: 'proposal', intent: 'proposal' } as const
const OTHER_LABEL = { subject: 'off', intent: 'chat', themes: [] } as const

// Of n posts 60 are read by hand; a proposal is right four times in five.
function labelsCase(share: number): Case['draw'] {
  return (n, random) => {
    const read = Array.from({ length: n }, (_, index) =>
      aPost({ id: `share:${index}`, publishedAt: '2026-01-01T00:00:00Z' }),
    )
    let truth = 0
    const byPost = new Map(
      read.map(({ id }, index) => {
        const is = random.unit() < share
        truth += is ? 1 : 0
        const said = random.unit() < 0.8 ? is : !is
        const uncorrected = { ...(said ? SAME_LABEL : OTHER_LABEL), decided: true }
        return [
          id,
          index < 60
            ? { ...(is ? SAME_LABEL : OTHER_LABEL), grounds: BY_HAND, uncorrected }
            : { ...uncorrected, grounds: PROPOSED, uncorrected },
        ]
      }),
    )
    // Only what the estimator reads.
    const fact = { byPost } as unknown as LabelsFact
    const { interval } = labelShare(
      { read, silent: [], unread: 0 },
      fact,
      ['subject'],
      ({ subject }) => subject === 'trade',
    )
    return interval && { ...interval, truth: truth / n }
  }
}

const CASES: readonly Case[] = [
  ...[0.1, 0.5].map((p): Case => ({
    checks: 'OV-1 OV-2 OV-3 OV-4 BA-3 BA-4 SA-4',
    name: `share ${p} (Wilson)`,
    sizes: [12, 24, 50, 142],
    draw: (n, random) => {
      const k = Array.from({ length: n }, () => random.unit()).filter((one) => one < p).length
      const found = wilson(k, n)
      return found && { ...found, truth: p }
    },
  })),
  ...[0.1, 0.5].map((p): Case => ({
    checks: 'EL-1 SA-1 SA-3 BA-1 PR-2',
    name: `share ${p}, 60 read by hand (stratified)`,
    sizes: [100, 142, 500],
    draw: labelsCase(p),
  })),
  ...Object.entries({ even: EVEN, tilted: TILTED, scattered: SCATTERED }).map(([name, shares]): Case => ({
    checks: 'EL-2',
    name: `number of themes, ${name}`,
    sizes: [36, 48, 142],
    draw: (n, random) => {
      const found = effectiveNumberInterval(countsOf(themes(n, shares, 0, random), shares.length))
      return found && { ...found, truth: Math.exp(entropy(shares.filter((share) => share > 0))) }
    },
  })),
  ...(
    [
      ['the same', EVEN, EVEN, 0],
      ['the same, posts in series', EVEN, EVEN, 0.5],
      ['near', EVEN, SCATTERED, 0],
      ['far', TILTED, FAR, 0],
      ['nothing in common', TILTED, [0, 0, 0, 0.5, 0.3, 0.2], 0],
    ] as const
  ).map(([name, a, b, persistence]): Case => ({
    checks: 'EL-4 BA-2',
    name: `two sets of themes, ${name}`,
    sizes: [12, 24, 50, 120],
    draw: apartCase(a, b, persistence),
  })),
  ...[0.6, 1].map((sigma): Case => ({
    checks: 'RR-1 PG-2',
    name: `trend of rates, none, spread ${sigma}`,
    sizes: [8, 12, 20, 40],
    draw: (n, random) => {
      const half = (count: number) => lognormal(count, sigma, random)
      const found = bootstrapTwoSamples(ratioOfMedians, half(n), half(n), { level: 0.95, runs: 400 })
      return found && { ...found.percentile, truth: 1 }
    },
  })),
  ...[0.7, 1, 1.45].map((sigma): Case => ({
    checks: 'RR-4',
    name: `median over mean, spread ${sigma}`,
    sizes: [12, 24, 50, 142],
    draw: (n, random) => {
      const found = medianOverMeanTest(
        lognormal(n, sigma, random).map((value) => Math.round(200 * value)),
        { runs: 300 },
      )
      return found && { ...found, truth: Math.exp((-sigma * sigma) / 2) }
    },
  })),
  ...[Infinity, 2, 1].map((shape): Case => ({
    checks: 'OC-2',
    name: `results of twelve months, ${shape === Infinity ? 'no bursts' : `bursts ${shape}`}`,
    sizes: [6, 14, 40],
    draw: (n, random) => {
      const months = Array.from({ length: 12 }, () => events(n / 12, shape, random))
      return { ...burstyInterval(months), truth: n }
    },
  })),
  ...[Infinity, 2, 1].map((shape): Case => ({
    checks: 'OC-4 PG-4',
    name: `two quarters, no change, ${shape === Infinity ? 'no bursts' : `bursts ${shape}`}`,
    sizes: [18, 45, 135],
    draw: (n, random) => {
      const quarter = () => Array.from({ length: 13 }, () => events(n / 13, shape, random))
      const found = burstyRateTest(quarter(), quarter())
      return found && { ...found, truth: 1 }
    },
  })),
]

/** How often the interval of each check holds what it should, at the sizes that clients have. */
export function coverage(
  runs: number,
  isAsked: (name: string) => boolean = () => true,
): { checks: string; name: string; n: number; covered: number }[] {
  return CASES.filter(({ name }) => isAsked(name)).flatMap(({ checks, name, sizes, draw }) =>
    sizes.map((n) => {
      let [held, made] = [0, 0]
      for (let run = 1; run <= runs; run += 1) {
        const found = draw(n, createRandom(1000 * n + run))
        if (!found) continue
        made += 1
        if (found.low <= found.truth + 1e-12 && found.truth - 1e-12 <= found.high) held += 1
      }
      return { checks, name, n, covered: made === 0 ? Number.NaN : held / made }
    }),
  )
}

/** Prints them, one line for each interval and size. */
export function benchCoverage(runs: number): void {
  heading(`Intervals at 95 %: how often they cover, ${runs} draws each`)
  for (const { checks, name, n, covered } of coverage(runs))
    process.stdout.write(
      `${checks.padEnd(36)} ${name.padEnd(46)} n ${String(n).padStart(3)} ${(100 * covered).toFixed(1).padStart(6)} %\n`,
    )
}

// On its own: `npx tsx tests/bench/coverage.ts [draws]`.
if (process.argv[1]?.endsWith('coverage.ts')) benchCoverage(Number(process.argv[2] ?? 1000))
