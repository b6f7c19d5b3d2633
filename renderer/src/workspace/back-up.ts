import { readClientRow } from '#renderer/store/clients'
import { call } from '#renderer/host/host'
import { asCopy } from './backup-lock'

/** Writes a backup of a client into the backups folder, encrypted if backups are. */
export async function writeCopy(client: string, name: string): Promise<void> {
  const { exportClient } = await import('#renderer/store/client-file')
  await call('backup.write', { client, ...(await asCopy(name, await exportClient(client))) })
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
