import { AppError } from '#shared/model/app-error'
import type { ReportFile } from '#shared/model/report-file'
import { isVariable, withVariables } from '#shared/report/variables'
import type { TeamAudit } from '#shared/team/model'
import { TEAM_LENGTHS, type TeamLength } from '#shared/team/report-sections'
import { readReportFile, REPORT_FILE } from '#services/import/report-file'
import { readLogo } from '#services/report/logo'
import type { TeamReportOptions } from '#services/report/team/context'
import type { EmployerFolder } from '#services/team/employer-folder'
import type { Terminal } from './terminal'

/** What a team's report takes from `report.json`; the rest of it is about one person's findings. */
const TAKEN: readonly (keyof ReportFile)[] = ['length', 'sections', 'narrative', 'notes']

/** The report options of an employer's folder: `report.json`, and the consultant of `employer.json` with the logo. */
export async function teamReportOptions(
  { folder, employer: { consultant } }: EmployerFolder,
  audit: TeamAudit,
  length: TeamLength | undefined,
  { translator, complain }: Terminal,
): Promise<TeamReportOptions> {
  const decided = await readReportFile(folder)
  const others = Object.keys(decided).filter((key) => !TAKEN.some((taken) => taken === key))
  if (others.length > 0) complain(translator.t('cli.team.reportKeys', { file: REPORT_FILE, names: others }))
  const { language } = audit
  return {
    language,
    consultant,
    logo: await readLogo(folder, consultant.logo),
    length: length ?? TEAM_LENGTHS.find((each) => each === decided.length) ?? 'client',
    ...(decided.sections && { sections: decided.sections }),
    narrative: Object.fromEntries(
      Object.entries(decided.narrative?.[language] ?? {}).map(([section, words]) => [
        section,
        (typeof words === 'string' ? words.split('\n') : words).map((line) =>
          withVariables(line, (name) => {
            if (name === 'employer') return audit.brand
            if (!isVariable(name)) return null
            throw new AppError('cli.reportVariable', { file: REPORT_FILE, section, name: `{${name}}` })
          }),
        ),
      ]),
    ),
  }
}
