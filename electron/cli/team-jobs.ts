import { join } from 'node:path'
import { AppError, type MessageValues } from '#shared/model/app-error'
import type { Audit } from '#shared/model/audit'
import type { Client } from '#shared/model/client'
import type { ErrorCode } from '#shared/locale/keys'
import { auditJson } from '#services/export/audit-json'
import { NothingRead } from '#services/audit-client'
import { readReportFile } from '#services/import/report-file'
import { readEmployerFolder, type EmployerFolder, type PersonFolder } from '#services/team/employer-folder'
import { auditPerson, type PersonAudited, type PersonOptions, type Told } from '#services/team/person-job'
import { withoutLeftOut } from '#shared/report/left-out'

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
  // Each thread reads the folder's structure only once.
  const team = folders.get(folder) ?? readEmployerFolder(folder)
  folders.set(folder, team)
  try {
    return await auditPerson(await team, person, options)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, values } = error
    return { failed: { code, values, told: error instanceof NothingRead ? toldOf(error.imported) : null } }
  }
}

function toldOf({ records: _, client: _client, ...told }: NothingRead['imported']): Told {
  return told
}

/** A person's own results: the audit as JSON and the report as PDF, for that person only. */
export async function renderOwn(
  team: string,
  folder: string,
  { audit, client }: { audit: Audit; client: Client },
): Promise<{ json: string; pdf: Uint8Array }> {
  const decided = await readReportFile(join(team, folder))
  const { reportOptions } = await import('./report-options')
  const { renderReport } = await import('#services/report/report')
  const options = await reportOptions(team, { client, decided, previous: null }, audit)
  const { bytes } = await renderReport(audit, { ...options, length: decided.length ?? 'client' })
  return { json: auditJson(withoutLeftOut(audit, decided.leftOut)), pdf: bytes }
}
