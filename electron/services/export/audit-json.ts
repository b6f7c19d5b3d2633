import type { Audit } from '#shared/model/audit'

/** The stored audit as text: indented by two spaces, keys in schema order, one final line feed. */
export function auditJson(audit: Audit): string {
  return `${JSON.stringify(audit, null, 2)}\n`
}
