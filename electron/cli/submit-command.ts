import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '#shared/model/app-error'
import { nameOf, type ClientOptions } from './audit-job'
import { EXIT, worst, type ExitCode } from './exit'
import { keyOf, loadQueue, QUEUE, TRIES, type AuditQueue } from './queue'
import { createTerminal, terminalLanguage, type Terminal } from './terminal'

export interface SubmitOptions extends Pick<ClientOptions, 'lang' | 'asOf' | 'length' | 'quiet'> {
  redis: string
  out?: string
  wait?: true
}

/** `aplomb submit`: queues client folders, none twice; with `--wait`, reports their results. */
export async function submitCommand(folders: readonly string[], asked: SubmitOptions): Promise<ExitCode> {
  const { redis, out = 'audits', wait: isWaiting, quiet = false, ...options } = asked
  const terminal = createTerminal(terminalLanguage(options.lang), quiet)
  const names = folders.map(nameOf)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new AppError('cli.sameName', { name: twice })
  const { Queue } = await loadQueue()
  const queue: AuditQueue = new Queue(QUEUE, { connection: { url: redis } })
  // The library retries by itself; the outcome of each try is reported when it ends.
  queue.on('error', () => undefined)
  try {
    const keys: string[] = []
    for (const folder of folders) {
      const data = { folder: resolve(folder), options: { ...options, quiet: true, out: resolve(out) } }
      const key = await keyOf(folder, data.options)
      const known = await queue.getJob(key)
      // A job that failed earlier is retried: the folder is unchanged, but the cause may be gone.
      if (known && (await known.isFailed())) await known.retry()
      await queue.add('audit', data, {
        jobId: key,
        attempts: TRIES,
        backoff: { type: 'exponential', delay: 1_000 },
      })
      keys.push(key)
    }
    terminal.result(terminal.translator.t('cli.queue.submitted', { count: new Set(keys).size }))
    return isWaiting ? await outcomes(queue, [...new Set(keys)], terminal) : EXIT.ok
  } finally {
    await queue.close()
  }
}

async function outcomes(queue: AuditQueue, keys: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { t } = terminal.translator
  const open = new Set(keys)
  const codes: ExitCode[] = []
  while (open.size > 0) {
    for (const key of open) {
      const job = await queue.getJob(key)
      const state = await job?.getState()
      if (job && (state === 'waiting' || state === 'active' || state === 'delayed')) continue
      open.delete(key)
      const values = { folder: job?.data.folder ?? key, done: keys.length - open.size, total: keys.length }
      if (state === 'completed') codes.push(job?.returnvalue.code ?? EXIT.ours)
      else codes.push(EXIT.badInput)
      if (state === 'completed') terminal.progress(t('cli.queue.done', values))
      else terminal.complain(t('cli.queue.parked', { ...values, reason: job?.failedReason ?? '' }))
    }
    await wait(300)
  }
  return worst(codes)
}
