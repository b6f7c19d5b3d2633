import { db } from './database'
import { eraseWorkspace } from './workspaces'

const LOCK = 'aplomb.unfinished'

// Not available in tests.
const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks

/** Creates a client together with its first files; the lock keeps another window from mistaking it for the remains of a crash. */
export async function whileUnfinished<T>(make: () => Promise<T>): Promise<T> {
  return locks ? await locks.request(LOCK, { mode: 'shared' }, make) : make()
}

/** Erases clients that a crash left without their first files. */
export async function forgetUnfinished(): Promise<void> {
  const forget = async () => {
    const ids = await db.workspaces.filter(({ unfinished }) => unfinished === true).primaryKeys()
    for (const id of ids) await eraseWorkspace(id)
  }
  if (locks) await locks.request(LOCK, { ifAvailable: true }, async (lock) => lock && forget())
  else await forget()
}
