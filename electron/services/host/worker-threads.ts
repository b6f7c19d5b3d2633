import { Worker } from 'node:worker_threads'
import type { ImportProgress } from '#services/import/importer'
import { AppError } from '#shared/model/app-error'
import { createCaller, type Reply } from '#shared/host/rpc'
import type { RunTask, TaskName, Tasks } from './tasks'

interface Threads {
  run: RunTask
  stop: () => Promise<void>
}

const PRINTS: readonly TaskName[] = ['readLogo', 'renderReport', 'exportAudit']

/** One thread reads and one prints: neither waits for the other. */
export function createWorkerThreads(file: string): Threads {
  const [reading, printing] = [createWorkerThread(file), createStoppableThread(file)]
  return {
    run: (task, input, hooks) => (PRINTS.includes(task) ? printing : reading).run(task, input, hooks),
    stop: async () => {
      await Promise.all([reading.stop(), printing.stop()])
    },
  }
}

/**
 * A thread whose tasks cannot be asked to stop, because they never pause: a stopped task throws `report.cancelled` at once, and the thread
 * ends with it where nobody else waits for it.
 */
export function createStoppableThread(file: string): Threads {
  const { run, stop } = createWorkerThread(file)
  let waiting = 0
  let ending: Promise<void> | null = null
  const runOne = async (task: TaskName, input: never, signal: AbortSignal | undefined): Promise<unknown> => {
    await ending
    if (signal?.aborted) throw new AppError('report.cancelled')
    waiting++
    let onAbort = () => {}
    const stopped = new Promise<never>((_, reject) => {
      onAbort = () => {
        reject(new AppError('report.cancelled'))
        if (waiting === 1) ending = stop()
      }
    })
    signal?.addEventListener('abort', onAbort, { once: true })
    try {
      return await Promise.race([run(task, input), stopped])
    } finally {
      waiting--
      signal?.removeEventListener('abort', onAbort)
    }
  }
  return { run: ((task, input, hooks) => runOne(task, input as never, hooks?.signal)) as RunTask, stop }
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
