import { db } from './database'

/** How another window can interfere with the open database: it keeps an older version open, or has opened a newer one. */
export type Interruption = 'blocked' | 'newer'

/** Calls back when another window prevents the database from opening, or forces it to close. */
export function onInterruption(listener: (what: Interruption) => void): void {
  db.on('blocked', () => listener('blocked'))
  db.on('versionchange', () => {
    // Let the other window upgrade; this one reports it now instead of failing at its next write.
    db.close()
    listener('newer')
  })
}
