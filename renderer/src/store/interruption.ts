import { db } from './database'
import { NEWEST } from './migrations'

/** How another window can interfere with the open database: it keeps an older version open, or has opened a newer one. */
export type Interruption = 'blocked' | 'newer'

/** IndexedDB counts Dexie’s versions in tenths. */
const TENTHS = 10

/** Calls back when another window prevents the database from opening, or forces it to close; call it before the first access. */
export function onInterruption(listener: (what: Interruption) => void): void {
  db.on('blocked', () => listener('blocked'))
  db.on('versionchange', () => {
    // Let the other window upgrade; this one reports it now instead of failing at its next write.
    db.close()
    listener('newer')
  })
}

/**
 * Whether a newer version of the app has written the database. It must not be opened then: the library would change it to what this version
 * knows, and this version would write what the newer one does not expect.
 */
export async function isAhead(): Promise<boolean> {
  const found = (await indexedDB.databases()).find(({ name }) => name === db.name)
  return (found?.version ?? 0) > NEWEST * TENTHS
}
