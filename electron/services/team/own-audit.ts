import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Audit } from '#shared/model/audit'
import type { ReportFile } from '#shared/model/report-file'
import type { Seal, SealedFile } from '#shared/model/seal'
import { scopeOf } from '#shared/team/employer'
import { withoutNames } from '#shared/team/names'
import { sealsOf } from '#services/seal/file-seal'
import { sealedAudit } from '#services/seal/seal-folder'
import { EMPLOYER_FILE, readEmployerFolder, type EmployerFolder } from './employer-folder'
import { personGiven } from './person-import'
import { auditPerson, type PersonAudited } from './person-job'

/** Someone no output may name. */
export type Unnamed = Parameters<typeof withoutNames>[1][number]

interface Made {
  decided: ReportFile
  unnamed: readonly Unnamed[]
  asked: Seal['asked']
}

/**
 * A person's own audit, in which nobody is named who has not agreed to it: whole, and as written to a file, without what the consultant
 * left out. Both are sealed over the person's files and the employer's.
 */
export async function ownAudit(
  team: EmployerFolder,
  {
    folder,
    audit,
    client,
    sealed,
  }: Pick<PersonAudited['member'], 'folder' | 'audit'> & {
    client: PersonAudited['client']
    sealed: readonly SealedFile[]
  },
  { decided, unnamed, asked }: Made,
): Promise<{ whole: Audit; written: Audit }> {
  const whole = withoutNames(audit, unnamed)
  const own = join(team.folder, folder)
  const { logo } = client.consultant
  const shared = [EMPLOYER_FILE, ...(team.mapping ? [team.mapping.path] : []), ...(logo ? [logo] : [])]
  const absolute = new Map(team.files.map((file) => [file.path, file.absolute]))
  const files = sealed.map((file) => {
    const place = absolute.get(file.file.replace(/^\.\.\//, ''))
    return place === undefined ? file : { ...file, file: fromFolder(own, place) }
  })
  const beside = await sealsOf(
    shared.map((path) => ({
      path: fromFolder(own, join(team.folder, path)),
      absolute: join(team.folder, path),
    })),
  )
  const imported = { sealed: withoutNames([...files, ...beside], unnamed) }
  const written = await sealedAudit(
    own,
    { audit: whole, client, imported },
    { decided, earlier: null, asked },
  )
  const { seal } = written
  return { whole: seal ? { ...whole, seal } : whole, written }
}

/** The employer's folder that a person's sealed audit was made with; null if it was made without one. */
export function employerOf(folder: string, files: readonly SealedFile[]): string | null {
  const found = files.find(({ file }) => file.startsWith('../') && file.endsWith(`/${EMPLOYER_FILE}`))
  return found ? dirname(resolve(folder, found.file)) : null
}

/** A person's audit made again from the employer's folder, as `aplomb team` writes it. */
export async function ownAuditAgain(
  employer: string,
  folder: string,
  { decided, asked }: Omit<Made, 'unnamed'>,
): Promise<Audit> {
  const team = await readEmployerFolder(employer)
  const name = fromFolder(team.folder, resolve(folder))
  const person = team.people.find((each) => each.folder === name) ?? { folder: name, entry: null }
  const unnamed = await Promise.all(
    team.people
      .filter(({ entry }) => scopeOf(entry) === null)
      .map(async (each) => ({
        folder: each.folder,
        name: (await personGiven(team, each)).described.client.person.name,
      })),
  )
  const { member, client, told } = await auditPerson(team, person, {
    accepted: asked.accepted,
    ...(asked.asOf && { asOf: asked.asOf }),
    ...(asked.language && { language: asked.language }),
  })
  const given = { ...member, client, sealed: told.sealed }
  return (await ownAudit(team, given, { decided, unnamed, asked })).written
}

function fromFolder(folder: string, file: string): string {
  return relative(folder, file).replaceAll(sep, '/')
}
