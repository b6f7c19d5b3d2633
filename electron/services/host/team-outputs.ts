import type { CheckedInputOf, OutputOf } from '#shared/host/contract'
import { teamJson } from '#services/export/team-json'
import { teamXlsx } from '#services/export/team-xlsx'
import { teamSlides } from '#services/report/team/slides/team-slides'
import { teamHtml } from '#services/report/team/team-html'
import { renderTeamReport } from '#services/report/team/team-report'
import { givenOnly } from './given-only'

/** The report of a team, in the form asked for. */
export async function teamReport({
  audit,
  options,
  as,
}: CheckedInputOf<'team.render'>): Promise<OutputOf<'team.render'>> {
  const given = givenOnly(options)
  if (as === 'html') return { bytes: teamHtml(audit, given), pages: 1, unprintable: [] }
  if (as === 'pptx') return { bytes: await teamSlides(audit, given), pages: 1, unprintable: [] }
  return renderTeamReport(audit, given)
}

/** The audit of a team as JSON or as a workbook. */
export async function exportedTeam({
  audit,
  as,
  sender,
}: CheckedInputOf<'team.export'>): Promise<OutputOf<'team.export'>> {
  return { bytes: as === 'json' ? new TextEncoder().encode(teamJson(audit)) : await teamXlsx(audit, sender) }
}
