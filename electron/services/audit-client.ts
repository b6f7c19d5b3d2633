import { AppError } from '#shared/model/app-error'
import type { Audit } from '#shared/model/audit'
import type { Client } from '#shared/model/client'
import type { Language } from '#shared/model/vocabulary'
import { auditOf } from '#shared/audit/audit-of'
import type { Failure } from '#shared/audit/engine/run-audit'
import { importFolder, type FolderImport, type ImportOptions } from './import/importer'
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
  readonly imported: FolderImport

  constructor(folder: string, imported: FolderImport) {
    super('import.nothing', { folder })
    this.imported = imported
  }
}

/**
 * The main job for one client folder: files to audit. Throws AppError for a wrong `client.json` and `NothingRead` for a folder
 * in which nothing can be read; what could be read in part is in `imported`.
 */
export async function auditFolder(
  folder: string,
  options: ImportOptions & { language?: Language; asOf?: string; accepted?: readonly string[] },
): Promise<AuditOfFolder> {
  const imported = await importFolder(folder, options)
  const { client, records, sources } = imported
  const { language, asOf } = options
  const audited = auditOf(records, client, { sources, engine: VERSION, language, asOf })
  if (sources.length === 0 || audited === null) throw new NothingRead(folder, imported)
  imported.warnings.push(...audited.warnings)
  return { audit: audited.audit, client, imported, failures: audited.failures }
}
