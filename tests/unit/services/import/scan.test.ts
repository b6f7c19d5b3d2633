import { expect, test } from 'vitest'
import type { FormatContext } from '#services/import/format'
import { FORMATS } from '#services/import/formats/registry'
import { openCsv, parseCsv } from '#services/import/read/csv'
import { HEAD_BYTES } from '#services/import/read/sniff'
import { createRandom } from '#shared/stats/random'
import { archiveFiles } from '../../../bench/generate'
import { mutate } from '../../../fuzz/mutate'
import { seeds } from '../../../fuzz/seeds'

// Large lists are gone through row by row. Whatever the file, that gives what reading it whole gives, or gives up.

const CONTEXT: FormatContext = { timezone: 'Europe/Paris', personName: null }

/** What both ways make of the same bytes; `scanned` null where the file wants to be read whole. */
function bothWays(bytes: Uint8Array) {
  const opening = openCsv('a.csv', bytes.subarray(0, HEAD_BYTES))
  const format = FORMATS.find((candidate) => candidate.recognises(opening))
  if (!format?.scan) return null
  const table = parseCsv('a.csv', bytes)
  return {
    scanned: format.scan(opening, bytes, CONTEXT),
    whole: format.read(table, CONTEXT),
    table,
  }
}

test('generated lists of many pieces are scanned, with the same result', () => {
  for (const text of archiveFiles(3_000).values()) {
    const result = bothWays(new TextEncoder().encode(text))
    expect(result?.scanned).not.toBeNull()
    expect(result?.scanned).toEqual(result?.whole)
  }
})

test('damaged lists are scanned with the same result, or read whole', async () => {
  const all = (await seeds()).filter(({ name }) => /shares|comments|reactions/i.test(name))
  expect(all.length).toBeGreaterThan(2)
  let same = 0
  let given = 0
  for (let number = 1; number <= 400; number++) {
    const random = createRandom(number)
    const seed = all[number % all.length]!
    const result = bothWays((await mutate(seed, random, all)).bytes)
    if (result === null) continue
    if (result.scanned === null) given++
    else {
      expect(result.scanned, `input ${String(number)}`).toEqual(result.whole)
      same++
    }
  }
  expect(same).toBeGreaterThan(8)
  expect(given).toBeGreaterThan(20)
})

test('a file saved again with its dates in another order is read whole: all its dates decide together', () => {
  const rows = ['Date,Type,Link', '3/4/2026 10:00,LIKE,', '3/14/2026 10:00,LIKE,']
  const result = bothWays(new TextEncoder().encode(rows.join('\n')))
  expect(result?.scanned).toBeNull()
  expect(result?.whole).toMatchObject({ rows: 2, kept: 2 })
})
