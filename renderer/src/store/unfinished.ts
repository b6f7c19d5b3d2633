import { db } from './database'
import { eraseWorkspace } from './workspaces'

const LOCK = 'aplomb.unfinished'

// A test has none.
const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks

/** Makes a client together with its first files; a client that another window is making meanwhile is no rest of a crash. */
export async function whileUnfinished<T>(make: () => Promise<T>): Promise<T> {
  return locks ? await locks.request(LOCK, { mode: 'shared' }, make) : make()
}

/** Erases the clients that a crash left without the files they are made of. */
export async function forgetUnfinished(): Promise<void> {
  const forget = async () => {
    const ids = await db.workspaces.filter(({ unfinished }) => unfinished === true).primaryKeys()
    for (const id of ids) await eraseWorkspace(id)
  }
  if (locks) await locks.request(LOCK, { ifAvailable: true }, async (lock) => lock && forget())
  else await forget()
}
