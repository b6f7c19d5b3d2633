import type { Audit } from '#shared/model/audit'
import { db } from './database'
import { moment, newId } from './new-id'
import type { AuditSummary } from './rows'
import { existing } from './workspaces'

/** Stores an audit for good under the next number; the very same audit as the newest is not stored twice. Returns its summary. */
export async function saveAudit(workspace: string, audit: Audit, change: number): Promise<AuditSummary> {
  return db.transaction('rw', db.workspaces, db.audits, db.auditBodies, async () => {
    const row = await existing(workspace)
    if (row.last) {
      const newest = await db.auditBodies.get(row.last.id)
      if (newest && JSON.stringify(newest.audit) === JSON.stringify(audit)) {
        const same = { ...row.last, change }
        await db.audits.update(same.id, { change })
        await db.workspaces.update(workspace, { last: same })
        return same
      }
    }
    const summary = summaryOf(audit, change, newId(), (row.last?.number ?? 0) + 1)
    await db.audits.add({ ...summary, workspace, engine: audit.engine })
    await db.auditBodies.add({ id: summary.id, workspace, audit })
    await db.workspaces.update(workspace, { last: summary, before: row.last })
    return summary
  })
}

function summaryOf(
  { asOf, influence, audience, verdict }: Audit,
  change: number,
  id: string,
  number: number,
): AuditSummary {
  return { id, number, asOf, createdAt: moment(), influence, audience, verdict, change }
}
