import { useMemo } from 'react'
import type { TeamAudit } from '#shared/team/model'
import { useRows } from './client-rows'
import { db } from './database'
import { moment, newId } from './new-id'
import type { TeamAuditRow, WorkspaceRow } from './rows'
import { allSound } from './sound-rows'
import type { Undo } from './undo'

/** The stored inputs of a team's audit as text: equal text, equal audit. */
export function madeOf(employer: WorkspaceRow, people: readonly WorkspaceRow[]): string {
  return JSON.stringify([
    employer.change,
    people.map(({ id, change, member }) => [id, change, member]).toSorted(),
  ])
}

/** Stores a team's audit permanently under the next number, unless it is identical to the newest one. */
export async function saveTeamAudit(
  workspace: string,
  audit: TeamAudit,
  made: string,
): Promise<TeamAuditRow> {
  return db.transaction('rw', db.teamAudits, async () => {
    const newest = (await db.teamAudits.where({ workspace }).toArray()).toSorted(byNumber)[0]
    if (newest && JSON.stringify(newest.audit) === JSON.stringify(audit)) {
      await db.teamAudits.update(newest.id, { madeOf: made })
      return { ...newest, madeOf: made }
    }
    const { asOf } = audit
    const number = (newest?.number ?? 0) + 1
    const row = { id: newId(), workspace, number, asOf, createdAt: moment(), madeOf: made, audit }
    await db.teamAudits.add(row)
    return row
  })
}

/** A team's stored audits, newest first, live. */
export function useTeamAudits(employer: string): TeamAuditRow[] | undefined {
  const rows = useRows('teamAudits', employer)
  return useMemo(() => rows?.toSorted(byNumber), [rows])
}

/** A team's newest stored audit from an earlier day; null if there is none. */
export async function earlierTeamAudit(workspace: string, asOf: string): Promise<TeamAudit | null> {
  const rows = await allSound('teamAudits', await db.teamAudits.where({ workspace }).toArray())
  return rows.filter((row) => row.asOf < asOf).toSorted(byNumber)[0]?.audit ?? null
}

/** Deletes a stored team audit; returns the undo. */
export async function removeTeamAudit(id: string): Promise<Undo> {
  const row = await db.teamAudits.get(id)
  await db.teamAudits.delete(id)
  return async () => {
    if (row) await db.teamAudits.put(row)
  }
}

/** The stored team audits that show a person: those of their employer, and of a former one where nobody of that name is left. */
export async function teamAuditsShowing({ id, client, member }: WorkspaceRow): Promise<TeamAuditRow[]> {
  const [rows, others] = await Promise.all([
    db.teamAudits.toArray(),
    db.workspaces.filter((row) => row.id !== id && row.client.person.name === client.person.name).toArray(),
  ])
  const teamsOfNamesakes = new Set(others.map((other) => other.member?.employer))
  const isShown = ({ workspace, audit }: TeamAuditRow) =>
    workspace === member?.employer
      ? audit.people.some((person) => person.id === member.folder)
      : !teamsOfNamesakes.has(workspace) && audit.people.some(({ name }) => name === client.person.name)
  return (await allSound('teamAudits', rows)).filter(isShown)
}

function byNumber(a: TeamAuditRow, b: TeamAuditRow): number {
  return b.number - a.number
}
