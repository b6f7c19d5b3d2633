import { join } from 'node:path'
import { AppError } from '#shared/model/app-error'
import type { Failed } from '#shared/host/results'
import type { Language } from '#shared/model/vocabulary'
import type { TeamAudit } from '#shared/team/model'
import type { TeamLength } from '#shared/team/report-sections'
import { auditJson } from '#services/export/audit-json'
import { teamXlsx } from '#services/export/team-xlsx'
import { NothingRead } from '#services/audit-client'
import { readReportFile } from '#services/import/report-file'
import { teamHtml } from '#services/report/team/team-html'
import { renderTeamReport } from '#services/report/team/team-report'
import { teamSlides } from '#services/report/team/slides/team-slides'
import { readEmployerFolder, type EmployerFolder, type PersonFolder } from '#services/team/employer-folder'
import { ownAudit } from '#services/team/own-audit'
import {
  auditPage,
  auditPerson,
  toldOf,
  type PageOptions,
  type PersonAudited,
  type PersonOptions,
  type Told,
} from '#services/team/person-job'
import { jobTerminal, type JobHooks } from './job-terminal'
import { teamReportOptions } from './team-report-options'

/** A person who could not be audited, with the messages about what could still be read. */
export interface PersonLost extends Failed {
  told: Told | null
}

const folders = new Map<string, Promise<EmployerFolder>>()

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

/** Each thread reads the folder's structure only once. */
function teamOf(folder: string): Promise<EmployerFolder> {
  const team = folders.get(folder) ?? readEmployerFolder(folder)
  folders.set(folder, team)
  return team
}

/** Files of a person are named within the team’s folder. */
function within({ folder }: PersonFolder, onProgress: NonNullable<JobHooks['onProgress']>) {
  return ({ file }: { file: string }) => onProgress({ file: file && `${folder}/${file}` })
}

/** A person's own results: the sealed audit as JSON and the report as PDF, for that person only. */
export async function renderOwn({
  employer,
  given,
  made,
}: {
  employer: string
  given: Parameters<typeof ownAudit>[1]
  made: Omit<Parameters<typeof ownAudit>[2], 'decided'>
}): Promise<{ json: string; pdf: Uint8Array }> {
  const team = await teamOf(employer)
  const decided = await readReportFile(join(team.folder, given.folder))
  const { whole, written } = await ownAudit(team, given, { ...made, decided })
  const { reportOptions } = await import('./report-options')
  const { renderReport } = await import('#services/report/report')
  const options = await reportOptions(team.folder, { client: given.client, decided, previous: null }, whole)
  const { bytes } = await renderReport(whole, { ...options, length: decided.length ?? 'client' })
  return { json: auditJson(written), pdf: bytes }
}

/** The employer's own results: report, page, slides and workbook. */
export async function renderTeam(
  {
    folder,
    audit,
    length,
    lang,
  }: {
    folder: string
    audit: TeamAudit
    length: TeamLength | undefined
    lang: Language | undefined
  },
  hooks: JobHooks,
): Promise<{ pdf: Uint8Array; html: string | Uint8Array; pptx: Uint8Array; xlsx: Uint8Array }> {
  const report = await teamReportOptions(
    await teamOf(folder),
    audit,
    length,
    jobTerminal({ lang }, hooks).terminal,
  )
  const { company, name } = report.consultant
  return {
    pdf: (await renderTeamReport(audit, report)).bytes,
    html: teamHtml(audit, report),
    pptx: await teamSlides(audit, report),
    xlsx: await teamXlsx(audit, company ?? name ?? ''),
  }
}
