import { exportClient } from '#renderer/store/client-file'
import { readClientRow } from '#renderer/store/clients'
import { call } from '#renderer/host/host'

/** Keeps a copy of a client as a file outside the browser's storage, which a browser may evict. A failed copy stops nothing: the data are there. */
export async function backUp(workspace: string): Promise<boolean> {
  const row = await readClientRow(workspace)
  if (!row) return false
  try {
    await call('backup.write', {
      client: workspace,
      name: row.client.person.name,
      bytes: await exportClient(workspace),
    })
    return true
  } catch {
    return false
  }
}
