import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { client as schema } from '#shared/model/client'
import { countDamaged, readRows, removeDamaged } from '#renderer/store/client-rows'
import { rawContent, readClientRow, readClients } from '#renderer/store/clients'
import { db } from '#renderer/store/database'
import { setMark } from '#renderer/store/labels'
import { rememberedMappings } from '#renderer/store/mappings'
import { readRecords } from '#renderer/store/read-workspace'
import { saveNarrative } from '#renderer/store/report'
import { readSettings } from '#renderer/store/settings'
import { createWorkspace, eraseWorkspace } from '#renderer/store/workspaces'

const CLIENT = schema.parse({ person: { name: 'Ada Example' }, brand: null })

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
})

/** Damages what is stored, as a fault of a disk or of an older program would. */
async function damage(table: string, change: (row: Record<string, unknown>) => void): Promise<void> {
  await db.table(table).toCollection().modify(change)
}

test('a damaged client is told with its name and moment, and takes no other client away', async () => {
  const bad = await createWorkspace({ client: CLIENT })
  await damage('workspaces', (row) => {
    row['client'] = { person: { name: 'Ada Example' } }
    row['openedAt'] = '2026-03-01T08:00:00.000Z'
  })
  const good = await createWorkspace({ client: CLIENT })
  const { rows, damaged } = await readClients()
  expect(rows.map(({ id }) => id)).toEqual([good])
  expect(damaged).toEqual([{ id: bad, name: 'Ada Example', at: '2026-03-01T08:00:00.000Z' }])
  expect(await readClientRow(bad)).toBeNull()
})

test.each([7, null, 'text', [], { person: 7 }, { person: { name: '' } }])(
  'a client that is %j has no readable name',
  async (client) => {
    await createWorkspace({ client: CLIENT })
    await damage('workspaces', (row) => {
      row['client'] = client
      row['openedAt'] = 'yesterday'
      row['createdAt'] = null
    })
    expect(await readClients()).toMatchObject({ rows: [], damaged: [{ name: null, at: null }] })
  },
)

test('a damaged client can be saved as it is, and erased', async () => {
  const id = await createWorkspace({ client: CLIENT })
  await saveNarrative(id, 'fr', 'summary', { text: 'Typed words' })
  await damage('workspaces', (row) => (row['client'] = 7))
  const raw = JSON.parse(new TextDecoder().decode(await rawContent(id))) as Record<string, unknown>
  expect(raw).toMatchObject({
    workspace: { id, client: 7 },
    tables: { narratives: [{ text: 'Typed words' }] },
  })
  await eraseWorkspace(id)
  expect(await readClients()).toEqual({ rows: [], damaged: [] })
  expect(await db.narratives.count()).toBe(0)
})

test('records with a damaged part are not audited as if it had never been there, until it is removed', async () => {
  const id = await createWorkspace({ client: CLIENT })
  await db.posts.bulkAdd([
    { workspace: id, index: 0, posts: [] },
    { workspace: id, index: 1, posts: 'x' } as never,
  ])
  await setMark(id, 'share:1', { note: 'kept' })
  await expect(readRecords(id)).rejects.toMatchObject({ code: 'workspace.damaged', values: { count: 1 } })
  expect([await countDamaged(id, false), await countDamaged(id, true)]).toEqual([0, 1])
  const { change } = (await readClientRow(id)) ?? { change: NaN }
  await removeDamaged(id)
  expect((await readRecords(id)).posts).toEqual([])
  expect(await db.posts.count()).toBe(1)
  expect((await readRows('marks', id)).map(({ note }) => note)).toEqual(['kept'])
  expect(await readClientRow(id)).toMatchObject({ change: change + 1 })
})

test('a damaged preference counts as never set; a damaged mapping is asked about again', async () => {
  await db.settings.bulkPut([
    { key: 'language', value: 7 },
    { key: 'letters', value: false },
  ])
  await db.mappings.put({ shape: 's', file: 'a.csv', savedAt: '', mapping: null } as never)
  expect(await readSettings('fr-FR')).toMatchObject({ language: 'fr', letters: false })
  expect(await rememberedMappings()).toEqual([])
})
