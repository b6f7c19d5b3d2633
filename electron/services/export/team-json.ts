import type { TeamAudit } from '#shared/team/model'

/** The audit of a team as its file. */
export function teamJson(audit: TeamAudit): string {
  return `${JSON.stringify(audit, null, 2)}\n`
}
