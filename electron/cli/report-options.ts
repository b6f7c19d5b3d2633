import type { Audit } from '#shared/model/audit'
import { AppError } from '#shared/model/app-error'
import type { Client } from '#shared/model/client'
import type { ReportFile } from '#shared/model/report-file'
import { createTranslator } from '#shared/locale/translator'
import { isVariable, SCORE, withVariables, wordFor } from '#shared/report/variables'
import { REPORT_FILE } from '#services/import/report-file'
import { readLogo } from '#services/report/logo'
import type { ReportOptions } from '#services/report/section'

/** What a report of a client folder is made with: `report.json`, the consultant of `client.json` with the logo, and the audit before. */
export async function reportOptions(
  folder: string,
  { client, decided, previous }: { client: Client; decided: ReportFile; previous: Audit | null },
  audit: Audit,
): Promise<ReportOptions> {
  const { sections, leftOut, number, edition, order, plan } = decided
  const { language } = audit
  const exhibits = decided.exhibits?.[language]
  const own = decided.wording?.[language]
  return {
    language,
    consultant: client.consultant,
    logo: await readLogo(folder, client.consultant.logo),
    previous,
    ...(sections && { sections }),
    ...(leftOut && { leftOut }),
    ...(number !== undefined && { number }),
    ...(edition !== undefined && { edition }),
    ...(order && { order }),
    ...(plan && { plan }),
    ...(exhibits && { exhibits }),
    ...(own && { wording: own }),
    narrative: Object.fromEntries(
      Object.entries(decided.narrative?.[language] ?? {}).map(([section, words]) => [
        section,
        (typeof words === 'string' ? words.split('\n') : words).map((line) =>
          forClient(line, section, audit),
        ),
      ]),
    ),
  }
}

// One text serves many clients: `{client}`, `{employer}` and `{score}` are those of each. Other words in braces are the consultant's own.
function forClient(line: string, section: string, audit: Audit): string {
  const { score } = audit.influence
  return withVariables(line, (name) => {
    const value =
      name === SCORE && score !== null
        ? createTranslator(audit.language).integer(score)
        : wordFor(name, audit)
    if (value === null && isVariable(name))
      throw new AppError('cli.reportVariable', { file: REPORT_FILE, section, name: `{${name}}` })
    return value
  })
}
