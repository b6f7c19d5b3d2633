import type { TeamAudit } from '#shared/team/model'

/** A team's audit as a file. */
export function teamJson(audit: TeamAudit): string {
  return `${JSON.stringify(audit, null, 2)}\n`
}
