import { heirOf } from '#shared/team/heir'
import { db } from './database'
import type { WorkspaceRow } from './rows'

/**
 * A client as it counts: one who speaks for an employer has the employer's description where their own is silent, and counts the
 * employer's changes too, so that whatever is computed of them is computed again. Nothing of it is stored with the person.
 */
export function underEmployer(row: WorkspaceRow, employer: WorkspaceRow | undefined): WorkspaceRow {
  if (!row.member || !employer) return row
  return {
    ...row,
    client: heirOf(row.client, employer.client),
    logo: row.logo ?? employer.logo,
    change: row.change + employer.change,
    recordsChange: row.recordsChange + employer.recordsChange,
  }
}

/** The employer of a client as it is stored; null where there is none, or none any more. */
export async function employerOf({ member }: Pick<WorkspaceRow, 'member'>): Promise<WorkspaceRow | null> {
  return (member && (await db.workspaces.get(member.employer))) ?? null
}

/** The same for one row that was just read. */
export async function counted(row: WorkspaceRow): Promise<WorkspaceRow> {
  return underEmployer(row, (await employerOf(row)) ?? undefined)
}
