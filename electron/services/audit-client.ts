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
  /** Checks and parts that threw, through internal errors; the rest of the audit stands. */
  failures: Failure[]
}

/** No file in the folder could be read as data; `imported` gives the reasons, per file and row. */
export class NothingRead extends AppError {
  readonly imported: FolderImport

  constructor(folder: string, imported: FolderImport) {
    super('import.nothing', { folder })
    this.imported = imported
  }
}

/**
 * The main job: from a client folder's files to its audit. Throws an AppError for an invalid `client.json`, and `NothingRead` if nothing in
 * the folder can be read; `imported` tells what was read only in part.
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
