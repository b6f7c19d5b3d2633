import { auditOf } from '#shared/audit/audit-of'
import type { Failure } from '#shared/audit/engine/run-audit'
import type { Failed } from '#shared/host/results'
import type { Client } from '#shared/model/client'
import type { Language } from '#shared/model/vocabulary'
import { textsOf, type Member, type Voice } from '#shared/team/member'
import { NothingRead } from '#services/audit-client'
import { failedOf } from '#services/host/read-files'
import type { FolderImport, ImportOptions } from '#services/import/importer'
import { VERSION } from '#services/version'
import type { EmployerFolder, PersonFolder } from './employer-folder'
import { importPage, importPerson } from './person-import'

/** The messages of an import, without its records, as plain data. */
export interface Told extends Omit<FolderImport, 'records' | 'client' | 'failed'> {
  failed: Failed[]
}

/** The messages of an import. */
export function toldOf({ records: _, client: __, failed, ...told }: FolderImport): Told {
  return { ...told, failed: failed.map(failedOf) }
}

/** The audit of one person of a team, and the messages about their files. */
export interface PersonAudited {
  member: Member
  client: Client
  told: Told
  failures: Failure[]
}

/** The common options for auditing a team's people: one date, one language. */
export interface PersonOptions {
  language?: Language | undefined
  asOf?: string | undefined
  accepted?: readonly string[] | undefined
}

/** The options for auditing the page. */
export interface PageOptions {
  language?: Language | undefined
  asOf: string
}

type Reading = Pick<ImportOptions, 'onProgress'>

/** Audits one person together with the employer's page. Throws the same errors as the audit of a client folder. */
export async function auditPerson(
  team: EmployerFolder,
  person: PersonFolder,
  { accepted, onProgress, ...asked }: PersonOptions & Reading,
): Promise<PersonAudited> {
  const imported = await importPerson(team, person, {
    ...(accepted && { accepted }),
    ...(onProgress && { onProgress }),
  })
  const { records, client } = imported
  const audited = auditOf(records, client, { sources: imported.sources, engine: VERSION, ...asked })
  if (imported.sources.length === 0 || audited === null) throw new NothingRead(person.folder, imported)
  const { audit, failures, warnings } = audited
  const member = { ...person, audit, texts: textsOf(audit, records, client, 'person') }
  const told = toldOf({ ...imported, warnings: [...imported.warnings, ...warnings] })
  return { member, client, told, failures }
}

/** Audits the page alone; null if none of the employer's files hold page data. */
export async function auditPage(
  team: EmployerFolder,
  { onProgress, ...asked }: PageOptions & Reading,
): Promise<{ voice: Voice | null; told: Told; failures: Failure[] }> {
  const imported = await importPage(team, onProgress ? { onProgress } : {})
  const { records, client } = imported
  const told = toldOf(imported)
  const audited =
    told.sources.length === 0
      ? null
      : auditOf(records, client, { sources: told.sources, engine: VERSION, ...asked })
  return {
    voice: audited && { audit: audited.audit, texts: textsOf(audited.audit, records, client, 'page') },
    told,
    failures: audited?.failures ?? [],
  }
}
