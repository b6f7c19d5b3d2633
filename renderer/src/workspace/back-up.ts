import { clientIds, readClientRow } from '#renderer/store/clients'
import { keepState, keptKey, keptState } from '#renderer/store/kept-state'
import { call } from '#renderer/host/host'
import type { BackupFile } from '#shared/host/results'
import type { WorkspaceRow } from '#renderer/store/rows'
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
  const older = await copiesOf(employer)
  if (older.length === 0) return true
  const row = await readClientRow(employer)
  const fresh = row && (await writeCopy(employer, row.client.person.name).catch(() => null))
  await eraseCopies(older)
  return fresh != null
}

async function copiesOf(client: string): Promise<BackupFile[]> {
  return (await call('backup.list', null)).filter((copy) => copy.client === client)
}

/**
 * The backups of a client, and those of a client of the same name who is no longer there: one that was restored under another id. Encrypted
 * ones of the latter kind do not tell their name.
 */
export async function copiesToErase({ id, client }: WorkspaceRow): Promise<BackupFile[]> {
  const known = new Set(await clientIds())
  const copies = await call('backup.list', null)
  const name = nameInFile(client.person.name)
  return copies.filter(
    (copy) => copy.client === id || (!known.has(copy.client) && nameInFile(copy.name) === name),
  )
}

/** Deletes backups; returns how many of them were there. */
export async function eraseCopies(copies: readonly BackupFile[]): Promise<number> {
  return (await call('backup.erase', { files: copies.map(({ file }) => file) })).erased
}

/** The letters of a name that every file system keeps. */
function nameInFile(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 40)
}
