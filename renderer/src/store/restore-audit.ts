import type { AuditV1 } from '#shared/audit/upgrade-audit'
import type { Audit } from '#shared/model/audit'
import { db } from './database'

/** A stored audit in today's shape. Audits of earlier versions are upgraded here, and nowhere else. */
export async function restoreAudit(audit: Audit | AuditV1, workspace: string): Promise<Audit> {
  // The upgrade code is loaded only when an old audit needs it.
  if (audit.version === 2 && 'kind' in audit) return audit
  const [{ upgradeAudit }, row] = await Promise.all([
    import('#shared/audit/upgrade-audit'),
    db.workspaces.get(workspace),
  ])
  return upgradeAudit(audit, row?.client.timezone ?? 'UTC')
}
