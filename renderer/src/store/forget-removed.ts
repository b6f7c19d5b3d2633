import { db } from './database'

/** Clears what removals set aside: a removal cannot be undone after a restart. */
export async function forgetRemoved(): Promise<void> {
  await db.removed.clear()
}
