import { heirOf } from '#shared/team/heir'
import { db } from './database'
import type { WorkspaceRow } from './rows'

/**
 * A client as audits see it. A person of an employer takes the employer's description where their own is empty, and adds the employer's
 * change count, so that a change to the employer recomputes their audit. None of this is stored with the person.
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

/** A client's employer as stored; null if there is none, or it no longer exists. */
export async function employerOf({ member }: Pick<WorkspaceRow, 'member'>): Promise<WorkspaceRow | null> {
  return (member && (await db.workspaces.get(member.employer))) ?? null
}

/** The same as `underEmployer`, for one row that was just read. */
export async function counted(row: WorkspaceRow): Promise<WorkspaceRow> {
  return underEmployer(row, (await employerOf(row)) ?? undefined)
}
