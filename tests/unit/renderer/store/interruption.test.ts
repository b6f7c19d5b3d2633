import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { db } from '#renderer/store/database'
import { isAhead } from '#renderer/store/interruption'
import { NEWEST } from '#renderer/store/migrations'

afterEach(async () => {
  db.close({ disableAutoOpen: false })
  await db.delete({ disableAutoOpen: false })
})

/** Opens the database as another version would, and keeps it open. */
async function openAs(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('aplomb', version * 10)
    open.onsuccess = () => resolve(open.result)
    open.onerror = () => reject(new Error(String(open.error)))
    open.onupgradeneeded = () => {
      const stores = open.result.objectStoreNames
      if (!stores.contains('workspaces')) open.result.createObjectStore('workspaces', { keyPath: 'id' })
      open.transaction?.objectStore('workspaces').put({ id: 'w', client: { person: { name: 'Ada' } } })
    }
  })
}

test('a database that a newer version has written is known before it is opened', async () => {
  expect(await isAhead()).toBe(false)
  await db.open()
  expect(await isAhead()).toBe(false)
  db.close({ disableAutoOpen: false })
  const newer = await openAs(NEWEST + 1)
  newer.close()
  expect(await isAhead()).toBe(true)
})
