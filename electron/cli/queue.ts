import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Queue } from 'bullmq'
import { ENGINE_BUILD } from '#shared/seal/engine-build'
import { AppError } from '#shared/model/app-error'
import { sealsOf } from '#services/seal/file-seal'
import type { ClientOptions } from './audit-job'
import type { ExitCode } from './exit'

/** One client folder to be audited by whichever worker is free; both paths mean the same to all of them. */
export interface QueuedAudit {
  folder: string
  options: ClientOptions & { out: string }
}

/** What became of it. */
export interface QueuedResult {
  code: ExitCode
  written: string[]
}

export type AuditQueue = Queue<QueuedAudit, QueuedResult, 'audit'>

/** Name of the queue in Redis. */
export const QUEUE = 'aplomb-audits'
/** A job is tried so often, and so often taken over from a worker that died, before it is parked. */
export const TRIES = 3

/** The queue library, which no other command loads; throws `cli.queueMissing` where it is not installed. */
export async function loadQueue() {
  return import('bullmq').catch((error: unknown) => {
    throw new AppError('cli.queueMissing', {}, { cause: error })
  })
}

/** The content of a folder and how it is asked for as one hash: what has the same key has the same audit. */
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
