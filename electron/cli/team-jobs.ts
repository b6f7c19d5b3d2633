import { join } from 'node:path'
import { AppError, type MessageValues } from '#shared/model/app-error'
import type { ErrorCode } from '#shared/locale/keys'
import { auditJson } from '#services/export/audit-json'
import { NothingRead } from '#services/audit-client'
import { readReportFile } from '#services/import/report-file'
import { readEmployerFolder, type EmployerFolder, type PersonFolder } from '#services/team/employer-folder'
import { ownAudit } from '#services/team/own-audit'
import { auditPerson, type PersonAudited, type PersonOptions, type Told } from '#services/team/person-job'

/** A failure as plain data, so that it can be sent between threads. */
export interface Failed {
  code: ErrorCode
  values: MessageValues
  /** The messages about what could still be read. */
  told: Told | null
}

const folders = new Map<string, Promise<EmployerFolder>>()

/** Audits one person of a team; an expected failure is returned, not thrown. */
export async function auditTeamPerson(
  folder: string,
  person: PersonFolder,
  options: PersonOptions,
): Promise<PersonAudited | { failed: Failed }> {
  try {
    return await auditPerson(await teamIn(folder), person, options)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, values } = error
    return { failed: { code, values, told: error instanceof NothingRead ? toldOf(error.imported) : null } }
  }
}

function toldOf({ records: _, client: _client, ...told }: NothingRead['imported']): Told {
  return told
}

/** A person's own results: the sealed audit as JSON and the report as PDF, for that person only. */
export async function renderOwn(
  employer: string,
  given: Parameters<typeof ownAudit>[1],
  made: Omit<Parameters<typeof ownAudit>[2], 'decided'>,
): Promise<{ json: string; pdf: Uint8Array }> {
  const team = await teamIn(employer)
  const decided = await readReportFile(join(team.folder, given.folder))
  const { whole, written } = await ownAudit(team, given, { ...made, decided })
  const { reportOptions } = await import('./report-options')
  const { renderReport } = await import('#services/report/report')
  const options = await reportOptions(team.folder, { client: given.client, decided, previous: null }, whole)
  const { bytes } = await renderReport(whole, { ...options, length: decided.length ?? 'client' })
  return { json: auditJson(written), pdf: bytes }
}

// Each thread reads the folder's structure only once.
function teamIn(folder: string): Promise<EmployerFolder> {
  const team = folders.get(folder) ?? readEmployerFolder(folder)
  folders.set(folder, team)
  return team
}
