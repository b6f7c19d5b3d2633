import { CONTACTS, LINES, simulate, VISITS } from '../unit/audit/nothing'
import { heading } from './measure'

/** How often OC-3, BA-5 and EL-4 claim something of clients of whom nothing is true, in fresh runs; the unit tests take a few of them. */
export function benchNoEffect(runs: number): void {
  heading(`No real effect, ${runs} clients each: false claims (5 % at most)`)
  for (const simulation of [...CONTACTS, ...VISITS, ...LINES]) {
    const { claimed, statuses } = simulate(simulation, runs, 50_000)
    const found = Object.entries(statuses)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([status, share]) => `${status} ${(100 * share).toFixed(1)} %`)
    const name = `${simulation.check.id}, ${simulation.name}`
    process.stdout.write(
      `${name.padEnd(52)} ${(100 * claimed).toFixed(1).padStart(5)} %   ${found.join(', ')}\n`,
    )
  }
}

// On its own: `npx tsx tests/bench/audit-no-effect.ts [runs]`.
if (process.argv[1]?.endsWith('audit-no-effect.ts')) benchNoEffect(Number(process.argv[2] ?? 2000))
