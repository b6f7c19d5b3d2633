import { Worker } from 'node:worker_threads'
import type { ImportProgress } from '#services/import/importer'
import { createCaller, type Reply } from '#shared/host/rpc'
import type { RunTask, TaskName, Tasks } from './tasks'

interface Threads {
  run: RunTask
  stop: () => Promise<void>
}

const PRINTS: readonly TaskName[] = ['readLogo', 'renderReport', 'exportAudit']

/** One thread reads and one prints: neither waits for the other. */
export function createWorkerThreads(file: string): Threads {
  const [reading, printing] = [createWorkerThread(file), createWorkerThread(file)]
  return {
    run: (task, input, hooks) => (PRINTS.includes(task) ? printing : reading).run(task, input, hooks),
    stop: async () => {
      await Promise.all([reading.stop(), printing.stop()])
    },
  }
}

/** Runs tasks in one worker thread that is started when first needed and again after a crash; `file` is the built worker. */
export function createWorkerThread(file: string): Threads {
  const { call, stop } = createCaller<Tasks, ImportProgress>((onReply, onEnd) => {
    const worker = new Worker(file)
    worker.unref()
    worker.on('message', (reply: Reply<ImportProgress>) => onReply(reply))
    worker.on('error', onEnd)
    worker.on('exit', () => onEnd(new Error('The worker thread ended')))
    return {
      post: (request) => worker.postMessage(request),
      stop: async () => {
        await worker.terminate()
      },
    }
  })
  return { run: call, stop }
}
