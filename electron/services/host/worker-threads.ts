import type { ImportProgress } from '#services/import/importer'
import { THREADS } from '#shared/model/budgets'
import { createGuardedThread } from './guarded-thread'
import type { RunTask, TaskName, Tasks } from './tasks'

const PRINTS: readonly TaskName[] = ['readLogo', 'renderReport', 'exportAudit', 'renderTeam', 'exportTeam']

/** One thread for reading and one for printing, so that neither waits for the other. */
export function createWorkerThreads(file: string): { run: RunTask; stop: () => Promise<void> } {
  const reading = createGuardedThread<Tasks, ImportProgress>(file, THREADS.reading)
  const printing = createGuardedThread<Tasks, ImportProgress>(file, THREADS.printing)
  return {
    run: (task, input, hooks) => (PRINTS.includes(task) ? printing : reading).run(task, input, hooks),
    stop: async () => {
      await Promise.all([reading.stop(), printing.stop()])
    },
  }
}
