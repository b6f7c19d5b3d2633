import { undoAct } from '#renderer/shell/undo'
import type { Undo } from '#renderer/store/undo'
import { rememberMapping } from '#renderer/store/mappings'
import type { WorkspaceRow } from '#renderer/store/rows'
import { useImportJob, type ImportJob } from '#renderer/import/import-job'
import { addToQueue } from '#renderer/import/import-queue'
import { grantsFor } from './mapping-draft'
import type { MappingDecision } from './mapping-dialog'

/**
 * Remembers how tables of a shape are read, and imports the table it was defined for, along with other unknown tables of the same import. A
 * table that was read differently before is undone first. Undoing the import forgets the mapping.
 */
export async function importMapped(
  row: WorkspaceRow,
  { grants, file, shape, mapping }: MappingDecision,
  onStored: (undo: Undo) => void,
): Promise<void> {
  const last = useImportJob.getState().current
  const own = last?.workspace === row.id ? last : null
  const wasRead = own !== null && isReadIn(own, file)
  if (wasRead && own.undo) await undoAct(own.undo)
  const also = await rememberMapping(shape, mapping, file)
  const only = wasRead ? own.only : [...new Set([file, ...(own ? unknownIn(own, grants) : [])])]
  await addToQueue(row, only ? grantsFor(grants, only) : grants, onStored, { only, also })
  // If nothing was stored, forget the mapping.
  const { phase, error } = useImportJob.getState().current ?? {}
  if (phase !== 'done') await also()
  if (phase === 'failed') throw error
}

function isReadIn({ result }: ImportJob, file: string): boolean {
  return result?.files.some(({ sources }) => sources.some((source) => source.file === file)) === true
}

/** Unknown files of the import; their names hold only if the same grants are read again. */
function unknownIn(job: ImportJob, grants: MappingDecision['grants']): string[] {
  if (job.grants !== grants) return []
  return job.result?.files.flatMap(({ unknown }) => unknown.map((each) => each.file)) ?? []
}
