import { AppError } from '#shared/model/app-error'
import type { Call } from '#shared/host/rpc'
import type { ImportProgress } from '#services/import/importer'
import { onDemand } from './on-demand'
import type { ReadHooks } from './read-files'

/** The host's heavy work, run in worker threads to keep windows and requests responsive. */
export const TASKS = {
  readFiles: onDemand(async () => (await import('./read-files')).readFiles),
  readEmployer: onDemand(async () => (await import('./read-employer')).readEmployer),
  describeTable: onDemand(async () => (await import('./describe-given')).describeGiven),
  readLogo: onDemand(async () => (await import('./read-logo')).readLogo),
  renderReport: onDemand(async () => (await import('./outputs')).report),
  exportAudit: onDemand(async () => (await import('./outputs')).exportedAudit),
  renderTeam: onDemand(async () => (await import('./team-outputs')).teamReport),
  exportTeam: onDemand(async () => (await import('./team-outputs')).exportedTeam),
}

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
