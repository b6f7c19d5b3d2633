import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Tinypool } from 'tinypool'
import { resourcePath } from '#services/resources'
import { JOBS, type Jobs } from './job-list'

/** Runs jobs: one after another in this thread, or several at a time in a pool of threads. */
export interface Runner {
  run: <Name extends keyof Jobs>(name: Name, ...input: Parameters<Jobs[Name]>) => ReturnType<Jobs[Name]>
  stop: () => Promise<void>
}

/** A runner for so many parallel jobs; a crashed thread loses only its own job. */
export function createRunner(jobs: number): Runner {
  return jobs < 2 ? inTurn() : createThreads(jobs)
}

/** A runner that gives each job a thread, even if only one runs at a time. */
export function createThreads(jobs: number): Runner {
  const built = join(dirname(resourcePath()), 'out', 'main', 'job.js')
  if (!existsSync(built)) return inTurn()
  const pool = new Tinypool({ filename: built, minThreads: 1, maxThreads: jobs })
  return {
    run: (name, ...input) => pool.run({ name, input }) as ReturnType<Jobs[typeof name]>,
    stop: () => pool.destroy(),
  }
}

function inTurn(): Runner {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: (name, ...input) => {
      const job = JOBS[name] as (...given: unknown[]) => Promise<unknown>
      const next = last.then(() => job(...input))
      last = next.catch(() => undefined)
      return next as ReturnType<Jobs[typeof name]>
    },
    stop: () => Promise.resolve(),
  }
}
