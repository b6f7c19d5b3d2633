import { useLiveQuery } from 'dexie-react-hooks'
import type { Audit } from '#shared/model/audit'
import { db } from './database'
import { moment, newId } from './new-id'
import { restoreAudit } from './restore-audit'
import type { AuditSummary } from './rows'
import { allSound } from './sound-rows'
import { existing } from './existing'

/** Stores an audit permanently under the next number, unless it is identical to the newest one. Returns its summary. */
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
    await db.audits.add({
      ...summary,
      workspace,
      engine: audit.engine,
      ...(audit.seal && { seal: audit.seal.id }),
    })
    await db.auditBodies.add({ id: summary.id, workspace, audit })
    await db.workspaces.update(workspace, {
      last: summary,
      before: beforeDay(summary.asOf, [row.last, row.before]),
    })
    return summary
  })
}

/** The first audit, newest first, dated before `asOf`: two audits of the same day show no progress. */
export function beforeDay(asOf: string, audits: readonly (AuditSummary | null)[]): AuditSummary | null {
  return audits.find((audit) => audit !== null && audit.asOf < asOf) ?? null
}

/** A stored audit in today's shape; null if there is none. Throws `workspace.damaged` if it cannot be shown. */
export async function readAudit(id: string | undefined): Promise<Audit | null> {
  const row = id === undefined ? undefined : await db.auditBodies.get(id)
  const [body] = await allSound('auditBodies', row ? [row] : [])
  return body ? restoreAudit(body.audit, body.workspace) : null
}

/** A stored audit, or the error that prevents showing it, live; `undefined` while loading. */
export function useStoredAudit(id: string | undefined): { audit: Audit | null; error: unknown } | undefined {
  return useLiveQuery(
    () =>
      readAudit(id).then(
        (audit) => ({ audit, error: null }),
        (error: unknown) => ({ audit: null, error }),
      ),
    [id],
  )
}

function summaryOf(
  { asOf, influence, audience, verdict }: Audit,
  change: number,
  id: string,
  number: number,
): AuditSummary {
  return { id, number, asOf, createdAt: moment(), influence, audience, verdict, change }
}
