import { setTimeout as wait } from 'node:timers/promises'
import type { Job } from 'bullmq'
import { EXIT, type ExitCode } from './exit'
import { createThreads } from './jobs'
import { loadQueue, QUEUE, TRIES, type AuditQueue, type QueuedAudit, type QueuedResult } from './queue'
import { createTerminal, terminalLanguage } from './terminal'

export interface WorkerOptions {
  redis: string
  jobs?: number
  untilEmpty?: true
}

/** Milliseconds without a sign of life after which a worker's job goes to another one. */
const SILENT = 10_000

/** `aplomb worker`: audits queued folders until stopped or, with `--until-empty`, until the queue is empty. */
export async function workerCommand({ redis, jobs = 1, untilEmpty }: WorkerOptions): Promise<ExitCode> {
  const { Queue, UnrecoverableError, Worker } = await loadQueue()
  const terminal = createTerminal(terminalLanguage(), false)
  const { t } = terminal.translator
  // In separate threads: a minute of computing must not stop this one from renewing its lock.
  const runner = createThreads(jobs)
  const connection = { url: redis, maxRetriesPerRequest: null }
  const queue: AuditQueue = new Queue(QUEUE, { connection })
  const worker = new Worker<QueuedAudit, QueuedResult, 'audit'>(QUEUE, audit, {
    connection,
    concurrency: jobs,
    lockDuration: SILENT,
    stalledInterval: SILENT,
    maxStalledCount: TRIES - 1,
  })
  worker.on('completed', ({ data }) => terminal.progress(t('cli.queue.written', { folder: data.folder })))
  worker.on('failed', (job, { message }) =>
    terminal.complain(t('cli.queue.failed', { folder: job?.data.folder ?? '', reason: message })),
  )
  // Redis is unreachable: both clients wait for it to return.
  let said = ''
  const away = ({ message }: Error) => {
    if (message !== said) terminal.complain((said = message))
  }
  worker.on('error', away)
  queue.on('error', away)

  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await (untilEmpty ? Promise.race([told, emptied(queue)]) : told)
  // Finish the current jobs first.
  await worker.close()
  await queue.close()
  await runner.stop()
  return EXIT.ok

  async function audit(job: Job<QueuedAudit, QueuedResult, 'audit'>): Promise<QueuedResult> {
    await job.updateProgress({ tries: job.attemptsMade + 1 })
    const { folder, options } = job.data
    const { code, row, written, told: lines } = await runner.run('auditClient', folder, options)
    for (const { text } of lines) await job.log(text)
    if (row !== null) return { code, written }
    const reason = lines.map(({ text }) => text).join('\n')
    // Retrying cannot fix a problem with the files.
    throw code === EXIT.ours ? new Error(reason) : new UnrecoverableError(reason)
  }
}

async function emptied(queue: AuditQueue): Promise<void> {
  for (;;) {
    const counts = await queue.getJobCounts('waiting', 'active', 'delayed').catch(() => null)
    if (counts && Object.values(counts).every((count) => count === 0)) return
    await wait(500)
  }
}
