import { join } from 'node:path'
import { OWN_FILE } from '#shared/model/budgets'
import { AppError } from '#shared/model/app-error'
import { reportFile, type ReportFile } from '#shared/model/report-file'
import { problemLines } from './client-file'
import { decode } from './read/decode'
import { codeOf } from './read/files'
import { parseJson } from './read/json'
import { wholeFile } from './read/whole-file'

/** The name of the file in a client folder that says what the report is made of. */
export const REPORT_FILE = 'report.json'

/** What the report file of a client folder says, nothing without a file. Throws `read.jsonInvalid`, or `client.invalid` with one line per wrong value. */
export function readReportFile(folder: string): Promise<ReportFile> {
  return reportFileAt(join(folder, REPORT_FILE))
}

/** The same for the file itself, wherever it lies. */
export async function reportFileAt(path: string): Promise<ReportFile> {
  const bytes = await wholeFile(path, path, OWN_FILE.report).catch((error: unknown) => {
    if (error instanceof AppError && codeOf(error.cause) === 'ENOENT') return null
    throw error
  })
  return bytes === null ? {} : parseReportFile(REPORT_FILE, decode(REPORT_FILE, bytes).text)
}

/** The same for text in memory. */
export function parseReportFile(file: string, text: string): ReportFile {
  const raw = parseJson(file, text)
  const result = reportFile.safeParse(raw)
  if (result.success) return result.data
  const issues = result.error.issues.flatMap((issue) =>
    'keys' in issue && Array.isArray(issue.keys)
      ? issue.keys.map((key) => ({ path: [...issue.path, key] }))
      : [issue],
  )
  const problems = problemLines(reportFile, raw, issues)
  throw new AppError('client.invalid', { file, count: problems.length, problems: problems.join('\n') })
}
