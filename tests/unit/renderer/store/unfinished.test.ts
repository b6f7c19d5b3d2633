import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { client as schema } from '#shared/model/client'
import { readClients } from '#renderer/store/clients'
import { db } from '#renderer/store/database'
import { forgetUnfinished } from '#renderer/store/unfinished'
import { createWorkspace, finishWorkspace } from '#renderer/store/workspaces'

const CLIENT = schema.parse({
  person: { name: 'Ada Example' },
  brand: null,
  questions: [{ text: 'How long does it take?' }],
})

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
})

test('a client is shown once the files it is made of are stored, and nothing of one cut off in between stays', async () => {
  const whole = await createWorkspace({ client: CLIENT, unfinished: true })
  const cut = await createWorkspace({ client: CLIENT, unfinished: true })
  expect((await readClients()).rows).toEqual([])
  await finishWorkspace(whole)
  expect((await readClients()).rows.map(({ id }) => id)).toEqual([whole])
  await forgetUnfinished()
  expect(await db.workspaces.toCollection().primaryKeys()).toEqual([whole])
  expect((await db.questions.toArray()).map(({ workspace }) => workspace)).not.toContain(cut)
})
