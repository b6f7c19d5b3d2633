import { AppError } from '#shared/model/app-error'
import type { Failed } from '#shared/host/results'
import { NothingRead } from '#services/audit-client'
import type { PersonFolder } from '#services/team/employer-folder'
import {
  auditPage,
  auditPerson,
  toldOf,
  type PageOptions,
  type PersonAudited,
  type PersonOptions,
  type Told,
} from '#services/team/person-job'
import type { JobHooks } from './job-terminal'
import { teamOf } from './team-of'

/** A person who could not be audited, with the messages about what could still be read. */
export interface PersonLost extends Failed {
  told: Told | null
}

/** Audits one person of a team; an expected failure is returned, not thrown. */
export async function auditTeamPerson(
  { folder, person, options }: { folder: string; person: PersonFolder; options: PersonOptions },
  { onProgress = () => undefined }: JobHooks,
): Promise<PersonAudited | { failed: PersonLost }> {
  try {
    return await auditPerson(await teamOf(folder), person, {
      ...options,
      onProgress: within(person, onProgress),
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, values } = error
    return { failed: { code, values, told: error instanceof NothingRead ? toldOf(error.imported) : null } }
  }
}

/** Audits the page of a team’s brand alone. */
export async function auditTeamPage(
  { folder, options }: { folder: string; options: PageOptions },
  { onProgress = () => undefined }: JobHooks,
): ReturnType<typeof auditPage> {
  return auditPage(await teamOf(folder), { ...options, onProgress })
}

/** Files of a person are named within the team’s folder. */
function within({ folder }: PersonFolder, onProgress: NonNullable<JobHooks['onProgress']>) {
  return ({ file }: { file: string }) => onProgress({ file: file && `${folder}/${file}` })
}
