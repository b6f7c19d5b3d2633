import { create } from 'zustand'
import { AppError } from '#shared/model/app-error'
import type { Grant, ImportResult } from '#shared/host/results'
import type { InputOf } from '#shared/host/contract'
import { mergeIntoWorkspace, takeOutOfWorkspace } from '#renderer/workers/data-client'
import type { Imported } from '#renderer/store/import-files'
import { rememberedMappings } from '#renderer/store/mappings'
import type { Undo } from '#renderer/store/undo'
import { toldOf, type WhatWasRead } from '#renderer/store/told'
import { newId } from '#renderer/store/new-id'
import type { WorkspaceRow } from '#renderer/store/rows'
import { call, onHostEvent } from '#renderer/host/host'

/** The running or last import. */
export interface ImportJob {
  job: string
  /** The client it is for; null if `client.json` creates a new one. */
  workspace: string | null
  /** What it reads, so that a file can be described or read again; empty for a bundled sample. */
  grants: readonly Grant[]
  /** The only files it reads; null: all. */
  only: readonly string[] | null
  phase: 'reading' | 'merging' | 'done' | 'cancelled' | 'failed'
  file: string
  done: number
  total: number
  result: WhatWasRead | null
  imported: Imported | null
  /** Undoes the stored import; null if nothing was stored, or it was undone already. */
  undo: Undo | null
  error: unknown
}

/** Limits of an import: `only` reads the files of these names (null: all); undoing it also runs `also`. */
export interface ImportLimits {
  only?: readonly string[] | null
  also?: Undo
}

/** The single current import; its result stays until the next one. */
export const useImportJob = create<{ current: ImportJob | null }>(() => ({ current: null }))

onHostEvent((event) => {
  if (event.kind !== 'progress') return
  const { job, file, done, total } = event
  update(job, { file, done, total })
})

/** Announces a new reading job; returns the id that its progress events carry. */
export function startJob(of: Pick<ImportJob, 'workspace' | 'grants' | 'only'>): string {
  const job = newId()
  useImportJob.setState({
    current: {
      ...of,
      job,
      phase: 'reading',
      file: '',
      done: 0,
      total: 0,
      result: null,
      imported: null,
      undo: null,
      error: null,
    },
  })
  return job
}

/** Reads files for a client without storing anything. Progress is in `useImportJob`. Throws `import.cancelled`. */
export async function readForImport(
  row: WorkspaceRow | null,
  from: InputOf<'import.start'>['from'],
  grants: readonly Grant[] = [],
): Promise<ImportResult> {
  const job = startJob({
    workspace: row?.id ?? null,
    grants,
    only: from.kind === 'grants' ? (from.only ?? null) : null,
  })
  try {
    const result = await call('import.start', {
      job,
      from,
      timezone: row?.client.timezone ?? 'Europe/Paris',
      personName: row?.client.person.name ?? null,
      whose: row ? { person: row.client.person, brand: row.client.brand } : null,
      accepted: row?.client.acceptedSources ?? [],
      // Without a client there is no consent yet; a `client.json` among the files overrides this.
      consent: row?.consent?.given === true,
      mappings: await rememberedMappings(),
    })
    update(job, { phase: 'merging', result: toldOf(result) })
    return result
  } catch (error) {
    const isCancelled = error instanceof AppError && error.code === 'import.cancelled'
    update(job, { phase: isCancelled ? 'cancelled' : 'failed', error })
    throw error
  }
}

/** Merges what was read into a client, all or nothing; undoing it also runs `also`. */
export async function storeImport(workspace: string, result: ImportResult, also?: Undo): Promise<Imported> {
  const { job = '', grants = [] } = useImportJob.getState().current ?? {}
  try {
    const imported = await mergeIntoWorkspace(workspace, result, grants)
    const { id } = imported
    const undo = imported.isRemovable
      ? async () => {
          await takeOutOfWorkspace(workspace, id)
          await also?.()
          if (useImportJob.getState().current?.job === job) useImportJob.setState({ current: null })
        }
      : null
    update(job, { workspace, phase: 'done', result: imported.told, imported, undo })
    return imported
  } catch (error) {
    update(job, { phase: 'failed', error })
    throw error
  }
}

/** Reads the given files and stores them with a client. */
export async function importGrants(
  row: WorkspaceRow,
  grants: readonly Grant[],
  { only = null, also }: ImportLimits = {},
): Promise<{ result: ImportResult; imported: Imported }> {
  const from = { kind: 'grants' as const, grants: grants.map(({ grant }) => grant) }
  const result = await readForImport(row, only ? { ...from, only: [...only] } : from, grants)
  return { result, imported: await storeImport(row.id, result, also) }
}

/** Stops the running import; nothing is stored. */
export async function cancelImport(): Promise<void> {
  const current = useImportJob.getState().current
  if (current?.phase === 'reading') await call('job.cancel', { job: current.job })
}

function update(job: string, change: Partial<ImportJob>): void {
  useImportJob.setState(({ current }) =>
    current?.job === job ? { current: { ...current, ...change } } : { current },
  )
}
