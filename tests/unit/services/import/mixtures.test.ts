import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mix } from '../../../fuzz/mixtures'

// The long run is `npm run fuzz`; these are its first folders.

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aplomb-mixtures-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('strangers, copies and edits among the files of a client change no figure and are named', async () => {
  const faults: string[] = []
  const kinds = new Set<string>()
  for (let number = 1; number <= 12; number++) {
    const mixed = await mix(number, folder)
    for (const plant of mixed.plants) kinds.add(plant)
    faults.push(
      ...mixed.faults.map((fault) => `folder ${String(number)} (${mixed.plants.join(', ')}): ${fault}`),
    )
  }
  expect(faults).toEqual([])
  expect(kinds.size).toBeGreaterThan(8)
})
