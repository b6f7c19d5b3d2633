import type { ErrorCode } from '#shared/locale/keys'
import { AppError, type MessageValues } from '#shared/model/app-error'

/** The procedures another thread offers, by name. */
export type Procedures<Progress> = Record<string, (input: never, hooks: CallHooks<Progress>) => unknown>

/** Progress and cancellation of a call. */
export interface CallHooks<Progress> {
  onProgress?: (progress: Progress) => void
  signal?: AbortSignal
}

/** Calls a procedure in another thread as if it were local; an expected failure is thrown as `AppError`. */
export type Call<P extends Procedures<Progress>, Progress> = <Name extends keyof P & string>(
  name: Name,
  input: Parameters<P[Name]>[0],
  hooks?: CallHooks<Progress>,
) => Promise<Awaited<ReturnType<P[Name]>>>

export type Request =
  { kind: 'call'; id: number; name: string; input: unknown } | { kind: 'cancel'; id: number }

export type Reply<Progress> =
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'done'; id: number; value: unknown }
  | { kind: 'failed'; id: number; code: ErrorCode; values: MessageValues }
  | { kind: 'fault'; id: number; text: string; stack: string }

/** A started thread. */
export interface Thread {
  post: (request: Request) => void
  stop: () => Promise<void>
}

/** Starts a thread; its replies, and its end or crash, are reported through the callbacks. */
export type StartThread<Progress> = (
  onReply: (reply: Reply<Progress>) => void,
  onEnd: (error: Error) => void,
) => Thread

interface Waiting<Progress> {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
  onProgress: ((progress: Progress) => void) | undefined
}

/** The calling side: starts the thread on first use, and again after a crash. */
export function createCaller<P extends Procedures<Progress>, Progress = never>(
  start: StartThread<Progress>,
): { call: Call<P, Progress>; stop: () => Promise<void> } {
  let thread: { own: Thread; waiting: Map<number, Waiting<Progress>> } | null = null
  let last = 0

  function started() {
    if (thread) return thread
    // Calls belong to a thread: one that crashed may report its end after another has replaced it.
    const waiting = new Map<number, Waiting<Progress>>()
    const own = start(
      (reply) => receive(waiting, reply),
      (error) => {
        if (thread?.waiting === waiting) thread = null
        for (const { reject } of waiting.values()) reject(error)
        waiting.clear()
      },
    )
    return (thread = { own, waiting })
  }

  const call = (name: string, input: unknown, { onProgress, signal }: CallHooks<Progress> = {}) => {
    const id = ++last
    const { own, waiting } = started()
    const cancel = () => own.post({ kind: 'cancel', id })
    signal?.addEventListener('abort', cancel, { once: true })
    return new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress })
      own.post({ kind: 'call', id, name, input })
      if (signal?.aborted) cancel()
    }).finally(() => {
      waiting.delete(id)
      signal?.removeEventListener('abort', cancel)
    })
  }
  // Both sides are typed by the same procedures.
  return { call: call as Call<P, Progress>, stop: async () => thread?.own.stop() }
}

function receive<Progress>(waiting: Map<number, Waiting<Progress>>, reply: Reply<Progress>): void {
  const known = waiting.get(reply.id)
  if (reply.kind === 'progress') known?.onProgress?.(reply.progress)
  else if (reply.kind === 'done') known?.resolve(reply.value)
  else if (reply.kind === 'failed') known?.reject(new AppError(reply.code, reply.values))
  else known?.reject(Object.assign(new Error(reply.text), { stack: reply.stack }))
}

/**
 * The answering side: handles each request to the thread's port. With `inTurn` a call starts only when the previous one has ended, and not
 * if it was cancelled meanwhile.
 */
export function createAnswerer<Progress>(
  procedures: Procedures<Progress>,
  post: (reply: Reply<Progress>) => void,
  { inTurn = false } = {},
): (request: Request) => void {
  const running = new Map<number, AbortController>()
  let before: Promise<void> = Promise.resolve()
  async function run(
    { id, name, input }: Extract<Request, { kind: 'call' }>,
    controller: AbortController,
  ): Promise<void> {
    try {
      if (controller.signal.aborted) throw new Error(`${name} was cancelled`)
      const procedure = procedures[name]
      if (!procedure) throw new Error(`No procedure is called ${name}`)
      const onProgress = (progress: Progress) => post({ kind: 'progress', id, progress })
      // Both ends are compiled from one list of procedures: the name says what the input is.
      const value = await procedure(input as never, { onProgress, signal: controller.signal })
      post({ kind: 'done', id, value })
    } catch (error) {
      // Plain data, because an error loses its class between threads.
      if (error instanceof AppError) post({ kind: 'failed', id, code: error.code, values: error.values })
      else
        post({
          kind: 'fault',
          id,
          text: error instanceof Error ? error.message : String(error),
          stack: (error instanceof Error ? error.stack : null) ?? String(error),
        })
    } finally {
      running.delete(id)
    }
  }
  return (request) => {
    if (request.kind === 'cancel') {
      running.get(request.id)?.abort()
      return
    }
    const controller = new AbortController()
    running.set(request.id, controller)
    if (inTurn) before = before.then(() => run(request, controller))
    else void run(request, controller)
  }
}
