import { readClientRow } from '#renderer/store/clients'
import { keepState, keptKey, keptState } from '#renderer/store/kept-state'
import { call } from '#renderer/host/host'
import type { BackupFile } from '#shared/host/results'
import { asCopy } from './backup-lock'

/** Where the state of a client's newest backup is kept. */
const markOf = (client: string) => keptKey(client, 'backed-up')

/** Writes a backup of a client into the backups folder, encrypted if backups are. */
export async function writeCopy(client: string, name: string): Promise<BackupFile> {
  const { exportClient, stateOf } = await import('#renderer/store/client-file')
  // Before the content is read: what is written in between is not taken for backed up.
  const state = await stateOf(client)
  const file = await call('backup.write', { client, ...(await asCopy(name, await exportClient(client))) })
  keepState(markOf(client), state)
  return file
}

/**
 * Backs up a client to a file outside the browser's storage, which the browser may evict. A failure only returns false: the data itself is
 * safe.
 */
export async function backUp(workspace: string): Promise<boolean> {
  const row = await readClientRow(workspace)
  if (!row) return false
  try {
    await writeCopy(workspace, row.client.person.name)
    return true
  } catch {
    return false
  }
}

/** Whether this computer has ever backed up the client. */
export function hasBackup(workspace: string): boolean {
  return keptState(markOf(workspace), '') !== ''
}

/** Backs up a client unless its newest backup holds the same; false if that failed. */
export async function backUpChanges(workspace: string): Promise<boolean> {
  // It may have been erased since.
  if (!(await readClientRow(workspace))) return true
  const { stateOf } = await import('#renderer/store/client-file')
  if ((await stateOf(workspace)) === keptState(markOf(workspace), '')) return true
  return backUp(workspace)
}

/**
 * Replaces all backups of an employer by a new one, because the older ones hold a person who is no longer there. False if the new one could
 * not be written; the older ones are gone all the same.
 */
export async function renewBackups(employer: string): Promise<boolean> {
  const copies = (await call('backup.list', null)).filter(({ client }) => client === employer)
  if (copies.length === 0) return true
  const row = await readClientRow(employer)
  const fresh = row && (await writeCopy(employer, row.client.person.name).catch(() => null))
  await call('backup.erase', { client: employer, ...(fresh && { except: fresh.file }) })
  return fresh != null
}
