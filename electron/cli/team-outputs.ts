import { join } from 'node:path'
import type { Language } from '#shared/model/vocabulary'
import type { TeamAudit } from '#shared/team/model'
import type { TeamLength } from '#shared/team/report-sections'
import { auditJson } from '#services/export/audit-json'
import { teamXlsx } from '#services/export/team-xlsx'
import { readReportFile } from '#services/import/report-file'
import { renderReport } from '#services/report/report'
import { teamHtml } from '#services/report/team/team-html'
import { renderTeamReport } from '#services/report/team/team-report'
import { teamSlides } from '#services/report/team/slides/team-slides'
import { ownAudit } from '#services/team/own-audit'
import { jobTerminal, type JobHooks } from './job-terminal'
import { reportOptions } from './report-options'
import { teamOf } from './team-of'
import { teamReportOptions } from './team-report-options'

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
