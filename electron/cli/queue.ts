import { createHash } from 'node:crypto'
import { ENGINE_BUILD } from '#shared/seal/engine-build'
import { AppError } from '#shared/model/app-error'
import { walkFolder } from '#services/import/read/files'
import { sealsOf } from '#services/seal/file-seal'
import type { ClientOptions } from './audit-job'

/** One client folder to be audited by any free worker; the paths must be valid on every worker. */
export interface QueuedAudit {
  folder: string
  options: ClientOptions & { out: string }
}

/** The queue's name in Redis. */
export const QUEUE = 'aplomb-audits'
/** How often a job is tried, and how often it is taken over from a dead worker, before it counts as failed. */
export const TRIES = 3

/** Loads the queue library, which no other command needs; throws `cli.queueMissing` if it is not installed. */
export async function loadQueue() {
  return import('bullmq').catch((error: unknown) => {
    throw new AppError('cli.queueMissing', {}, { cause: error })
  })
}

/** A hash of a folder's content and the audit's options: equal keys give equal audits. */
export async function keyOf(folder: string, { out: _, ...asked }: QueuedAudit['options']): Promise<string> {
  // A folder beyond the limits is queued too: its audit says what is wrong with it.
  const { files, clientFile } = await walkFolder(folder, { files: Infinity, depth: Infinity })
  const content = JSON.stringify([ENGINE_BUILD, asked, await sealsOf([clientFile, ...files])])
  return createHash('sha256').update(content).digest('hex')
}
