import { AppError } from '#shared/model/app-error'
import type { ImportResult } from '#shared/host/results'
import type { Imported } from '../store/import-files'
import type { LiveAudit, WorkerAnswer, WorkerRequest } from './audit-protocol'

interface Waiting {
  resolve: (answer: WorkerAnswer) => void
  reject: (error: Error) => void
}

type Asked = WorkerRequest extends infer R ? (R extends unknown ? Omit<R, 'id'> : never) : never

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let last = 0

interface Computing {
  now: Promise<LiveAudit>
  next: Promise<LiveAudit> | null
}

const computing = new Map<string, Computing>()

/**
 * Computes the audit of a workspace as it is now. Of several requests while one is running, one more is computed for all of
 * them: thirty labels in a row are one audit, not thirty.
 */
export function computeAudit(workspace: string): Promise<LiveAudit> {
  const known = computing.get(workspace)
  if (known) return (known.next ??= known.now.then(nothing, nothing).then(() => start(workspace)))
  return start(workspace)
}

function start(workspace: string): Promise<LiveAudit> {
  const now = audited(workspace)
  const own: Computing = { now, next: null }
  computing.set(workspace, own)
  void now.then(nothing, nothing).then(() => own.next === null && computing.delete(workspace))
  return now
}

async function audited(workspace: string): Promise<LiveAudit> {
  const answer = await ask({ kind: 'audit', workspace, language: null, asOf: null })
  if (answer.kind !== 'audit') throw new Error('The worker answered something else')
  return answer.live
}

function nothing(): void {}

/** Merges what was read into a workspace and stores it. */
export async function mergeIntoWorkspace(workspace: string, files: ImportResult['files']): Promise<Imported> {
  const answer = await ask({ kind: 'import', workspace, files })
  if (answer.kind !== 'import') throw new Error('The worker answered something else')
  return answer.imported
}

/** Takes files out of a workspace: what they gave leaves its records. */
export async function removeFromWorkspace(workspace: string, files: readonly string[]): Promise<void> {
  await ask({ kind: 'remove', workspace, files })
}

function ask(request: Asked): Promise<WorkerAnswer> {
  const id = ++last
  return new Promise<WorkerAnswer>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    started().postMessage({ ...request, id })
  })
}

function started(): Worker {
  if (worker) return worker
  worker = new Worker(new URL('./audit-worker.ts', import.meta.url), { type: 'module', name: 'audit' })
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => receive(data))
  worker.addEventListener('error', ({ message }) => {
    worker = null
    for (const { reject } of waiting.values()) reject(new Error(message || 'The audit worker ended'))
    waiting.clear()
  })
  return worker
}

function receive(answer: WorkerAnswer): void {
  const call = waiting.get(answer.id)
  waiting.delete(answer.id)
  if (answer.kind === 'failed') call?.reject(new AppError(answer.code, answer.values))
  else if (answer.kind === 'fault') call?.reject(new Error(answer.text))
  else call?.resolve(answer)
}
