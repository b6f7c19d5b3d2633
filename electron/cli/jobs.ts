import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { THREADS } from '#shared/model/budgets'
import { createGuardedThread, type TaskThread } from '#services/host/guarded-thread'
import { resourcePath } from '#services/resources'
import type { Jobs } from './job-list'
import type { JobHooks, JobProgress } from './job-terminal'

/** Runs jobs in threads, each within its budget of time and memory: a thread that exceeds it loses only its own job. */
export type Runner = TaskThread<Jobs, JobProgress>

/** A runner for so many parallel jobs. */
export function createRunner(jobs = 1): Runner {
  const built = join(dirname(resourcePath()), 'out', 'main', 'job.js')
  // From sources, as in a test, there is no built thread.
  if (!existsSync(built)) return createPool([{ run: runHere, stop: () => Promise.resolve() }])
  return createPool(
    Array.from({ length: jobs }, () => createGuardedThread<Jobs, JobProgress>(built, THREADS.job)),
  )
}

/** Gives each job a thread of its own, in the order they come. */
export function createPool(threads: readonly Runner[]): Runner {
  const free = [...threads].reverse()
  const waiting: ((thread: Runner) => void)[] = []
  const run = async (...call: Parameters<Runner['run']>): Promise<unknown> => {
    const thread = free.pop() ?? (await new Promise<Runner>((resolve) => waiting.push(resolve)))
    try {
      return await thread.run(...call)
    } finally {
      const next = waiting.shift()
      if (next) next(thread)
      else free.push(thread)
    }
  }
  return {
    // The threads and the pool have the same jobs.
    run: run as Runner['run'],
    stop: async () => {
      await Promise.all(threads.map((thread) => thread.stop()))
    },
  }
}

const runHere: Runner['run'] = async (name, input, hooks = {}) => {
  const { JOBS } = await import('./job-list')
  // Which job it is, is known by its name alone; the caller's types hold input and answer together.
  const job = JOBS[name] as unknown as (input: unknown, hooks: JobHooks) => Promise<never>
  return job(input, hooks)
}
