import { db } from './database'

/** Forgets what removals set aside: nothing of an earlier start can be taken back. */
export async function forgetRemoved(): Promise<void> {
  await db.removed.clear()
}
