import { readClientRow } from '#renderer/store/clients'
import { call } from '#renderer/host/host'
import { asCopy } from './backup-lock'

/** Writes a copy of a client into the backups folder, locked where the copies are. */
export async function writeCopy(client: string, name: string): Promise<void> {
  const { exportClient } = await import('#renderer/store/client-file')
  await call('backup.write', { client, ...(await asCopy(name, await exportClient(client))) })
}

/** Keeps a copy of a client as a file outside the browser's storage, which a browser may evict. A failed copy stops nothing: the data are there. */
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
