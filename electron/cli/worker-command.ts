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

/** Milliseconds after which a job whose worker gives no sign of life is another’s. */
const SILENT = 10_000

/** `aplomb worker`: audits what is in the queue until it is told to stop, or with `--until-empty` until nothing is left. */
export async function workerCommand({ redis, jobs = 1, untilEmpty }: WorkerOptions): Promise<ExitCode> {
  const { Queue, UnrecoverableError, Worker } = await loadQueue()
  const terminal = createTerminal(terminalLanguage(), false)
  const { t } = terminal.translator
  // In threads of their own: a folder that computes for a minute must not keep this one from saying that it lives.
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
  // Redis is away: both wait for it to come back.
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
  // What is being done is done first.
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
    // Trying again does not mend what is wrong with the files.
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
