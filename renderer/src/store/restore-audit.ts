import type { Audit } from '#shared/model/audit'

/** A stored audit as the app reads it now: audits of an earlier version are brought up to today's shape here, and only here. */
export function restoreAudit(stored: Audit): Audit {
  return stored
}
