import { AppError } from '#shared/model/app-error'
import type { Audit } from '#shared/model/audit'
import type { Client } from '#shared/model/client'
import type { Language } from '#shared/model/primitives'
import { linkedinOnly } from '#shared/audit/linkedin-only'
import { asOfDay, auditPeriod } from '#shared/audit/period'
import { runAudit, type Failure } from '#shared/audit/run-audit'
import { importFolder, type FolderImport, type ImportOptions } from './import/import-folder'
import { VERSION } from './version'

export interface AuditOfFolder {
  audit: Audit
  client: Client
  imported: FolderImport
  /** Checks and parts that threw: faults of ours, the rest of the audit stands. */
  failures: Failure[]
}

/**
 * The main job for one client folder: files to audit. Throws AppError for a wrong `client.json` and for a folder in which
 * nothing can be read (`import.nothing`); what could be read in part is in `imported`.
 */
export async function auditFolder(
  folder: string,
  options: ImportOptions & { language?: Language; asOf?: string },
): Promise<AuditOfFolder> {
  const imported = await importFolder(folder, options)
  const { client, records, sources } = imported
  const asOf = asOfDay(linkedinOnly(imported).records, client, options.asOf)
  if (sources.length === 0 || asOf === null) {
    throw imported.failed[0] ?? new AppError('import.nothing', { folder })
  }
  const language = options.language ?? client.language
  const period = auditPeriod(asOf, client.periodMonths)
  const failures: Failure[] = []
  const input = { client, records, sources, asOf, period, language, engine: VERSION }
  const audit = runAudit(input, (failure) => failures.push(failure))
  return { audit, client, imported, failures }
}
