import type { AuditV1 } from '#shared/audit/upgrade-audit'
import type { Audit } from '#shared/model/audit'
import { db } from './database'

/** A stored audit as the app reads it now: audits of an earlier version are brought up to today's shape here, and only here. */
export async function restoreAudit(audit: Audit | AuditV1, workspace: string): Promise<Audit> {
  // What follows the earlier versions is loaded where there is one to follow.
  if (audit.version === 2 && 'kind' in audit) return audit
  const [{ upgradeAudit }, row] = await Promise.all([
    import('#shared/audit/upgrade-audit'),
    db.workspaces.get(workspace),
  ])
  return upgradeAudit(audit, row?.client.timezone ?? 'UTC')
}
