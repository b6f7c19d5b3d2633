import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Tinypool } from 'tinypool'
import { resourcePath } from '#services/resources'
import { JOBS, type Jobs } from './job-list'

/** Runs jobs: here, one after the other, or so many at a time in threads of a pool. */
export interface Runner {
  run: <Name extends keyof Jobs>(name: Name, ...input: Parameters<Jobs[Name]>) => ReturnType<Jobs[Name]>
  stop: () => Promise<void>
}

/** A runner of so many jobs at a time; a thread that dies takes only its own job with it. */
export function createRunner(jobs: number): Runner {
  return jobs < 2 ? inTurn() : createThreads(jobs)
}

/** A runner of so many jobs at a time, each in a thread, were it only one. */
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
