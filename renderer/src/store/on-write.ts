import { Dexie, type ObservabilitySet } from 'dexie'
import { db } from './database'

/** Subscribes to every write to the database, of another thread or window too; returns how to unsubscribe. */
export function onWrite(listener: () => void): () => void {
  const heard = (parts: ObservabilitySet) => {
    if (Object.keys(parts).some((part) => part.startsWith(`idb://${db.name}/`))) listener()
  }
  Dexie.on('storagemutated', heard)
  return () => Dexie.on.storagemutated.unsubscribe(heard)
}
