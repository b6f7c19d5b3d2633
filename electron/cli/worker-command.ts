import { once } from 'node:events'
import type { Job } from 'bullmq'
import { AppError } from '#shared/model/app-error'
import { EXIT, type ExitCode } from './exit'
import { errorText } from './failure'
import { hearing } from './job-terminal'
import { createRunner } from './jobs'
import { loadQueue, QUEUE, TRIES, type QueuedAudit } from './queue'
import { createTerminal, terminalLanguage } from './terminal'

export interface WorkerOptions {
  redis: string
  jobs?: number
}

/** Milliseconds without a sign of life after which a worker's job goes to another one. */
const SILENT = 10_000

/** `aplomb worker`: audits queued folders until stopped. */
export async function workerCommand({ redis, jobs = 1 }: WorkerOptions): Promise<ExitCode> {
  const { UnrecoverableError, Worker } = await loadQueue()
  const { translator, progress, complain } = createTerminal(terminalLanguage(), false)
  // In separate threads: a minute of computing must not stop this one from renewing its lock.
  const runner = createRunner(jobs)
  const worker = new Worker<QueuedAudit, ExitCode, 'audit'>(QUEUE, audit, {
    connection: { url: redis, maxRetriesPerRequest: null },
    concurrency: jobs,
    lockDuration: SILENT,
    stalledInterval: SILENT,
    maxStalledCount: TRIES - 1,
  })
  worker.on('completed', ({ data }) => progress(translator.t('cli.queue.written', { folder: data.folder })))
  worker.on('failed', (job, { message }) =>
    complain(translator.t('cli.queue.failed', { folder: job?.data.folder ?? '', reason: message })),
  )
  // While Redis is unreachable the library tries again and again; its reason is told once.
  let said = ''
  worker.on('error', ({ message }) => {
    if (message !== said) complain((said = message))
  })
  await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)))
  // Finishes the current jobs first.
  await worker.close()
  await runner.stop()
  return EXIT.ok

  async function audit(job: Job<QueuedAudit, ExitCode, 'audit'>): Promise<ExitCode> {
    const { folder, options } = job.data
    const lines: string[] = []
    const { code, row } = await runner
      .run(
        'auditClient',
        { folder, options },
        hearing(({ text }) => void lines.push(text)),
      )
      .catch((error: unknown) => {
        // Another try would take as long, or as much.
        throw error instanceof AppError ? new UnrecoverableError(errorText(error, { translator })) : error
      })
    for (const text of lines) await job.log(text)
    if (row !== null) return code
    const reason = lines.join('\n')
    // Retrying cannot fix a problem with the files.
    throw code === EXIT.ours ? new Error(reason) : new UnrecoverableError(reason)
  }
}
