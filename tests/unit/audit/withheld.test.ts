import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditFolder } from '#services/audit-client'
import type { Audit } from '#shared/model/audit'
import { sampleFolder } from '../../tools/golden-audits'

const folder = mkdtempSync(join(tmpdir(), 'withheld-'))
const aside = `${folder}-aside`
const TYPED = join(folder, 'posts-seen.csv')
const GOOD: ReadonlySet<string> = new Set(['hidden-expert', 'authority'])
/** What one draw of a resampled interval may move. */
const ROUNDING = 0.05
/** One that stands between two cells, not inside a quoted one. */
const COMMA = /,(?=(?:[^"]*"[^"]*")*[^"]*$)/
let whole: Audit

// The archive is unpacked, so that each of its lists can be kept back.
beforeAll(async () => {
  cpSync(sampleFolder('etienne'), folder, { recursive: true })
  const archive = readdirSync(folder).find((name) => name.endsWith('.zip')) ?? ''
  const lists = unzipSync(readFileSync(join(folder, archive)))
  rmSync(join(folder, archive))
  for (const [name, bytes] of Object.entries(lists)) {
    const file = join(folder, archive.replace(/\.zip$/, ''), name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  whole = (await auditFolder(folder, {})).audit
})

afterAll(() => {
  for (const made of [folder, aside]) rmSync(made, { recursive: true, force: true })
})

async function promised(what: string): Promise<void> {
  const { influence, audience, verdict } = (await auditFolder(folder, {})).audit
  const raised = (kind: string, now?: number | null, before?: number | null) =>
    (now ?? 0) > (before ?? 0) + ROUNDING ? [`without ${what} the low end of ${kind} rises to ${now}`] : []
  expect([
    ...raised('the influence', influence.low, whole.influence.low),
    ...raised('the audience', audience.low, whole.audience.low),
    ...(GOOD.has(verdict) && !GOOD.has(whole.verdict) ? [`without ${what} the verdict is ${verdict}`] : []),
  ]).toEqual([])
}

describe('what a client keeps back never raises a low end', () => {
  it('each file in turn, each list of the archive, and its articles as one', async () => {
    const entries = readdirSync(folder).flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? readdirSync(path).map((list) => join(path, list)) : [path]
    })
    for (const path of entries.filter((entry) => !entry.endsWith('client.json'))) {
      renameSync(path, aside)
      try {
        await promised(path.slice(folder.length + 1))
      } finally {
        renameSync(aside, path)
      }
    }
  })

  it.each(['views', 'comments', 'type'])('the column “%s” of what was typed', async (column) => {
    const text = readFileSync(TYPED, 'utf8')
    const rows = text.split('\n').map((line) => line.split(COMMA))
    const at = rows[0]?.indexOf(column) ?? -1
    expect(at).toBeGreaterThan(0)
    const blanked = rows.map((cells, row) =>
      cells.map((cell, index) => (row > 0 && index === at ? '' : cell)),
    )
    writeFileSync(TYPED, blanked.map((cells) => cells.join(',')).join('\n'))
    try {
      await promised(`the column ${column}`)
    } finally {
      writeFileSync(TYPED, text)
    }
  })
})
