import { beforeDay } from './audits'
import { db } from './database'
import type { Undo } from './undo'
import type { AuditSummary } from './rows'
import { without } from './without'
import { existing } from './existing'

/** Deletes a stored audit; returns the undo, which restores it unchanged. */
export async function removeAudit(workspace: string, audit: string): Promise<Undo> {
  return db.transaction('rw', db.workspaces, db.audits, db.auditBodies, async () => {
    const row = await db.audits.get(audit)
    const body = await db.auditBodies.get(audit)
    await db.audits.delete(audit)
    await db.auditBodies.delete(audit)
    await summarise(workspace)
    return () =>
      db.transaction('rw', db.workspaces, db.audits, db.auditBodies, async () => {
        if (row) await db.audits.put(row)
        if (body) await db.auditBodies.put(body)
        await summarise(workspace)
      })
  })
}

// The workspace row holds the summaries of the newest audit and of the latest one from an earlier day.
async function summarise(workspace: string): Promise<void> {
  await existing(workspace)
  const rows = await db.audits.where({ workspace }).toArray()
  const [last = null, ...others] = rows
    .sort((a, b) => b.number - a.number)
    .map((row): AuditSummary => without(row, 'workspace', 'engine'))
  const before = last && beforeDay(last.asOf, others)
  await db.workspaces.update(workspace, { last, before })
}
