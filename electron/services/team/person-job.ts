import { auditOf } from '#shared/audit/audit-of'
import type { Failure } from '#shared/audit/engine/run-audit'
import type { Client } from '#shared/model/client'
import type { Language } from '#shared/model/vocabulary'
import { textsOf, type Member, type Voice } from '#shared/team/member'
import { NothingRead } from '#services/audit-client'
import type { FolderImport } from '#services/import/importer'
import { VERSION } from '#services/version'
import type { EmployerFolder, PersonFolder } from './employer-folder'
import { importPage, importPerson } from './person-import'

/** The messages of an import, without its records. */
export type Told = Omit<FolderImport, 'records' | 'client'>

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

/** Audits one person together with the employer's page. Throws the same errors as the audit of a client folder. */
export async function auditPerson(
  team: EmployerFolder,
  person: PersonFolder,
  { accepted, ...asked }: PersonOptions,
): Promise<PersonAudited> {
  const imported = await importPerson(team, person, accepted ? { accepted } : {})
  const { records, client, ...told } = imported
  const audited = auditOf(records, client, { sources: imported.sources, engine: VERSION, ...asked })
  if (imported.sources.length === 0 || audited === null) throw new NothingRead(person.folder, imported)
  const { audit, failures, warnings } = audited
  const member = { ...person, audit, texts: textsOf(audit, records, client, 'person') }
  return { member, client, told: { ...told, warnings: [...told.warnings, ...warnings] }, failures }
}

/** Audits the page alone; null if none of the employer's files hold page data. */
export async function auditPage(
  team: EmployerFolder,
  asked: { language?: Language | undefined; asOf: string },
): Promise<{ voice: Voice | null; told: Told; failures: Failure[] }> {
  const { records, client, ...told } = await importPage(team)
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
