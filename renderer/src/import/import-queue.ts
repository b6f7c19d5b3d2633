import { create } from 'zustand'
import { AppError } from '#shared/model/app-error'
import type { Grant } from '#shared/host/results'
import type { Undo } from '#renderer/store/undo'
import type { WorkspaceRow } from '#renderer/store/rows'
import { cancelImport, importGrants, useImportJob, type ImportLimits } from './import-job'

/** A file or folder that was given, until it is stored. */
export interface QueuedFile {
  workspace: string
  grant: Grant
  state: 'waiting' | 'reading' | 'done'
  /** Where only a part is read; files with other limits are another import. */
  limits: ImportLimits | undefined
}

/** What was given and is not stored yet; everything being read together is merged together. */
export const useImportQueue = create<{ files: readonly QueuedFile[] }>(() => ({ files: [] }))

// A file is behind as soon as another one is being read.
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

/** Reads files for a client and says how to take them back; those given while others are read come after them. Settles when all are stored; failures stay in `useImportJob`. */
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

/** Takes one file out of the running import; the others are read on. */
export async function cancelFile(grant: string): Promise<void> {
  useImportQueue.setState(({ files }) => ({ files: files.filter((file) => file.grant.grant !== grant) }))
  await cancelImport()
}

/** Stops everything; nothing of what is being read is stored. */
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
      // Cancelled for one file: the rest is still here and is read again.
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
