import { db } from './database'

/** What can happen to the open database from outside: another window holds an older one open, or opened a newer one. */
export type Interruption = 'blocked' | 'newer'

/** Hears when the database cannot be opened or was closed because of another window. */
export function onInterruption(listener: (what: Interruption) => void): void {
  db.on('blocked', () => listener('blocked'))
  db.on('versionchange', () => {
    // The other window may go on; this one says so instead of failing at its next write.
    db.close()
    listener('newer')
  })
}
