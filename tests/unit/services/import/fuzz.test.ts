import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judge } from '../../../fuzz/judge'
import { seeds } from '../../../fuzz/seeds'

// The long run is `npm run fuzz`; these are its first inputs.

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aplomb-fuzz-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('three hundred damaged files: no crash, no hang, every row kept or rejected by name', async () => {
  const all = await seeds()
  const faults: string[] = []
  let read = 0
  let rejected = 0
  for (let number = 1; number <= 300; number++) {
    const judged = await judge(number, all, folder)
    if (judged.fate === 'read') read++
    rejected += judged.rejected
    faults.push(...judged.faults.map((fault) => `input ${String(number)} (${judged.seed}): ${fault}`))
  }
  expect(faults).toEqual([])
  // The damage must be of every degree, or the run would show nothing.
  expect(read).toBeGreaterThan(60)
  expect(read).toBeLessThan(290)
  expect(rejected).toBeGreaterThan(100)
})
