import { AppError } from '#shared/model/app-error'
import type { Audit } from '#shared/model/audit'
import type { Client } from '#shared/model/client'
import type { Language } from '#shared/model/primitives'
import { newestDay } from '#shared/records/newest-day'
import { linkedinOnly } from '#shared/audit/support/linkedin-only'
import { asOfDay, auditPeriod } from '#shared/audit/support/period'
import { runAudit, type Failure } from '#shared/audit/engine/run-audit'
import { importFolder, type FolderImport, type ImportOptions } from './import/import-folder'
import { VERSION } from './version'

export interface AuditOfFolder {
  audit: Audit
  client: Client
  imported: FolderImport
  /** Checks and parts that threw: faults of ours, the rest of the audit stands. */
  failures: Failure[]
}

/** Nothing in a folder could be read as data; `imported` says why, file by file and row by row. */
export class NothingRead extends AppError {
  constructor(
    folder: string,
    readonly imported: FolderImport,
  ) {
    super('import.nothing', { folder })
  }
}

/**
 * The main job for one client folder: files to audit. Throws AppError for a wrong `client.json` and `NothingRead` for a folder
 * in which nothing can be read; what could be read in part is in `imported`.
 */
export async function auditFolder(
  folder: string,
  options: ImportOptions & { language?: Language; asOf?: string },
): Promise<AuditOfFolder> {
  const imported = await importFolder(folder, options)
  const { client, records, sources } = imported
  const asOf = asOfDay(linkedinOnly(imported).records, client, options.asOf)
  if (sources.length === 0 || asOf === null) throw new NothingRead(folder, imported)
  const language = options.language ?? client.language
  const period = auditPeriod(asOf, client.periodMonths)
  const newest = newestDay(records, client.timezone)
  if (newest !== null && newest < period.from)
    imported.warnings.push({ key: 'errors.import.beforePeriod', values: { ...period, newest } })
  const failures: Failure[] = []
  const input = { client, records, sources, asOf, period, language, engine: VERSION }
  const audit = runAudit(input, (failure) => failures.push(failure))
  return { audit, client, imported, failures }
}
