import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importPaths } from '#services/import/importer'
import { archiveFiles } from '../../../bench/generate'
import { writeSparseZip, type SparseEntry } from './sparse-zip'

// Two gigabytes of which fifty megabytes matter: pictures, films and messages are told by their beginning and never inflated.

const MIB = 1024 * 1024
/** What the import may need more than the same process without any file. */
const MOST_ADDED = 420

let folder = ''
let path = ''
let needed = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aplomb-large-'))
  path = join(folder, 'Complete_LinkedInDataExport.zip')
  const lists = [...archiveFiles(160_000)].map(([name, text]) => ({ name, start: Buffer.from(text) }))
  needed = lists.reduce((sum, { start }) => sum + start.length, 0)
  expect(writeSparseZip(path, [...lists, ...films(), messages()])).toBeGreaterThan(2_000 * MIB)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function films(): SparseEntry[] {
  const start = Buffer.from('\0\0\0\x18ftypmp42', 'latin1')
  return Array.from({ length: 40 }, (_, index) => ({
    name: `Rich_Media/film-${String(index)}.mp4`,
    start,
    size: 40 * MIB,
  }))
}

/** Past the limit of what is read of one entry, so that reading it would fail. */
function messages(): SparseEntry {
  const row = '2-MjAyNi0=,,Jane Doe,,Élodie Martin,,2026-10-08 11:59:53 UTC,,Secret,INBOX\n'
  const header =
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n'
  return { name: 'messages.csv', start: Buffer.from(header + row.repeat(2_000)), size: 400 * MIB }
}

test('all that matters is read, nothing fails, and the rest is counted', async () => {
  expect(needed).toBeGreaterThan(45 * MIB)
  const { sources, failed, unknown, warnings } = await importPaths([path])
  expect(failed).toEqual([])
  expect(unknown).toEqual([])
  expect(sources.map(({ format, rows, kept }) => [format, kept, rows - kept])).toEqual([
    ['linkedin-comments', 48_000, 0],
    ['linkedin-reactions', 64_000, 0],
    ['linkedin-shares', 48_000, 0],
    ['linkedin-private', 0, 0],
  ])
  expect(warnings).toMatchObject([{ key: 'errors.import.entriesIgnored', values: { count: 40 } }])
}, 60_000)

test(`a process of its own needs at most ${String(MOST_ADDED)} MiB more for it`, () => {
  const added = (peak([path]) - peak([])) / 1024
  expect(added).toBeGreaterThan(needed / MIB)
  expect(added).toBeLessThan(MOST_ADDED)
}, 90_000)

/** Kibibytes that a process took at most. */
function peak(files: readonly string[]): number {
  const child = fileURLToPath(new URL('../../../bench/import-child.ts', import.meta.url))
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', child, ...files], { encoding: 'utf8' })
  return Number(/RSS (\d+)/.exec(stdout)?.[1] ?? NaN)
}
