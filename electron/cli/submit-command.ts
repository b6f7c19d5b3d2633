import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Queue as BullQueue } from 'bullmq'
import { AppError } from '#shared/model/app-error'
import type { ClientOptions } from './audit-job'
import { EXIT, worst, type ExitCode } from './exit'
import { nameOf } from './places'
import { keyOf, loadQueue, QUEUE, TRIES, type QueuedAudit } from './queue'
import { createTerminal, terminalLanguage, type Terminal } from './terminal'

export interface SubmitOptions extends Pick<ClientOptions, 'lang' | 'asOf' | 'length' | 'quiet'> {
  redis: string
  out?: string
  wait?: true
}

/** The states of a job that is still to be done. */
const OPEN = ['waiting', 'active', 'delayed']

/** `aplomb submit`: queues client folders, none twice; with `--wait`, reports their results. */
export async function submitCommand(folders: readonly string[], asked: SubmitOptions): Promise<ExitCode> {
  const { redis, out = 'audits', wait: isWaiting, quiet = false, ...options } = asked
  const terminal = createTerminal(terminalLanguage(options.lang), quiet)
  const names = folders.map(nameOf)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new AppError('cli.sameName', { name: twice })
  const { Queue } = await loadQueue()
  const queue = new Queue<QueuedAudit, ExitCode, 'audit'>(QUEUE, { connection: { url: redis } })
  // The library retries by itself; the outcome of each try is reported when it ends.
  queue.on('error', () => undefined)
  try {
    const queued = new Map<string, string>()
    for (const folder of folders) {
      const data = { folder: resolve(folder), options: { ...options, quiet: true, out: resolve(out) } }
      const key = await keyOf(folder, data.options)
      const retries = { attempts: TRIES, backoff: { type: 'exponential', delay: 1_000 } }
      const job = await queue.add('audit', data, { jobId: key, ...retries })
      // It was queued before and failed: the folder is unchanged, but the cause may be gone.
      if (await job.isFailed()) await job.retry()
      queued.set(key, data.folder)
    }
    terminal.result(terminal.translator.t('cli.queue.submitted', { count: queued.size }))
    return isWaiting ? await outcomes(queue, queued, terminal) : EXIT.ok
  } finally {
    await queue.close()
  }
}

/** Waits for every job and reports it, in the order of the folders. */
async function outcomes(
  queue: Pick<BullQueue<QueuedAudit, ExitCode>, 'getJob' | 'getJobState'>,
  queued: ReadonlyMap<string, string>,
  { translator: { t }, progress, complain }: Terminal,
): Promise<ExitCode> {
  const codes: ExitCode[] = []
  for (const [key, folder] of queued) {
    while (OPEN.includes(await queue.getJobState(key))) await wait(300)
    const job = await queue.getJob(key)
    const code = (await job?.isCompleted()) ? job?.returnvalue : undefined
    codes.push(code ?? EXIT.badInput)
    const values = { folder, done: codes.length, total: queued.size }
    if (code !== undefined) progress(t('cli.queue.done', values))
    else complain(t('cli.queue.parked', { ...values, reason: job?.failedReason ?? '' }))
  }
  return worst(codes)
}
