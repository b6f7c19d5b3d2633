import { db } from './database'

/** A table cleared at every start: if the app is killed, what is left in it goes at the next start. */
const PLACE = 'removed'
/** How often to make the database rewrite its files. */
const ROUNDS = 5
/** Together more than Chromium's database buffers before it writes a file (4 MiB); each piece small enough to be stored inline. */
const PIECES = 100
const PIECE = 48_000

/**
 * Makes the browser's database forget what was deleted. Deleted rows stay readable in its files until a compaction, level by level, once
 * enough has been written over their key range. So incompressible rows are written, kept until the last round and then deleted, with rows
 * at both ends of every table.
 */
export async function sweep(): Promise<void> {
  await db.open()
  const database = db.backendDB()
  const keys: string[] = []
  try {
    for (let round = 0; round < ROUNDS; round++) {
      await touchEnds(database)
      for (let piece = 0; piece < PIECES; piece++) {
        const key = `sweep-${round}-${piece}`
        keys.push(key)
        const value = crypto.getRandomValues(new Uint8Array(PIECE))
        await within(database, [PLACE], (transaction) => {
          transaction.objectStore(PLACE).put({ id: key, workspace: '', value })
        })
      }
    }
  } finally {
    await within(database, [PLACE], (transaction) => {
      for (const key of keys) transaction.objectStore(PLACE).delete(key)
    })
  }
}

/** Keys before and after all those in use: numbers sort before strings, arrays after them. */
const ENDS: readonly IDBValidKey[] = [-Number.MAX_VALUE, []]

async function touchEnds(database: IDBDatabase): Promise<void> {
  const names = [...database.objectStoreNames]
  await within(database, names, (transaction) => {
    for (const table of names.map((name) => transaction.objectStore(name)))
      for (const end of ENDS) {
        const path = table.keyPath
        if (path === null) continue
        const keys = typeof path === 'string' ? [path] : path
        table.put(Object.fromEntries(keys.map((key) => [key, end])))
        table.delete(typeof path === 'string' ? end : keys.map(() => end))
      }
  })
}

// Bypasses Dexie, so that no live query is notified.
function within(
  database: IDBDatabase,
  names: string[],
  write: (transaction: IDBTransaction) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(names, 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('The sweep was aborted'))
    write(transaction)
  })
}
