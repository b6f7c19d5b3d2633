import { create } from 'zustand'
import { AppError } from '#shared/model/app-error'
import type { Grant } from '#shared/host/results'
import type { Undo } from '#renderer/store/undo'
import type { WorkspaceRow } from '#renderer/store/rows'
import { cancelImport, importGrants, useImportJob, type ImportLimits } from './import-job'

/** A given file or folder waiting to be stored. */
export interface QueuedFile {
  workspace: string
  grant: Grant
  state: 'waiting' | 'reading' | 'done'
  /** Limits to part of the files; files with different limits are imported separately. */
  limits: ImportLimits | undefined
}

/** Files given but not stored yet; those read together are merged together. */
export const useImportQueue = create<{ files: readonly QueuedFile[] }>(() => ({ files: [] }))

// A file is done as soon as another one is being read.
useImportJob.subscribe(({ current }) => {
  if (current?.phase !== 'reading' || current.file === '') return
  const { files } = useImportQueue.getState()
  const now = files.findIndex(({ grant }) => isOf(grant, current.file))
  if (now < 0 || files[now]?.state === 'reading') return
  change((file, index) => {
    if (index === now) return { ...file, state: 'reading' }
    return file.state === 'reading' ? { ...file, state: 'done' } : file
  })
})

let running: Promise<void> | null = null

/**
 * Queues files for a client's import, behind those already being read, and reports the undo of each import. Settles when all are stored;
 * failures stay in `useImportJob`.
 */
export async function addToQueue(
  row: WorkspaceRow,
  grants: readonly Grant[],
  onStored: (undo: Undo) => void,
  limits?: ImportLimits,
): Promise<void> {
  const fresh = grants.map((grant): QueuedFile => ({ workspace: row.id, grant, state: 'waiting', limits }))
  useImportQueue.setState(({ files }) => ({ files: [...files, ...fresh] }))
  running ??= work(row, onStored).finally(() => (running = null))
  await running
}

/** Removes one file from the running import; the others continue. */
export async function cancelFile(grant: string): Promise<void> {
  useImportQueue.setState(({ files }) => ({ files: files.filter((file) => file.grant.grant !== grant) }))
  await cancelImport()
}

/** Stops everything; nothing being read is stored. */
export async function cancelAll(): Promise<void> {
  useImportQueue.setState({ files: [] })
  await cancelImport()
}

async function work(row: WorkspaceRow, onStored: (undo: Undo) => void): Promise<void> {
  for (;;) {
    const own = useImportQueue.getState().files.filter(({ workspace }) => workspace === row.id)
    const limits = own[0]?.limits
    const batch = own.filter((file) => file.limits === limits)
    if (batch.length === 0) return
    const grants = batch.map(({ grant }) => grant)
    try {
      await importGrants(row, grants, limits)
      const undo = useImportJob.getState().current?.undo
      if (undo) onStored(undo)
      drop(grants)
    } catch (error) {
      // One file was cancelled: read the remaining ones again.
      if (error instanceof AppError && error.code === 'import.cancelled')
        change((file) => ({ ...file, state: 'waiting' }))
      else return useImportQueue.setState({ files: [] })
    }
  }
}

function drop(grants: readonly Grant[]): void {
  const gone = new Set(grants.map(({ grant }) => grant))
  useImportQueue.setState(({ files }) => ({ files: files.filter(({ grant }) => !gone.has(grant.grant)) }))
}

function change(next: (file: QueuedFile, index: number) => QueuedFile): void {
  useImportQueue.setState(({ files }) => ({ files: files.map(next) }))
}

function isOf({ name }: Grant, file: string): boolean {
  return file === name || file.startsWith(`${name}/`)
}
