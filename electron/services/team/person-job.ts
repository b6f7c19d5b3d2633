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

/** What an import has to say, without its records. */
export type Told = Omit<FolderImport, 'records' | 'client'>

/** The audit of one person of a team, and what there is to say about their files. */
export interface PersonAudited {
  member: Member
  client: Client
  told: Told
  failures: Failure[]
}

/** How the people of a team are audited: all on one day, in one language. */
export interface PersonOptions {
  language?: Language | undefined
  asOf?: string | undefined
  accepted?: readonly string[] | undefined
}

/** Audits one person with the page of the employer. Throws as the audit of a client folder does. */
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

/** The page by itself; null where no file of the employer's holds anything of it. */
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
