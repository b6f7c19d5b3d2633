import { parentPort } from 'node:worker_threads'
import { AppError } from '#shared/model/app-error'
import { runHere } from './tasks'
import type { FromWorker, ToWorker } from './worker-threads'

const port = parentPort
const running = new Map<number, AbortController>()

port?.on('message', (message: ToWorker) => {
  if (message.kind === 'cancel') running.get(message.id)?.abort()
  else void run(message)
})

async function run({ id, task, input }: Extract<ToWorker, { kind: 'run' }>): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  const say = (message: FromWorker) => port?.postMessage(message)
  try {
    const onProgress = (progress: { file: string; done: number; total: number }) =>
      say({ kind: 'progress', id, progress })
    say({ kind: 'done', id, value: await runHere(task, input, { onProgress, signal: controller.signal }) })
  } catch (error) {
    // An error loses its class between threads.
    if (error instanceof AppError) say({ kind: 'failed', id, code: error.code, values: error.values })
    else
      say({
        kind: 'fault',
        id,
        text: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
  } finally {
    running.delete(id)
  }
}
