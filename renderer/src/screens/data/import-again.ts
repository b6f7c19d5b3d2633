import { AppError } from '#shared/model/app-error'
import type { Grant } from '#shared/host/results'
import { chooseFiles } from '#renderer/host/choose'
import { useImportJob } from '#renderer/import/import-job'
import { readClientRow } from '#renderer/store/clients'
import type { Undo } from '#renderer/store/undo'
import { addToQueue } from '#renderer/import/import-queue'
import { grantsFor } from './mapping-draft'

/** Imports only these files of an earlier import again; asks for them if the program no longer has them. True if they were stored. */
export async function importAgain(
  workspace: string,
  grants: readonly Grant[],
  only: readonly string[],
  onStored: (undo: Undo) => void,
): Promise<boolean> {
  // Read the client again: the answer that led here changed it.
  const row = await readClientRow(workspace)
  if (!row) throw new AppError('workspace.gone')
  const known = grantsFor(grants, only)
  if (known.length > 0) await addToQueue(row, known, onStored, { only })
  if (known.length === 0 || isGone(useImportJob.getState().current?.error)) {
    const chosen = await chooseFiles()
    if (chosen.length === 0) return false
    await addToQueue(row, chosen, onStored)
  }
  return useImportJob.getState().current?.phase === 'done'
}

function isGone(error: unknown): boolean {
  return error instanceof AppError && ['host.noGrant', 'read.missing'].includes(error.code)
}
