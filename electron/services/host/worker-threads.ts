import type { ErrorCode } from '#shared/locale/keys'
import { Worker } from 'node:worker_threads'
import { AppError, type MessageValues } from '#shared/model/app-error'
import type { ImportProgress } from '#services/import/importer'
import type { RunTask, TaskInput, TaskName, TaskOutput } from './tasks'

export type ToWorker =
  { kind: 'run'; id: number; task: TaskName; input: TaskInput<TaskName> } | { kind: 'cancel'; id: number }

export type FromWorker =
  | { kind: 'progress'; id: number; progress: ImportProgress }
  | { kind: 'done'; id: number; value: unknown }
  | { kind: 'failed'; id: number; code: ErrorCode; values: MessageValues }
  | { kind: 'fault'; id: number; text: string }

interface Waiting {
  resolve: (value: never) => void
  reject: (error: Error) => void
  onProgress?: (progress: ImportProgress) => void
}

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
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let last = 0

  const run: RunTask = (task, input, { onProgress, signal } = {}) => {
    const id = ++last
    const cancel = () => worker?.postMessage({ kind: 'cancel', id } satisfies ToWorker)
    signal?.addEventListener('abort', cancel, { once: true })
    return new Promise<TaskOutput<typeof task>>((resolve, reject) => {
      waiting.set(id, { resolve, reject, ...(onProgress && { onProgress }) })
      started().postMessage({ kind: 'run', id, task, input } satisfies ToWorker)
    }).finally(() => signal?.removeEventListener('abort', cancel))
  }

  function started(): Worker {
    if (worker) return worker
    const own = new Worker(file)
    worker = own
    own.unref()
    own.on('message', receive)
    // A thread that crashed ends later, when another may already have taken its place with calls of its own.
    const ended = (error: Error) => {
      if (worker === own) give(error)
    }
    own.on('error', ended)
    own.on('exit', () => ended(new Error('The worker thread ended')))
    return own
  }

  function receive(message: FromWorker): void {
    const call = waiting.get(message.id)
    if (!call) return
    if (message.kind === 'progress') {
      call.onProgress?.(message.progress)
      return
    }
    waiting.delete(message.id)
    if (message.kind === 'done') call.resolve(message.value as never)
    else if (message.kind === 'failed') call.reject(new AppError(message.code, message.values))
    else call.reject(new Error(message.text))
  }

  function give(error: Error): void {
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  return {
    run,
    stop: async () => {
      await worker?.terminate()
    },
  }
}
