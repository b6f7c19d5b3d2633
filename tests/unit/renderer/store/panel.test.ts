import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { Audit } from '#shared/model/audit'
import { client as schema } from '#shared/model/client'
import { db } from '#renderer/store/database'
import { applyPanel, readPanel } from '#renderer/store/panel'
import { existing } from '#renderer/store/existing'
import { createWorkspace } from '#renderer/store/workspaces'

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
})

async function audited(index: number, sample: 'camille' | null = null): Promise<string> {
  const id = await createWorkspace({
    client: schema.parse({ person: { name: `Client ${index}` }, brand: null }),
    sample,
  })
  const audit = {
    asOf: '2026-11-15',
    preset: 'employee',
    influence: { score: 40 },
    audience: { score: 50 },
    verdict: 'quiet',
    checks: [],
    metrics: {
      'person.followers': 2_000 + index,
      'page.followers': null,
      'person.engagementRate.median': 0.01 + index / 1000,
      'person.engagementRate.definition': 'impressions',
    },
  } as unknown as Audit
  await db.auditBodies.put({ id: `audit ${index}`, workspace: id, audit })
  await db.workspaces.update(id, {
    last: {
      id: `audit ${index}`,
      number: 1,
      asOf: '2026-11-15',
      createdAt: '2026-11-15T10:00:00.000Z',
      influence: { score: 40, low: 30, high: 50 },
      audience: { score: 50 },
      verdict: 'quiet',
    } as never,
  })
  return id
}

test('the panel speaks from ten audits of one size on, samples left out, and is taken back whole', async () => {
  const ids: string[] = []
  for (let index = 0; index < 9; index++) ids.push(await audited(index))
  await audited(90, 'camille')
  expect(await readPanel()).toHaveLength(9)
  await applyPanel(await readPanel())
  expect((await existing(ids[0]!)).client.benchmarks).toEqual([])
  ids.push(await audited(9))
  const before = (await existing(ids[0]!)).client.benchmarks
  const undo = await applyPanel(await readPanel())
  const { benchmarks } = (await existing(ids[0]!)).client
  expect(benchmarks).toHaveLength(1)
  expect(benchmarks?.[0]).toMatchObject({
    publisher: 'panel',
    segment: { tier: [1000, 5000] },
    population: { accounts: 10 },
  })
  expect(JSON.stringify(await readPanel())).not.toContain('Client')
  await undo()
  expect((await existing(ids[0]!)).client.benchmarks).toEqual(before)
})
