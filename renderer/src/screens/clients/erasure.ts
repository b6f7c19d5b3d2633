import type { Translator } from '#shared/locale/translator'
import { call } from '#renderer/host/host'
import { exportClient } from '#renderer/store/client-file'
import { CLASSES, grantsOf, inventory, type Inventory } from '#renderer/store/inventory'
import { sweep } from '#renderer/store/sweep'
import { sha256 } from '#renderer/store/sha256'
import type { WorkspaceRow } from '#renderer/store/rows'
import { teamAuditsShowing } from '#renderer/store/team-audits'
import { eraseWorkspace } from '#renderer/store/workspaces'
import { copiesToErase, eraseCopies, renewBackups } from '#renderer/workspace/back-up'

/** What is stored about a client, shown before erasing: how much of each kind, and the size in the app and in the backups folder. */
export interface Kept {
  records: Inventory
  /** Size of the client as a file, in bytes. */
  size: number
  copies: number
  copySize: number
  /** Stored audits of a team that show the person. */
  teamAudits: number
}

/** What is stored about a client, in the database and in the backups folder. */
export async function keptOf(row: WorkspaceRow): Promise<Kept> {
  const { id } = row
  const [records, file, own, teamAudits] = await Promise.all([
    inventory(id),
    exportClient(id),
    copiesToErase(row),
    teamAuditsShowing(row),
  ])
  const copySize = own.reduce((sum, { size }) => sum + size, 0)
  return { records, size: file.length, copies: own.length, copySize, teamAudits: teamAudits.length }
}

/** Bytes as megabytes with one decimal, at least 0.1 unless zero. */
export function megabytes(bytes: number): number {
  return bytes === 0 ? 0 : Math.max(0.1, Math.round((bytes / 1e6) * 10) / 10)
}

/** What was erased, for the certificate given to the person concerned. */
export interface Erasure {
  name: string
  at: string
  records: Inventory
  copies: number
  /** Stored audits of a team that showed the person; null if they were in none and of no team. */
  teamAudits: number | null
  /** Whether the person's employer has a backup without them, where it had any. */
  isRenewed: boolean
  /** SHA-256 of the client's file before erasing. */
  hash: string
  /** Whether the database files were rewritten. */
  isSwept: boolean
}

/**
 * Erases a client from the database and its files, the backups folder and the uploads, and from the stored audits and the backups of their
 * team; returns what was erased.
 */
export async function eraseClient(row: WorkspaceRow): Promise<Erasure> {
  const { id, client, member } = row
  const records = await inventory(id)
  const hash = await sha256(await exportClient(id))
  const grants = await grantsOf(id)
  const copies = await copiesToErase(row)
  const showing = await teamAuditsShowing(row)
  await eraseWorkspace(
    id,
    showing.map((audit) => audit.id),
  )
  const erased = await eraseCopies(copies)
  await call('files.forget', { grants })
  const teams = new Set([...showing.map(({ workspace }) => workspace), ...(member ? [member.employer] : [])])
  let isRenewed = true
  for (const team of teams) isRenewed = (await renewBackups(team)) && isRenewed
  // A full disk may leave no room for rewriting; the rows are deleted all the same.
  const isSwept = await sweep().then(
    () => true,
    () => false,
  )
  const at = new Date().toISOString()
  const teamAudits = teams.size > 0 ? showing.length : null
  return { name: client.person.name, at, records, copies: erased, teamAudits, isRenewed, hash, isSwept }
}

/** The certificate of erasure as text, including what the program cannot reach. */
export function certificate(
  { name, at, records, copies, teamAudits, hash, isSwept }: Erasure,
  { t, integer }: Translator,
): string {
  return [
    t('app.erasure.title'),
    '',
    t('app.erasure.what', { name, at }),
    ...CLASSES.map((each) => `- ${t(`settings.classes.of.${each}`)}, ${integer(records[each])}`),
    t('app.erasure.copies', { copies }),
    ...(teamAudits === null ? [] : [t('app.erasure.team', { audits: teamAudits })]),
    t('app.erasure.hash', { hash }),
    '',
    t('app.erasure.beyond', { swept: isSwept ? 'yes' : 'no' }),
    '',
  ].join('\n')
}
