import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Queue } from 'bullmq'
import { ENGINE_BUILD } from '#shared/seal/engine-build'
import { AppError } from '#shared/model/app-error'
import { sealsOf } from '#services/seal/file-seal'
import type { ClientOptions } from './audit-job'
import type { ExitCode } from './exit'

/** One client folder to be audited by any free worker; the paths must be valid on every worker. */
export interface QueuedAudit {
  folder: string
  options: ClientOptions & { out: string }
}

/** The result of a queued audit. */
export interface QueuedResult {
  code: ExitCode
  written: string[]
}

export type AuditQueue = Queue<QueuedAudit, QueuedResult, 'audit'>

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
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new AppError('read.missing', { file: folder })
  })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((absolute) => ({ path: relative(resolve(folder), resolve(absolute)), absolute }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const content = JSON.stringify([ENGINE_BUILD, asked, await sealsOf(files)])
  return createHash('sha256').update(content).digest('hex')
}
