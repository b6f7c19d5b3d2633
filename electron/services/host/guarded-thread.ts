import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/model/app-error'
import { createCaller, type Call, type CallHooks, type Procedures, type Reply } from '#shared/host/rpc'
import type { Budget } from '#shared/model/budgets'

/** A thread that runs tasks by name. */
export interface TaskThread<Tasks extends Procedures<Progress>, Progress> {
  run: Call<Tasks, Progress>
  stop: () => Promise<void>
}

/** A call in progress: `file` is the last file it reported, `fail` rejects it from outside. */
interface Running {
  file: string
  fail: (error: AppError) => void
}

/**
 * A thread that is terminated and replaced if its oldest call gives no sign of life for too long, exceeds the memory limit, or was
 * cancelled but does not end. That call fails with an error naming the file it was at; the others are run again.
 */
export function createGuardedThread<
  Tasks extends Procedures<Progress>,
  Progress extends { file: string } = { file: string },
>(file: string, budget: Budget): TaskThread<Tasks, Progress> {
  const { run, stop: stopThread } = createWorkerThread<Tasks, Progress>(file, budget.memory)
  const running = new Set<Running>()
  let ending: Promise<void> | null = null
  let blamed: unknown = null
  let watch: NodeJS.Timeout | null = null

  /** Records a sign of life; the timer runs while calls are in progress, and keeps the program alive until they end. */
  function alive(): void {
    if (watch) clearTimeout(watch)
    watch = running.size === 0 ? null : setTimeout(() => endOldest('tooLong'), budget.silence)
  }

  function endOldest(why: 'tooLong' | 'outOfMemory'): void {
    const [oldest] = running
    if (oldest) end(oldest, why)
  }

  function end(one: Running, why: 'cancelled' | 'tooLong' | 'outOfMemory'): void {
    const minutes = Math.round(budget.silence / 60_000)
    const at = one.file === '' ? 'nowhere' : 'file'
    const values = why === 'cancelled' ? {} : { at, file: one.file, minutes }
    one.fail(new AppError(`${budget.subject}.${why}`, values))
    running.delete(one)
    ending = stopThread()
  }

  async function runOne(
    task: keyof Tasks & string,
    input: never,
    { onProgress, signal }: CallHooks<Progress>,
  ): Promise<unknown> {
    const one: Running = { file: '', fail: () => {} }
    const failed = new Promise<never>((_, reject) => {
      one.fail = reject
    })
    // Whoever waits for the call hears of it; without this one, a call that nobody waits for would end the process.
    failed.catch(() => undefined)
    const onAbort = () => {
      const cut = () => running.has(one) && end(one, 'cancelled')
      if (budget.grace === 0) cut()
      else setTimeout(cut, budget.grace).unref()
    }
    const progress = (event: Progress) => {
      one.file = event.file
      alive()
      onProgress?.(event)
    }
    await ending
    if (signal?.aborted) throw new AppError(`${budget.subject}.cancelled`)
    running.add(one)
    signal?.addEventListener('abort', onAbort, { once: true })
    alive()
    try {
      for (;;) {
        await ending
        try {
          const hooks = { onProgress: progress, ...(signal && { signal }) }
          return await Promise.race([run(task, input, hooks), failed])
        } catch (error) {
          // Every call sees the thread end, but only one caused it.
          if (isOutOfMemory(error) && error !== blamed) {
            blamed = error
            endOldest('outOfMemory')
          }
          // The other calls affected did nothing wrong and are run again.
          const isEndOfThread = error instanceof ThreadEnded || isOutOfMemory(error)
          if (!isEndOfThread || ending === null || !running.has(one))
            return await rethrown(error, failed, one)
        }
      }
    } finally {
      running.delete(one)
      signal?.removeEventListener('abort', onAbort)
      alive()
    }
  }

  /** The error a call fails with: the one passed to its `fail`, if any. */
  async function rethrown(error: unknown, failed: Promise<never>, one: Running): Promise<never> {
    if (!running.has(one)) await failed
    throw error
  }

  return {
    // The thread is compiled from the same list of tasks: the name says what the answer is.
    run: (task, input, hooks) => runOne(task, input, hooks ?? {}) as never,
    // Whoever stops the thread cancels its calls: that is no fault of theirs.
    stop: () => {
      for (const one of running) one.fail(new AppError(`${budget.subject}.cancelled`))
      running.clear()
      alive()
      return stopThread()
    },
  }
}

/** The thread was terminated during a call. */
class ThreadEnded extends Error {}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Runs tasks in one worker thread, started on first use and again after a crash; `file` is the built worker. */
export function createWorkerThread<Tasks extends Procedures<Progress>, Progress>(
  file: string,
  memory?: number,
): TaskThread<Tasks, Progress> {
  const { call, stop } = createCaller<Tasks, Progress>((onReply, onEnd) => {
    const worker = new Worker(
      file,
      memory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memory } },
    )
    worker.unref()
    worker.on('message', (reply: Reply<Progress>) => onReply(reply))
    worker.on('error', onEnd)
    worker.on('exit', () => onEnd(new ThreadEnded('The worker thread ended')))
    return {
      post: (request) => worker.postMessage(request),
      stop: async () => {
        await worker.terminate()
      },
    }
  })
  return { run: call, stop }
}
