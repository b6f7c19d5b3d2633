import type { Audit } from '#shared/model/audit'
import { AppError } from '#shared/model/app-error'
import type { Client } from '#shared/model/client'
import type { ReportFile } from '#shared/model/report-file'
import { createTranslator } from '#shared/locale/translator'
import { isVariable, SCORE, withVariables, wordFor } from '#shared/report/variables'
import { REPORT_FILE } from '#services/import/report-file'
import { readLogo } from '#services/report/logo'
import type { ReportOptions } from '#services/report/section'

/** The report options of a client folder: `report.json`, the consultant of `client.json` with the logo, and the previous audit. */
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

// One text serves many clients: `{client}`, `{employer}` and `{score}` are filled in; other words in braces are left as they are.
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
