import { AppError } from '#shared/model/app-error'
import { db } from './database'
import type { WorkspaceRow } from './rows'

/** The row of a client; throws `workspace.gone`. Call it inside a transaction. */
export async function existing(id: string): Promise<WorkspaceRow> {
  const row = await db.workspaces.get(id)
  if (!row) throw new AppError('workspace.gone')
  return row
}
