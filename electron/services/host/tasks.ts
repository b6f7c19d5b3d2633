import { AppError } from '#shared/model/app-error'
import type { CheckedInputOf, OutputOf } from '#shared/host/contract'
import type { Call } from '#shared/host/rpc'
import type { ImportProgress } from '#services/import/importer'
import { auditJson } from '#services/export/audit-json'
import { auditXlsx } from '#services/export/audit-xlsx'
import { tryLogo } from '#services/report/logo'
import { teamJson } from '#services/export/team-json'
import { teamXlsx } from '#services/export/team-xlsx'
import { teamSlides } from '#services/report/team/slides/team-slides'
import { teamHtml } from '#services/report/team/team-html'
import { renderTeamReport } from '#services/report/team/team-report'
import { htmlReport } from '#services/report/html/html-report'
import { renderReport } from '#services/report/report'
import { slideReport } from '#services/report/slides/slide-report'
import { describeGiven, type DescribeInput } from './describe-given'
import { readEmployer, type ReadEmployerInput } from './read-employer'
import { readFiles, type ReadFilesInput, type ReadHooks } from './read-files'

/** The host's heavy work, run in worker threads to keep windows and requests responsive. */
export const TASKS = {
  readFiles: (input: ReadFilesInput, hooks: ReadHooks) => readFiles(input, hooks),
  readEmployer: (input: ReadEmployerInput, hooks: ReadHooks) => readEmployer(input, hooks),
  describeTable: (input: DescribeInput): Promise<OutputOf<'mapping.describe'>> => describeGiven(input),
  readLogo: ({ name, bytes }: CheckedInputOf<'logo.read'>): Promise<OutputOf<'logo.read'>> =>
    tryLogo(name, bytes),
  renderReport: async ({
    audit,
    options,
    as,
  }: CheckedInputOf<'report.render'>): Promise<OutputOf<'report.render'>> => {
    const given = givenOnly(options)
    if (as === 'html') return { bytes: htmlReport(audit, given), pages: 1 }
    if (as === 'pptx') return { bytes: await slideReport(audit, given), pages: 1 }
    return renderReport(audit, given)
  },
  exportAudit: async ({ audit, as }: CheckedInputOf<'audit.export'>): Promise<OutputOf<'audit.export'>> => {
    const content = as === 'json' ? auditJson(audit) : await auditXlsx(audit)
    return { bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
  },
  renderTeam: async ({
    audit,
    options,
    as,
  }: CheckedInputOf<'team.render'>): Promise<OutputOf<'team.render'>> => {
    const given = givenOnly(options)
    if (as === 'html') return { bytes: teamHtml(audit, given), pages: 1 }
    if (as === 'pptx') return { bytes: await teamSlides(audit, given), pages: 1 }
    return renderTeamReport(audit, given)
  },
  exportTeam: async ({
    audit,
    as,
    sender,
  }: CheckedInputOf<'team.export'>): Promise<OutputOf<'team.export'>> => ({
    bytes: as === 'json' ? new TextEncoder().encode(teamJson(audit)) : await teamXlsx(audit, sender),
  }),
}

/** The options without undefined values. */
function givenOnly<Options extends object>(options: Options): Given<Options> {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as Given<Options>
}

type Given<Options> = { [Key in keyof Options]: Exclude<Options[Key], undefined> }

export type Tasks = typeof TASKS
export type TaskName = keyof Tasks
type TaskInput<T extends TaskName> = Parameters<Tasks[T]>[0]
type TaskOutput<T extends TaskName> = Awaited<ReturnType<Tasks[T]>>

/** Runs a task somewhere and reports its progress. */
export type RunTask = Call<Tasks, ImportProgress>

/** Runs a task in this thread. */
export async function runHere<T extends TaskName>(
  task: T,
  input: TaskInput<T>,
  hooks: ReadHooks = {},
): Promise<TaskOutput<T>> {
  if (hooks.signal?.aborted) throw new AppError('import.cancelled')
  const run = TASKS[task] as (input: TaskInput<T>, hooks: ReadHooks) => TaskOutput<T> | Promise<TaskOutput<T>>
  return run(input, hooks)
}
