import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { client as schema } from '#shared/model/client'
import { tellDone, redoLast, undoLast, useActs } from '#renderer/shell/undo'
import { patchClient } from '#renderer/store/client'
import { db } from '#renderer/store/database'
import { setLabels } from '#renderer/store/labels'
import { addObservation, removeObservation } from '#renderer/store/outcomes'
import { existing } from '#renderer/store/existing'
import { createWorkspace, setArchived } from '#renderer/store/workspaces'

const CLIENT = schema.parse({ person: { name: 'Ada Example' }, brand: { name: 'Examplia' } })
let id = ''

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
  useActs.setState({ done: [], undone: [], toasts: [], failing: new Set(), running: new Map() })
  id = await createWorkspace({ client: CLIENT })
})

const subjects = async () => (await db.labels.toArray()).map(({ post, subject }) => `${post} ${subject}`)
const said = () => useActs.getState().toasts.map(({ text }) => text)

async function label(post: string, subject: 'trade' | 'brand' | 'off'): Promise<void> {
  tellDone(`${post} ${subject}`, await setLabels(id, [post], { subject }))
}

describe('undo and redo', () => {
  test('walk through every act in its order, there and back, and say which', async () => {
    await label('a', 'trade')
    await label('a', 'brand')
    await setArchived(id, true)
    tellDone('archived', () => setArchived(id, false))
    await undoLast()
    await undoLast()
    expect(await subjects()).toEqual(['a trade'])
    expect((await existing(id)).archivedAt).toBeNull()
    expect(said().at(-1)).toEqual({ undone: 'a brand' })
    await redoLast()
    expect(await subjects()).toEqual(['a brand'])
    await redoLast()
    expect((await existing(id)).archivedAt).not.toBeNull()
    expect(said().at(-1)).toEqual({ redone: 'archived' })
    await redoLast()
    await undoLast()
    await undoLast()
    await undoLast()
    expect(await subjects()).toEqual([])
  })

  test('count a change each way, so that the audit is computed again', async () => {
    await label('a', 'trade')
    const changes: number[] = []
    for (const step of [undoLast, redoLast, undoLast]) {
      await step()
      changes.push((await existing(id)).change)
    }
    expect(new Set(changes).size).toBe(3)
    expect(changes).toEqual(changes.toSorted((a, b) => a - b))
  })

  test('a new act ends what could be done again', async () => {
    await label('a', 'trade')
    await undoLast()
    await label('b', 'off')
    await redoLast()
    expect(await subjects()).toEqual(['b off'])
  })

  test('nothing typed since is overwritten by doing again', async () => {
    tellDone('brand removed', await patchClient(id, () => ({ brand: null })))
    await undoLast()
    // A field that saves itself is no act of the list.
    await patchClient(id, () => ({ country: 'BE' }))
    await redoLast()
    const { client } = await existing(id)
    expect([client.country, client.brand?.name]).toEqual(['BE', 'Examplia'])
    expect(said().at(-1)).toEqual({ stale: 'brand removed' })
  })

  test('a row that came with the act goes and comes back as itself', async () => {
    const figure = { kind: 'figure', who: 'person', date: '2026-11-01' } as const
    const now = '2026-11-02T08:00:00Z'
    const row = await addObservation(id, { ...figure, metric: 'followersTotal', value: 12 }, now)
    tellDone('seen', () => removeObservation(row).then(() => {}))
    const before = await db.observations.toArray()
    await undoLast()
    expect(await db.observations.count()).toBe(0)
    await redoLast()
    expect(await db.observations.toArray()).toEqual(before)
    await undoLast()
    expect(await db.observations.count()).toBe(0)
  })
})
