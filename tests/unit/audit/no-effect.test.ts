import { describe, expect, it } from 'vitest'
import { CONTACTS, LINES, simulate, VISITS } from './nothing'

// The bench repeats them with thousands of runs (`npx tsx tests/bench/audit-no-effect.ts`).
const RUNS = 200

describe('with no real effect', () => {
  it.each(CONTACTS)('OC-3 says not established in 95 % of runs: $name', (simulation) => {
    expect(simulate(simulation, RUNS).claimed).toBeLessThanOrEqual(0.05)
  })

  it.each(VISITS)('BA-5 claims a gain in 5 % of runs at most: $name', (simulation) => {
    expect(simulate(simulation, RUNS).claimed).toBeLessThanOrEqual(0.05)
  })

  it.each(LINES)('EL-4 sees no change of line in 95 % of runs: $name', (simulation) => {
    expect(simulate(simulation, RUNS).claimed).toBeLessThanOrEqual(0.05)
  })
})
