import type { Audit } from '#shared/model/audit'

/** The stored audit as text: two spaces, keys in the order of the schema, one line feed at the end. */
export function auditJson(audit: Audit): string {
  return `${JSON.stringify(audit, null, 2)}\n`
}
