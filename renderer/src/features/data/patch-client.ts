import { db } from '#renderer/db/database'
import type { Undo } from '#renderer/db/labels'
import type { WorkspaceRow } from '#renderer/db/rows'
import { updateClient } from '#renderer/db/workspaces'

type Description = WorkspaceRow['client']

/** Changes the description of a client from what is stored now, so that two fields saved at once keep both; returns what takes it back. */
export async function patchClient(
  id: string,
  change: (client: Description) => Partial<Description>,
): Promise<Undo> {
  return db.transaction('rw', db.workspaces, async () => {
    const row = await db.workspaces.get(id)
    if (!row) return () => Promise.resolve()
    const next = change(row.client)
    const before = Object.fromEntries(
      Object.keys(next).map((key) => [key, row.client[key as keyof Description]]),
    ) as Partial<Description>
    await updateClient(id, next)
    return () => updateClient(id, before)
  })
}
